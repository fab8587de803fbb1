import {
  ABLE,
  activation,
  assessed,
  heard,
  jointEnd,
  jointStart,
  offered,
  planned,
  referredToRehabilitation,
  rehabilitation,
  requested,
} from '../events.js';
import type { CasesOf } from '../finding-case.js';
import { day } from './day.js';

const KTT_8 = 'laki kuntouttavasta työtoiminnasta 8 §';
const before = [assessed('2025-01-10'), activation('2025-01-13')];

export const REHABILITATION_CASES: CasesOf<
  | 'rehabilitation-ground-not-sufficient'
  | 'rehabilitation-not-secondary'
  | 'rehabilitation-outside-its-plan'
  | 'rehabilitation-at-own-request-without-hearing'
> = {
  'rehabilitation-ground-not-sufficient': [
    {
      why: 'a lack of employment services',
      appears: {
        events: [...before, rehabilitation('2025-02-03', { grounds: ['lack-of-employment-services'] })],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'KTT-2',
        provision: KTT_8,
        severity: 'unlawful',
        serviceId: 's1',
        facts: {
          grounds: ['lack-of-employment-services'],
          expected: ['limited-work-ability', 'limited-functional-ability'],
          referred: false,
        },
        eventIds: ['e3'],
      },
      notIn: {
        events: [
          ...before,
          rehabilitation('2025-02-03', { grounds: ['lack-of-employment-services', 'limited-work-ability'] }),
        ],
        asOf: '2025-03-01',
      },
    },
    ...(['long-unemployment', 'long-labour-market-support', 'municipal-cost'] as const).map((ground) => ({
      why: ground,
      appears: {
        events: [...before, rehabilitation('2025-02-03', { grounds: [ground] })],
        asOf: '2025-03-01',
      },
      as: { rule: 'KTT-3' as const, provision: KTT_8, severity: 'unlawful' as const },
      notIn: { events: [...before, rehabilitation('2025-02-03')], asOf: '2025-03-01' },
    })),
    {
      why: 'a referral because of the cost',
      appears: {
        events: [
          ...before,
          referredToRehabilitation('2025-02-03', { rehabilitationGrounds: ['municipal-cost'] }),
        ],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'KTT-3',
        provision: KTT_8,
        severity: 'unlawful',
        referralIds: ['r1'],
        facts: { referred: true },
      },
      notIn: { events: [...before, referredToRehabilitation('2025-02-03')], asOf: '2025-03-01' },
    },
    {
      why: 'offered without any ground',
      appears: {
        events: [
          ...before,
          offered('2025-02-03', 'rehabilitative-work-activity', { organiser: 'wellbeing-services-county' }),
        ],
        asOf: '2025-03-01',
      },
      as: { rule: 'KTT-1', provision: KTT_8, severity: 'to-be-checked' },
      notIn: {
        events: [
          ...before,
          offered('2025-02-03', 'rehabilitative-work-activity', {
            organiser: 'wellbeing-services-county',
            grounds: ['limited-work-ability'],
          }),
        ],
        asOf: '2025-03-01',
      },
    },
  ],
  'rehabilitation-not-secondary': [
    {
      why: 'assessed only the day after',
      appears: {
        events: [activation('2025-01-13'), rehabilitation('2025-02-03'), assessed('2025-02-04')],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'KTT-1',
        provision: KTT_8,
        severity: 'unlawful',
        facts: { fault: 'not-assessed', referred: false },
        eventIds: ['e2'],
      },
      notIn: {
        events: [activation('2025-01-13'), rehabilitation('2025-02-03'), assessed('2025-02-03')],
        asOf: '2025-03-01',
      },
    },
    {
      why: 'employment services are possible',
      appears: {
        events: [
          assessed('2025-01-10', {
            conclusions: {
              ...ABLE,
              ability: 'limited',
              openMarketWorkPossible: false,
              employmentServicesPossible: true,
            },
          }),
          activation('2025-01-13'),
          rehabilitation('2025-02-03'),
        ],
        asOf: '2025-03-01',
      },
      as: { provision: KTT_8, facts: { fault: 'employment-services' }, eventIds: ['e1', 'e3'] },
      notIn: {
        events: [
          assessed('2025-01-10', {
            conclusions: {
              ...ABLE,
              ability: 'limited',
              openMarketWorkPossible: false,
              employmentServicesPossible: false,
            },
          }),
          activation('2025-01-13'),
          rehabilitation('2025-02-03'),
        ],
        asOf: '2025-03-01',
      },
    },
    {
      why: 'a referral of a person who is able to work',
      appears: {
        events: [assessed('2025-01-10', { conclusions: ABLE }), referredToRehabilitation('2025-02-03')],
        asOf: '2025-03-01',
      },
      as: { provision: KTT_8, facts: { fault: 'ability', ability: 'able', referred: true } },
      notIn: {
        events: [assessed('2025-01-10'), referredToRehabilitation('2025-02-03')],
        asOf: '2025-03-01',
      },
    },
  ],
  'rehabilitation-outside-its-plan': [
    {
      why: 'in an employment plan',
      appears: {
        events: [assessed('2025-01-10'), planned('2025-01-13'), rehabilitation('2025-02-03')],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'PLAN-6',
        provision: 'laki kuntouttavasta työtoiminnasta 9 §, 15 §',
        severity: 'unlawful',
        facts: { planKind: 'employment', expected: ['activation', 'multidisciplinary'] },
      },
      notIn: {
        events: [
          assessed('2025-01-10'),
          jointStart('2025-01-11'),
          jointEnd('2025-01-12'),
          planned('2025-01-13', { kind: 'multidisciplinary' }),
          rehabilitation('2025-02-03'),
        ],
        asOf: '2025-03-01',
      },
    },
    {
      why: 'the plan came the day after',
      appears: {
        events: [assessed('2025-01-10'), rehabilitation('2025-02-03'), activation('2025-02-04')],
        asOf: '2025-03-01',
      },
      as: { provision: 'laki kuntouttavasta työtoiminnasta 9 §, 15 §' },
      notIn: {
        events: [assessed('2025-01-10'), rehabilitation('2025-02-03'), activation('2025-02-03')],
        asOf: '2025-03-01',
      },
    },
  ],
  'rehabilitation-at-own-request-without-hearing': [
    {
      why: 'heard only the day after it began',
      appears: {
        events: [
          requested('2025-01-20'),
          activation('2025-01-27', { activationGround: 'own-request' }),
          rehabilitation('2025-02-03'),
          heard('2025-02-04'),
        ],
        asOf: '2025-03-01',
      },
      as: {
        rule: 'KTT-6',
        provision: 'laki kuntouttavasta työtoiminnasta 15 §',
        severity: 'unlawful',
        on: day('2025-02-03'),
        facts: { missing: ['hearing'] },
        eventIds: ['e1', 'e2', 'e3'],
      },
      notIn: {
        events: [
          requested('2025-01-20'),
          activation('2025-01-27', { activationGround: 'own-request' }),
          rehabilitation('2025-02-03'),
          heard('2025-02-03'),
        ],
        asOf: '2025-03-01',
      },
    },
    {
      why: 'without a plan; with another ground it is not at own request',
      appears: { events: [requested('2025-01-20'), rehabilitation('2025-02-03')], asOf: '2025-03-01' },
      as: {
        provision: 'laki kuntouttavasta työtoiminnasta 15 §',
        facts: { missing: ['hearing', 'activation-plan'] },
      },
      notIn: {
        events: [requested('2025-01-20'), activation('2025-01-27'), rehabilitation('2025-02-03')],
        asOf: '2025-03-01',
      },
    },
  ],
};
