import { addDays, type CalendarDate } from '#calendar-date';
import type { Life } from './life.js';
import type { ReportsOfLife } from './told-report.js';
import { workingDayFrom } from './working-day.js';

const DAYS_TO_ANSWER = 9;

/** The referrals to the county and to Kela with their answers (REF-1, SOC-1). */
export function reportReferrals(life: Life, reports: ReportsOfLife): void {
  const { firstMeeting, planFrom, rehabilitation, socialRehabilitation, referredToKela, flaw } = life;
  const met = planFrom > firstMeeting ? planFrom : firstMeeting;
  const on = rehabilitation !== undefined && met < rehabilitation.stint.from ? met : undefined;
  if (on !== undefined && flaw !== 'rehabilitation-not-secondary') {
    reports.add(on, {
      type: 'ReportReferralToService',
      ...contentOf(life, 'r1', on),
      receiver: 'wellbeing-services-county',
      serviceKind: 'rehabilitative-work-activity',
      rehabilitationGrounds: ['limited-functional-ability'],
    });
    answer(life, 'r1', on, true, reports);
  }
  if (socialRehabilitation !== undefined) {
    const { referredOn, accepted } = socialRehabilitation;
    reports.add(referredOn, {
      type: 'ReportReferralToSocialRehabilitation',
      ...contentOf(life, 'r2', referredOn),
    });
    answer(life, 'r2', referredOn, accepted, reports);
  }
  if (referredToKela !== undefined) {
    reports.add(firstMeeting, {
      type: 'ReportReferralToService',
      ...contentOf(life, 'r3', firstMeeting),
      receiver: 'kela',
    });
    if (flaw !== 'referral-unanswered') answer(life, 'r3', firstMeeting, referredToKela.accepted, reports);
  }
}

function contentOf({ jobseeker }: Life, name: string, on: CalendarDate) {
  return {
    referralId: `${jobseeker}-${name}`,
    on,
    purpose: 'Palvelun tarpeen selvittäminen.',
    grounds: 'Palvelutarpeen arvioinnissa todettu tarve.',
    evidence: [`${jobseeker}-a1`],
  };
}

function answer(
  { jobseeker, flaw }: Life,
  name: string,
  referredOn: CalendarDate,
  accepted: boolean,
  reports: ReportsOfLife,
): void {
  const on = workingDayFrom(addDays(referredOn, DAYS_TO_ANSWER));
  const isWithoutReason = flaw === 'referral-refused-without-reason' && name === 'r3';
  reports.add(on, {
    type: 'ReportReferralAnswer',
    referralId: `${jobseeker}-${name}`,
    on,
    answer: accepted ? 'accepted' : 'refused',
    ...(accepted || isWithoutReason ? {} : { text: 'Tarvetta palveluun ei ole.' }),
  });
}
