import { addDays, type CalendarDate } from '#calendar-date';
import type { Life } from './life.js';
import type { ReportsOfLife } from './told-report.js';
import { workingDayFrom } from './working-day.js';

/** The referrals to the county and to Kela with their answers (REF-1, SOC-1). */
export function reportReferrals(life: Life, answeredAfterDays: number, reports: ReportsOfLife): void {
  const answer = (name: string, referredOn: CalendarDate, accepted: boolean) =>
    reportAnswer(life, name, workingDayFrom(addDays(referredOn, answeredAfterDays)), accepted, reports);
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
    answer('r1', on, true);
  }
  if (socialRehabilitation !== undefined) {
    const { referredOn, accepted } = socialRehabilitation;
    reports.add(referredOn, {
      type: 'ReportReferralToSocialRehabilitation',
      ...contentOf(life, 'r2', referredOn),
    });
    answer('r2', referredOn, accepted);
  }
  if (referredToKela !== undefined) {
    reports.add(firstMeeting, {
      type: 'ReportReferralToService',
      ...contentOf(life, 'r3', firstMeeting),
      receiver: 'kela',
    });
    if (flaw !== 'referral-unanswered') answer('r3', firstMeeting, referredToKela.accepted);
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

function reportAnswer(
  { jobseeker, flaw }: Life,
  name: string,
  on: CalendarDate,
  accepted: boolean,
  reports: ReportsOfLife,
): void {
  const isWithoutReason = flaw === 'referral-refused-without-reason' && name === 'r3';
  reports.add(on, {
    type: 'ReportReferralAnswer',
    referralId: `${jobseeker}-${name}`,
    on,
    answer: accepted ? 'accepted' : 'refused',
    ...(accepted || isWithoutReason ? {} : { text: 'Tarvetta palveluun ei ole.' }),
  });
}
