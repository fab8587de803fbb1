import type { ServiceReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  ReportServiceAsItHappenedBody,
  ReportServiceEndBody,
  ReportServiceInterruptionBody,
  ReportServiceNotStartedBody,
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
};
