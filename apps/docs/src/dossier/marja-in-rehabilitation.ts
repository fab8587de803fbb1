import { calendarDate as day } from '#calendar-date';
import type { DataOf } from './data-of.js';
import type { CaseBook } from './recorded-case.js';

const AUTHORITY = 'employment-authority';
const COUNTY = 'wellbeing-services-county';

/** The service as it started, recorded a month late, and with days a week that were set right. */
const STARTED: DataOf<'ServiceStarted'> = {
  serviceId: 'palvelu-1',
  on: day('2025-05-05'),
  by: COUNTY,
  kind: 'rehabilitative-work-activity',
  organiser: COUNTY,
  producer: 'Kainuun pajayhdistys ry',
  production: 'bought',
  place: 'workshop',
  daysPerWeek: 5,
  hoursPerDay: 4,
  plannedEnd: day('2025-11-28'),
  grounds: ['lack-of-employment-services', 'long-unemployment'],
};

/** Through the service, with a record corrected, one retracted and attendance beyond the limit, to its end after a hearing. */
export function marjaInRehabilitation(book: CaseBook): void {
  const started = book.record(day('2025-06-10'), COUNTY, 'ServiceStarted', STARTED);
  book.record(day('2025-06-16'), COUNTY, 'RecordCorrected', {
    corrects: started,
    on: day('2025-06-16'),
    by: COUNTY,
    reason: 'Sopimuksessa on neljä päivää viikossa, ei viittä.',
  });
  book.record(day('2025-06-16'), COUNTY, 'ServiceStarted', { ...STARTED, daysPerWeek: 4 });
  book.record(day('2025-07-04'), COUNTY, 'ServiceAttendanceReported', {
    serviceId: 'palvelu-1',
    by: COUNTY,
    from: day('2025-05-05'),
    until: day('2025-06-27'),
    daysAttended: 34,
    daysAbsent: 3,
    mostDaysInAWeek: 5,
    fewestHoursInADay: 4,
    mostHoursInADay: 6,
  });
  const discussion = book.record(day('2025-07-08'), AUTHORITY, 'JobSearchDiscussionHeld', {
    on: day('2025-07-08'),
    by: AUTHORITY,
  });
  book.record(day('2025-07-09'), AUTHORITY, 'RecordRetracted', {
    retracts: discussion,
    on: day('2025-07-09'),
    by: AUTHORITY,
    reason: 'Keskustelu oli toisen asiakkaan.',
  });
  book.record(day('2025-09-10'), AUTHORITY, 'JobSearchDiscussionHeld', {
    on: day('2025-09-10'),
    by: AUTHORITY,
    summary: 'Selkä on pahentunut pajalla. Toivoo lääkärin arviota.',
  });
  book.record(day('2025-09-10'), AUTHORITY, 'EmploymentPlanReviewed', {
    planId: 'suunnitelma-2',
    on: day('2025-09-10'),
    by: AUTHORITY,
    reviewBy: day('2025-12-10'),
    account: 'Työkyky selvitetään ennen kuin työtoimintaa jatketaan.',
  });
  book.record(day('2025-11-05'), COUNTY, 'PersonHeard', {
    hearingId: 'kuuleminen-1',
    on: day('2025-11-05'),
    by: COUNTY,
    matter: 'service',
    matterId: 'palvelu-1',
    manner: 'by-telephone',
    account: 'En jaksa seisoa neljää tuntia. Minulta ei keväällä kysytty mitään.',
  });
  book.record(day('2025-11-14'), COUNTY, 'ServiceEnded', {
    serviceId: 'palvelu-1',
    on: day('2025-11-14'),
    by: COUNTY,
    outcome: 'discontinued',
    account: 'Päättyi terveydellisistä syistä ennen suunniteltua.',
  });
  book.record(day('2025-11-14'), COUNTY, 'DecisionMade', {
    decisionId: 'paatos-2',
    on: day('2025-11-14'),
    by: COUNTY,
    matter: 'service',
    matterId: 'palvelu-1',
    outcome: 'ended',
    provision: 'laki kuntouttavasta työtoiminnasta 13 §',
    reasons: 'Työkykyarvion mukaan työtoiminta ei sovellu. Asiakasta on kuultu.',
    appealInstructions: 'claim-for-revised-decision',
    hearingId: 'kuuleminen-1',
  });
}
