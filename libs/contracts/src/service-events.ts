import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, hours, identifier, line, oneOf, wholeNumber, word } from './field-types.js';
import { personalText } from './personal-text.js';
import { PRODUCTIONS, SERVICE_PLACES, serviceTermsFields } from './service-terms.js';

/** Whether a change of the terms asks more of the person or less (KTT-5). */
export const DEMAND_CHANGES = ['raised', 'lowered', 'unchanged'] as const;
export type DemandChange = (typeof DEMAND_CHANGES)[number];

export const NOT_STARTED_REASONS = [
  'jobseeker-declined',
  'jobseeker-absent',
  'not-arranged',
  'found-work',
  'health',
  'other',
] as const;
export type NotStartedReason = (typeof NOT_STARTED_REASONS)[number];

export const INTERRUPTION_REASONS = [
  'absence',
  'health',
  'work',
  'holiday',
  'organiser',
  'jobseeker-withdrew',
  'other',
] as const;
export type InterruptionReason = (typeof INTERRUPTION_REASONS)[number];

const serviceId = identifier('The service.');
const by = oneOf(AUTHORITIES, 'Whose act it was, or who says so.');
const outcome = word('How it turned out, as a code word: `completed`, `found-work`, `discontinued`.');

export const ServiceOffered = defineEvent('ServiceOffered', 'jobseeker', {
  meaning: 'A service was offered to the jobseeker.',
  rules: ['SRV-1', 'SRV-2', 'PRO-6'],
  data: { serviceId, on: date('The day of the offer.'), by, ...serviceTermsFields },
});

export const ServiceAgreedInPlan = defineEvent('ServiceAgreedInPlan', 'jobseeker', {
  meaning: 'The service was agreed in the plan.',
  rules: ['SRV-1', 'PLAN-2', 'PLAN-5'],
  data: { serviceId, planId: identifier('The plan.'), on: date('The day on which it was agreed.') },
});

export const ServiceStarted = defineEvent('ServiceStarted', 'jobseeker', {
  meaning: 'The service started.',
  rules: ['SRV-1', 'SRV-2', 'COA-2', 'SOC-2'],
  data: { serviceId, on: date('The first day of the service.'), by, ...serviceTermsFields },
});

export const ServiceNotStarted = defineEvent('ServiceNotStarted', 'jobseeker', {
  meaning: 'A service that was offered did not start.',
  rules: ['SRV-1'],
  data: {
    serviceId,
    on: date('The day on which that became clear.'),
    by,
    reason: oneOf(NOT_STARTED_REASONS, 'Why.'),
  },
});

export const ServiceInterrupted = defineEvent('ServiceInterrupted', 'jobseeker', {
  meaning: 'The service was interrupted.',
  rules: ['SRV-1'],
  data: {
    serviceId,
    on: date('The first day without the service.'),
    by,
    reason: Type.Optional(oneOf(INTERRUPTION_REASONS, 'Why.')),
  },
});

export const ServiceResumed = defineEvent('ServiceResumed', 'jobseeker', {
  meaning: 'The service went on after an interruption.',
  rules: ['SRV-1'],
  data: { serviceId, on: date('The first day of the service again.'), by },
});

export const ServiceChanged = defineEvent('ServiceChanged', 'jobseeker', {
  meaning: 'How the service is carried out changed: what is absent stays as it was.',
  rules: ['SRV-1', 'KTT-5'],
  data: {
    serviceId,
    on: date('From this date.'),
    by,
    producer: Type.Optional(line('The organisation that carries it out.')),
    production: Type.Optional(oneOf(PRODUCTIONS, 'Own production or bought.')),
    place: Type.Optional(oneOf(SERVICE_PLACES, 'Where it takes place.')),
    method: Type.Optional(word('Method followed.')),
    daysPerWeek: Type.Optional(wholeNumber('Days in a calendar week.', 0, 7, 'day')),
    hoursPerDay: Type.Optional(hours('Hours in a day.')),
    plannedEnd: Type.Optional(date('The last day as planned.')),
    demands: Type.Optional(oneOf(DEMAND_CHANGES, 'Whether it asks more of the person now.')),
  },
});

export const ServiceEnded = defineEvent('ServiceEnded', 'jobseeker', {
  meaning: 'The service ended.',
  rules: ['SRV-1', 'SRV-3'],
  data: {
    serviceId,
    on: date('The last day of the service.'),
    by,
    outcome: Type.Optional(outcome),
    account: Type.Optional(personalText('How it went.')),
  },
});

export const ServiceOutcomeRecorded = defineEvent('ServiceOutcomeRecorded', 'jobseeker', {
  meaning: 'How a service turned out became known after it had ended.',
  rules: ['SRV-1'],
  data: { serviceId, by, outcome },
});

export const ServiceRequested = defineEvent('ServiceRequested', 'jobseeker', {
  meaning: 'The jobseeker asked for a service, such as rehabilitative work activity before its time limits.',
  rules: ['KTT-6', 'SRV-1'],
  data: {
    on: date('The day of the request.'),
    by: oneOf(AUTHORITIES, 'The authority that was asked.'),
    serviceKind: word('Kind of service, from the service catalogue.'),
    account: Type.Optional(personalText('The request in words.')),
  },
});

export const ServiceAttendanceReported = defineEvent('ServiceAttendanceReported', 'jobseeker', {
  meaning: 'How the person took part in the service during a span of days.',
  rules: ['SRV-1', 'SRV-3', 'KTT-4', 'KEL-1', 'TRI-2'],
  data: {
    serviceId,
    by,
    from: date('First day of the span.'),
    until: date('Last day of the span. Spans of one service do not overlap.'),
    daysAttended: wholeNumber('Days on which the person took part.', 0, 400, 'day'),
    daysAbsent: Type.Optional(wholeNumber('Agreed days on which the person did not.', 0, 400, 'day')),
    meetings: Type.Optional(wholeNumber('Meetings that were held.', 0, 400, 'meeting')),
    mostDaysInAWeek: Type.Optional(wholeNumber('Days attended in the fullest calendar week.', 0, 7, 'day')),
    fewestHoursInADay: Type.Optional(hours('Hours of the shortest day attended.')),
    mostHoursInADay: Type.Optional(hours('Hours of the longest day attended.')),
  },
});

export const serviceContracts = [
  ServiceOffered,
  ServiceAgreedInPlan,
  ServiceStarted,
  ServiceNotStarted,
  ServiceInterrupted,
  ServiceResumed,
  ServiceChanged,
  ServiceEnded,
  ServiceOutcomeRecorded,
  ServiceRequested,
  ServiceAttendanceReported,
] as const;

export type ServiceEvent = EventOf<(typeof serviceContracts)[number]>;
