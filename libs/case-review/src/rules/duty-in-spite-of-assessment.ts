import { addDays } from '#calendar-date';
import { dutyInForce, recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';

export const dutyInSpiteOfAssessment: ReviewRule<'duty-in-spite-of-assessment'> = {
  rows: ['DUTY-3'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: true,
  law: ['job-search-duty.waived.*'],
  appears:
    'A duty was set or lowered although an assessment had found a need of multidisciplinary support, or incapacity was medically shown, and that open-market work is not possible. To be checked where the assessment came later and the duty went on.',
  find: (reviewed) => [...decided(reviewed), ...wentOn(reviewed)],
};

function decided({ events, pathway, statutes }: ReviewedCase) {
  return [...events.all('JobSearchDutySet'), ...events.all('JobSearchDutyLowered')].flatMap((record) => {
    const { dutyId, on } = record.event.data;
    const breached = breachedBy(recordedChecks.noDutyHere(pathway, on, { statutes }));
    const assessment = recordedChecks.latestAssessment(pathway, on);
    if (breached === undefined || assessment === undefined) return [];
    return {
      finding: 'duty-in-spite-of-assessment' as const,
      ...breached,
      severity: 'unlawful' as const,
      on,
      dutyId,
      assessmentId: assessment.assessmentId,
      facts: { assessedOn: assessment.on, assessedLater: false },
      eventIds: events.idsOf(
        record,
        ...events.of('assessmentId', assessment.assessmentId, 'ServiceNeedAssessed'),
      ),
    };
  });
}

/** The first assessment after which the duty should not have gone on, and did on the next day. */
function wentOn({ events, pathway, statutes, asOf }: ReviewedCase) {
  return pathway.duties.flatMap((duty) => {
    const { dutyId, setOn } = duty;
    if (recordedChecks.noDutyHere(pathway, setOn, { statutes })) return [];
    const later = pathway.assessments.find(
      ({ on, conclusions }) =>
        conclusions !== undefined &&
        setOn < on &&
        on < asOf &&
        recordedChecks.noDutyHere(pathway, on, { statutes }) !== undefined &&
        dutyInForce(pathway, addDays(on, 1))?.dutyId === dutyId,
    );
    if (later === undefined) return [];
    const breached = breachedBy(recordedChecks.noDutyHere(pathway, later.on, { statutes }));
    if (breached === undefined) return [];
    return {
      finding: 'duty-in-spite-of-assessment' as const,
      ...breached,
      severity: 'to-be-checked' as const,
      on: later.on,
      dutyId,
      assessmentId: later.assessmentId,
      facts: { assessedOn: later.on, assessedLater: true },
      eventIds: events.idsOf(
        ...events.of('dutyId', dutyId, 'JobSearchDutySet'),
        ...events.of('assessmentId', later.assessmentId, 'ServiceNeedAssessed'),
      ),
    };
  });
}
