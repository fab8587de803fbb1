import type { ServiceReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  ReportServiceAsItHappenedBody,
  ReportServiceAttendanceBody,
  ReportServiceEndBody,
  ReportServiceInterruptionBody,
  ReportServiceNotStartedBody,
  ReportServiceRequestBody,
  ReportServiceResumptionBody,
} from './service-report-bodies.js';

export const serviceReportTasks: TasksFor<ServiceReport> = {
  ReportServiceNotStarted: {
    body: ReportServiceNotStartedBody,
    summary: 'Report that an offered service did not start',
    description: 'Fact.',
    rules: ['SRV-1'],
    examples: { declined: { serviceId: 'trial-1', on: '2026-05-11', reason: 'jobseeker-declined' } },
  },
  ReportServiceAsItHappened: {
    body: ReportServiceAsItHappenedBody,
    summary: 'Report a service as it happened, from elsewhere or from history',
    description:
      'Fact, lawful or not: what a row of services.csv says. The same report again changes nothing; a later one may add the start, interruptions, the end and the outcome, and contradict nothing.',
    rules: ['SRV-1', 'SRV-2', 'SRV-3', 'SRV-5'],
    examples: {
      'five days a week': {
        serviceId: 'old-service-9',
        kind: 'rehabilitative-work-activity',
        organiser: 'wellbeing-services-county',
        production: 'own',
        place: 'workshop',
        startedOn: '2024-06-03',
        endedOn: '2024-11-29',
        daysPerWeek: 5,
        hoursPerDay: 4,
        interruptions: [{ from: '2024-07-01', resumedOn: '2024-08-05', reason: 'holiday' }],
      },
      'still open': {
        serviceId: 'old-service-10',
        kind: 'job-coaching',
        organiser: 'employment-authority',
        production: 'bought',
        startedOn: '2025-01-13',
      },
    },
  },
  ReportServiceInterruption: {
    body: ReportServiceInterruptionBody,
    summary: 'Report that a service was interrupted',
    description: 'Fact. The date is the first day without the service.',
    rules: ['SRV-1'],
    examples: { absent: { serviceId: 'old-service-10', on: '2025-02-03', reason: 'absence' } },
  },
  ReportServiceResumption: {
    body: ReportServiceResumptionBody,
    summary: 'Report that a service went on',
    description: 'Fact. The date is the first day of the service again.',
    rules: ['SRV-1'],
    examples: {
      'went on': { serviceId: 'old-service-10', on: '2025-02-17', by: 'wellbeing-services-county' },
    },
  },
  ReportServiceEnd: {
    body: ReportServiceEndBody,
    summary: 'Report that a service ended',
    description: 'Fact. The date is the last day of the service.',
    rules: ['SRV-1', 'SRV-3'],
    examples: { 'found work': { serviceId: 'old-service-10', on: '2025-03-28', outcome: 'found-work' } },
  },
  ReportServiceRequest: {
    body: ReportServiceRequestBody,
    summary: 'Report that the jobseeker asked for a service',
    description:
      'Fact. Rehabilitative work activity begins before its time limits only when it was asked for.',
    rules: ['KTT-6', 'SRV-1'],
    examples: {
      'rehabilitative work activity': {
        on: '2025-01-20',
        serviceKind: 'rehabilitative-work-activity',
        account: 'Something to do on some days.',
      },
    },
  },
  ReportServiceAttendance: {
    body: ReportServiceAttendanceBody,
    summary: 'Report how the person took part in a service',
    description:
      'Fact, within the limits of the kind or not. Refused when it cannot be true: days outside the service or counted twice, more days than the span has.',
    rules: ['SRV-1', 'SRV-3', 'KTT-4', 'KEL-1', 'TRI-2'],
    examples: {
      'five days a week': {
        serviceId: 'old-service-9',
        from: '2024-06-03',
        until: '2024-06-28',
        daysAttended: 19,
        daysAbsent: 1,
        mostDaysInAWeek: 5,
        fewestHoursInADay: 3.5,
        mostHoursInADay: 4,
      },
    },
  },
};
