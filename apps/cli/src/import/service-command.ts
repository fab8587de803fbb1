import type { ServiceRow } from '#history-files';
import type { ReportServiceAsItHappened } from '#pathway';

/** A row of services.csv as the command that reports it. */
export function serviceCommand(row: ServiceRow): ReportServiceAsItHappened {
  const { jobseeker: _jobseeker, line: _line, plannedOn, organiser, ...same } = row;
  return {
    type: 'ReportServiceAsItHappened',
    ...same,
    organiser: organiser === 'wellbeing-county' ? 'wellbeing-services-county' : organiser,
    ...(plannedOn === undefined ? {} : { plannedStart: plannedOn }),
  };
}
