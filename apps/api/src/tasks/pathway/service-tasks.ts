import type { ServiceDecision } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  AgreeServiceInPlanBody,
  ChangeServiceBody,
  EndServiceBody,
  InterruptServiceBody,
  ResumeServiceBody,
} from './service-bodies.js';
import { OfferServiceBody, StartServiceBody } from './service-terms-body.js';

export const serviceTasks: TasksFor<ServiceDecision> = {
  OfferService: {
    body: OfferServiceBody,
    summary: 'Offer a service',
    description:
      'Decision. The terms are checked against the service catalogue in force on the planned first day: who may arrange it, limits, places, purposes, grounds.',
    rules: [
      'SRV-1',
      'SRV-2',
      'KTT-1',
      'KTT-2',
      'KTT-3',
      'KTT-4',
      'TRI-1',
      'TRI-2',
      'TRI-3',
      'KEL-1',
      'KEL-2',
    ],
    examples: {
      'job-search coaching': {
        serviceId: 'coaching-1',
        on: '2026-01-26',
        kind: 'job-search-coaching',
        organiser: 'employment-authority',
        production: 'bought',
        producer: 'Valmennus Oy',
        plannedStart: '2026-02-02',
        plannedEnd: '2026-04-24',
        daysPerWeek: 2,
        hoursPerDay: 5,
      },
      'municipal service': {
        serviceId: 'cafe-1',
        on: '2026-02-26',
        kind: 'municipal-employment-service',
        organiser: 'employment-authority',
        production: 'own',
        place: 'workshop',
        form: 'group',
        unavoidableCosts: true,
        plannedStart: '2026-03-02',
      },
      'work trial': {
        serviceId: 'trial-1',
        on: '2026-04-27',
        kind: 'work-trial',
        organiser: 'employment-authority',
        producer: 'Varasto Oy',
        production: 'own',
        place: 'workplace',
        purpose: 'clarify-career-options',
        employedThere: false,
        plannedStart: '2026-05-11',
        plannedEnd: '2026-07-10',
        daysPerWeek: 4,
        hoursPerDay: 6,
      },
    },
  },
  AgreeServiceInPlan: {
    body: AgreeServiceInPlanBody,
    summary: 'Agree a service in the plan in force',
    description:
      'Decision: from then on the service binds as the plan does; a municipal service with unavoidable costs only once an expense allowance is granted.',
    rules: ['SRV-1', 'PLAN-2', 'PLAN-5'],
    examples: {
      agreed: { serviceId: 'coaching-1', on: '2026-01-28' },
      'municipal service': { serviceId: 'cafe-1', on: '2026-02-26' },
    },
  },
  StartService: {
    body: StartServiceBody,
    summary: 'Start a service',
    description:
      'Decision of the organiser. Terms that are left out are those of the offer; without an offer, kind and organiser are needed. Checked as an offer is.',
    rules: ['SRV-1', 'SRV-2', 'KTT-1', 'KTT-4', 'TRI-1', 'TRI-2', 'TRI-3', 'KEL-1', 'KEL-2'],
    examples: { 'as offered': { serviceId: 'coaching-1', on: '2026-02-02' } },
  },
  InterruptService: {
    body: InterruptServiceBody,
    summary: 'Interrupt a service',
    description: 'Decision of the organiser. The date is the first day without the service.',
    rules: ['SRV-1'],
    examples: { 'for health': { serviceId: 'coaching-1', on: '2026-02-23', reason: 'health' } },
  },
  ResumeService: {
    body: ResumeServiceBody,
    summary: 'Resume a service',
    description: 'Decision of the organiser. The date is the first day of the service again.',
    rules: ['SRV-1'],
    examples: { resumed: { serviceId: 'coaching-1', on: '2026-03-09' } },
  },
  ChangeService: {
    body: ChangeServiceBody,
    summary: 'Change how a service is carried out',
    description:
      'Decision of the organiser. What is left out stays as it was; the new terms are checked as in an offer.',
    rules: ['SRV-1', 'KTT-5'],
    examples: {
      'demands raised': { serviceId: 'coaching-1', on: '2026-03-16', daysPerWeek: 3, demands: 'raised' },
    },
  },
  EndService: {
    body: EndServiceBody,
    summary: 'End a service',
    description: 'Decision of the organiser. The date is the last day of the service.',
    rules: ['SRV-1', 'SRV-3'],
    examples: {
      completed: { serviceId: 'coaching-1', on: '2026-04-24', outcome: 'completed', account: 'Went well.' },
    },
  },
};
