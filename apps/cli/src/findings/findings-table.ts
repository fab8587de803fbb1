import type { FindingsForm } from './findings-json.js';

/** For people: a line of what and where, and a line of why. */
export const findingsTable: FindingsForm = {
  begin: '',
  between: '\n',
  end: '',
  endOfNothing: 'No findings.\n',
  finding(jobseeker, { finding, rule, detail, paymentId, on, days, municipal }) {
    const concerned = [
      on,
      ...(paymentId === undefined ? [] : [`payment ${paymentId}`]),
      ...(days === undefined ? [] : [`${days} ${days === 1 ? 'day' : 'days'}`]),
      ...(municipal === undefined ? [] : [`municipal share ${municipal}`]),
    ];
    return `Jobseeker ${jobseeker}: ${finding} (${rule})\n  ${concerned.join(', ')}\n  ${detail}\n`;
  },
};
