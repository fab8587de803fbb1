import { ACCESS_LOG_DESCRIPTIONS } from '../access-log/access-log-descriptions.js';
import { FEED_DESCRIPTION } from '../feed/feed-description.js';
import { PROJECTION_DESCRIPTION } from '../projection/projection-description.js';
import { WEBHOOK_DESCRIPTIONS } from '../webhooks/webhook-descriptions.js';
import { CASE_REVIEW_EXAMPLE } from './case-review-example.js';
import { COST_DAY_EXAMPLE } from './cost-day-example.js';
import { INVOICE_DESCRIPTIONS } from './invoice-descriptions.js';
import { LOG_DESCRIPTIONS } from './log-descriptions.js';
import { STATISTICS_DESCRIPTION } from './statistics-description.js';

/** How OpenAPI describes a query, with an answer as it looks. */
export interface QueryDescription {
  readonly summary: string;
  readonly description: string;
  readonly rules: readonly string[];
  /** Example values of the address. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly answer: object;
  /** The answer can be asked for as a document too. It is made when asked for and has no ETag. */
  readonly alsoHtml?: true;
}

const JOBSEEKER = { jobseekerId: 'J1' };

const SOURCE = COST_DAY_EXAMPLE.inputs.payment.source;

const INVOICE_LINE = {
  payer: '091',
  regime: 'B',
  benefit: 'labour-market-support',
  paidMonth: '2025-04',
  kind: 'payment',
  days: 20,
  base: '744.20',
  municipal: '74.42',
};

const FORECAST = {
  municipality: '205',
  name: { nameFi: 'Kajaani', nameSv: 'Kajana' },
  asOf: '2026-11-01',
  openPersons: 1,
  assumptions: [
    'Known is what had been paid until 2026-11-01 and the facts of that date and before; nothing later.',
  ],
  exitRates: { bands: [{ fromPaidDays: 0, monthlyRate: 0.06 }], origin: { how: 'given' } },
  months: [
    {
      month: '2026-11',
      everybodyStays: '40.93',
      withExits: {
        expected: '40.93',
        intervals: { 80: { low: '40.93', high: '40.93' }, 95: { low: '40.93', high: '40.93' } },
        expectedPersons: 1,
      },
    },
  ],
  total: {
    everybodyStays: '40.93',
    withExits: {
      expected: '40.93',
      intervals: { 80: { low: '40.93', high: '40.93' }, 95: { low: '40.93', high: '40.93' } },
      expectedPersons: 1,
    },
  },
  paidMonths: [{ month: '2026-11', everybodyStays: '0.00', expected: '0.00' }],
  openByShare: [{ month: '2026-11', percent: 10, persons: 1 }],
  stepsReached: [{ month: '2026-11', percentBefore: 0, percent: 10, persons: 1 }],
  notices: [{ month: '2026-11', provision: 'yleistukilaki 48 § 2 mom.', persons: 1 }],
  peopleLeftOut: 0,
  people: [
    {
      jobseeker: 'J1',
      lastPaidDay: '2026-10-30',
      benefit: 'general-support',
      counter: 90,
      percent: 0,
      steps: [
        {
          on: '2026-11-16',
          benefit: 'general-support',
          regime: 'C',
          counter: 101,
          percentBefore: 0,
          percent: 10,
          payer: '205',
          provision: 'yleistukilaki 51 § 2 mom. 1 k',
          interpretations: [],
        },
      ],
      notices: [],
      costs: ['40.93'],
      oneMonthEarlier: '0.00',
      inAllMonths: '0.00',
    },
  ],
};

const COMPARED_COST = {
  municipal: { before: '0.00', after: '3.721', difference: '3.721' },
  billed: { before: '0.00', after: '3.72', difference: '3.72' },
};

export const QUERY_DESCRIPTIONS = {
  'list-jobseekers': {
    summary: 'The jobseekers of whom something is recorded',
    description: 'In the order of their identifiers, page by page.',
    rules: [],
    parameters: {},
    answer: { jobseekers: [{ jobseekerId: 'J1', pathwayRevision: 4, benefitsRevision: 1 }], next: 'J1' },
  },
  pathway: {
    summary: "A jobseeker's pathway",
    description:
      'Everything that is known of it, every list in order of time. Texts about the person are opened with the person\'s key, or `{ "erased": true }`. The ETag is the revision, for If-Match in a command. With `knownOn` or `knownAt` as it was known at the end of a date or at an instant: a record that was corrected or retracted later stands as it was, and the ETag is of the content alone. With `asOf` what had happened by a date.',
    rules: ['PRO-1', 'PLAN-1', 'DUTY-1', 'SRV-1', 'REF-1', 'COR-1'],
    parameters: JOBSEEKER,
    answer: {
      jobseekerId: 'J1',
      revision: 0,
      pathway: {
        jobSearches: [{ from: '2026-01-12' }],
        meetings: [],
        assessments: [],
        expertAssessments: [],
        plans: [],
        duties: [],
        dutyWaivers: [],
        services: [],
        serviceRequests: [],
        referrals: [],
        serviceInformation: [],
        cooperations: [],
        jointServiceSpells: [],
        expenseAllowances: [],
        hearings: [],
        decisions: [],
        corrections: [],
        disputes: [],
      },
    },
  },
  'cost-timeline': {
    summary: 'Who pays which part of which day, and what is billed',
    description:
      'Every paid day of every payment that was not corrected, the lines of the invoice, and what somebody should look at in what was told (docs/files.md, Findings). `from` and `to` choose days; lines and findings are always all. `knownOn` and `knownAt` ask for the timeline as it was known at the end of a date or at an instant, `asOf` for what had been paid and taken back by a date, and `interpretation` for another reading of a point that the statutes leave open; the answer repeats them, the last one as `choices`.',
    rules: ['MON-1', 'MON-2', 'MON-3', 'INT-6'],
    parameters: JOBSEEKER,
    answer: {
      jobseekerId: 'J1',
      revision: 1,
      days: [COST_DAY_EXAMPLE.day],
      invoiceLines: [{ ...INVOICE_LINE, interpretations: ['INT-1', 'INT-5', 'INT-6'] }],
      findings: [
        {
          finding: 'home-municipality-changed-before-payment',
          rule: 'INT-1',
          detail: 'The home municipality on the paid days is not that on the date of the payment.',
          paymentId: 'P7',
          on: '2025-04-02',
          days: 3,
          municipal: '11.163',
        },
      ],
    },
  },
  'cost-timeline-difference': {
    summary: 'What differs between two moments or two readings of the law, and the events that made it',
    description:
      'The timeline is computed twice from what is recorded. `days` are spans of paid days (Mondays to Fridays) that differ in the same way, each side with its provision; `causes` are the events recorded in between, in that order, and then the other reading of the law, each with the days and euros that it changed: together they are the whole difference. `municipal` is exact and of the days of payments that stand, `billed` is of invoice lines, corrections included. A difference is what is after less what is before. What is not said of the other side is as on the first one; back in time events are `taken-away`.',
    rules: ['MON-3', 'INT-1', 'INT-2'],
    parameters: JOBSEEKER,
    answer: {
      jobseekerId: 'J1',
      revision: 1,
      before: { knownOn: '2025-06-01', interpretations: {} },
      after: { knownOn: null, interpretations: {} },
      change: { days: 1, municipal: '3.721', billed: '3.72' },
      days: [
        {
          firstDay: '2025-05-22',
          lastDay: '2025-05-22',
          days: 1,
          difference: 'only-after',
          fields: [],
          after: {
            paymentId: 'P-2025-05',
            benefit: 'labour-market-support',
            regime: 'B',
            firstCounter: 101,
            counterStep: 1,
            counted: true,
            sharePercent: 10,
            payer: '091',
            base: '37.21',
            municipal: '3.721',
            state: '33.489',
            provision: 'työttömyysturvalaki 14:3 a § 2 mom. 1 k',
          },
          municipal: '3.721',
        },
      ],
      invoiceLines: [
        {
          payer: '091',
          regime: 'B',
          benefit: 'labour-market-support',
          paidMonth: '2025-06',
          kind: 'payment',
          after: { days: 1, base: '37.21', municipal: '3.72' },
          municipal: '3.72',
        },
      ],
      total: COMPARED_COST,
      byPayer: [{ payer: '091', ...COMPARED_COST }],
      byPaidMonth: [{ paidMonth: '2025-06', ...COMPARED_COST }],
      causes: [
        {
          events: [
            {
              type: 'HomeMunicipalityRecorded',
              data: { on: '2020-06-01', municipality: '091' },
              source: SOURCE,
            },
          ],
          way: 'added',
          change: { days: 0, municipal: '0.00', billed: '0.00' },
          days: [],
        },
        {
          events: [
            {
              type: 'BenefitPaid',
              data: {
                paymentId: 'P-2025-05',
                benefit: 'labour-market-support',
                firstDay: '2025-05-22',
                lastDay: '2025-05-22',
                paidOn: '2025-06-02',
                perDayEur: '37.21',
                childIncreaseEur: '0',
                incrementEur: '0',
                ground: 'unemployment',
              },
              source: SOURCE,
            },
          ],
          way: 'added',
          change: { days: 1, municipal: '3.721', billed: '3.72' },
          days: [
            {
              firstDay: '2025-05-22',
              lastDay: '2025-05-22',
              days: 1,
              difference: 'only-after',
              fields: [],
              municipal: '3.721',
            },
          ],
        },
      ],
    },
  },
  'cost-timeline-day': {
    summary: 'One day of the timeline, with its explanation',
    description:
      'What was paid, the count and how it came about, the share, the provision in the wording that was applied, the payer, the interpretations it rests on, and the events; in `sentences` the same in Finnish, Swedish and English. With `knownOn` or `knownAt` as it was known at the end of a date or at an instant, with `interpretation` under another reading: so for any pair of dates, the day and what was known of it.',
    rules: ['MON-2', 'MON-3', 'INT-1', 'INT-2'],
    parameters: { ...JOBSEEKER, date: '2025-05-26' },
    answer: COST_DAY_EXAMPLE,
  },
  'case-review': {
    summary: 'What the rules say of the case: findings, each with provision, dates and events',
    description:
      'Plans, duty, services, hearings, decisions and referrals, judged by the law of their dates, as the case stood on `asOf` and by what had been recorded by `knownOn` or `knownAt`. `severity`: `unlawful`, the record shows a breach; `to-be-checked`, the record alone cannot tell; `information`. The rules are listed in docs/case-review.md. `sentences` tell what was found and what would settle it; no text about the person is in them.',
    rules: ['KTT-1', 'KTT-4', 'PLAN-3', 'DUTY-2', 'REF-6'],
    parameters: JOBSEEKER,
    answer: CASE_REVIEW_EXAMPLE,
  },
  dossier: {
    summary: 'The whole case as a case file, to read, print and check later',
    description:
      'Chronology with grounds, texts and provisions, hearings and decisions by matter, findings, money and sources, in one language; every event with its SHA-256 (docs/event-hash.md). `format=html` gives a document that stands alone and prints on A4. With `knownOn` or `knownAt` only what had been recorded by then. Made anew each time: it says when, by which law and program. An example of a whole one: docs/worked-case/dossier.',
    rules: ['ADM-1', 'ADM-2', 'ADM-3', 'REF-1', 'MON-3'],
    parameters: JOBSEEKER,
    answer: { form: 'polku-dossier-1', language: 'fi', cover: { jobseekerId: 'J1', asOf: '2026-03-31' } },
    alsoHtml: true,
  },
  'own-data': {
    summary: 'Everything that is recorded about one person, for that person',
    description:
      'Identity, every event with its texts, pathway, payments and who paid which part of which day, the case told in one language, how long it is kept, and who has read it. `format=html` gives a document to read and print. Where the person lives is in it, whatever order of non-disclosure there is.',
    rules: ['DAT-4', 'DAT-1', 'DAT-2'],
    parameters: JOBSEEKER,
    answer: {
      form: 'polku-own-data-1',
      language: 'fi',
      jobseekerId: 'J1',
      readings: [],
    },
    alsoHtml: true,
  },
  changes: {
    summary: 'What changed in a case between two moments, and which events did it',
    description:
      'What had been recorded by `from` beside what had been recorded by `to`, each a date or an instant: days and euros, invoice lines, the lists of the pathway, and the findings of the case review as of the dates of both. `steps` are what the passing of time alone made of the findings, and then each event that was recorded in between, in that order, with what it alone changed: together they are the whole difference. `from` and `to` are repeated as `knownOn` or `knownAt`; `to` is empty for now.',
    rules: ['MON-3', 'COR-1'],
    parameters: JOBSEEKER,
    answer: {
      jobseekerId: 'J1',
      from: { knownOn: '2025-06-01' },
      to: {},
      events: 1,
      timeline: { change: { days: 0, municipal: '0.00', billed: '0.00' }, days: [], invoiceLines: [] },
      pathway: [{ list: 'jobSearches', before: [], after: [{ from: '2026-01-12' }] }],
      findings: { gone: [], appeared: [] },
      steps: [
        {
          event: {
            id: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
            type: 'JobSearchRegistered',
            recordedAt: '2026-01-12T08:15:00.000Z',
          },
          pathway: ['jobSearches'],
          findings: { gone: [], appeared: [] },
        },
      ],
    },
  },
  events: {
    summary: 'What was recorded, in the order of recording',
    description:
      'The events of the pathway and of the payments, straight from the event store: data, metadata, revision, and when it was recorded. Who the person is stays in a stream of its own that no query opens. With `texts=sealed` personal texts come as they are stored, that stream too, each event with its SHA-256 (docs/event-hash.md), by which a dossier is checked. An event that counts no longer says so: `correctedBy` and `retractedBy` are the ids of the events that took its place or took it back; `disputedBy` those of the events that say that the jobseeker disputes it. While an order of non-disclosure is in force, the municipality reads `hidden` to all whose task does not need it; the SHA-256 is still that of the event as it is stored. With `knownOn` or `knownAt` only what had been recorded by then.',
    rules: ['COR-1'],
    parameters: JOBSEEKER,
    answer: {
      jobseekerId: 'J1',
      events: [
        {
          id: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
          type: 'JobSearchRegistered',
          stream: 'jobseeker-J1',
          revision: 0,
          position: '00000000000000000412/00000000000000000412',
          recordedAt: '2026-01-12T08:15:00.000Z',
          data: { on: '2026-01-12' },
          metadata: {
            $correlationId: '019ab2c4-7d1e-7f3a-8b1c-0123456789ab',
            $causationId: '019ab2c4-7d1e-7f3a-8b1c-0123456789ab',
            commandId: '019ab2c4-7d1e-7f3a-8b1c-0123456789ab',
            commandFingerprint: 'Qm9zdG9u',
            command: 'RegisterJobSearch',
            schemaVersion: 1,
            authority: 'employment-authority',
            actor: 'official-1204',
            source: 'api',
          },
        },
      ],
    },
  },
  ...INVOICE_DESCRIPTIONS,
  'invoice-lines': {
    summary: 'What a municipality is billed for the benefits paid in a month',
    description:
      'Sums over all jobseekers, by regime, benefit and kind, of lines that were rounded one by one (INT-6). The code `unknown` stands for people without a known home municipality. Of a moment in the past (`knownOn`, `knownAt`, `asOf`) they are computed anew, as those of the invoice are.',
    rules: ['MON-4', 'INT-6'],
    parameters: { code: '091', month: '2025-04' },
    answer: {
      municipality: '091',
      name: { nameFi: 'Helsinki', nameSv: 'Helsingfors' },
      month: '2025-04',
      invoiceLines: [{ ...INVOICE_LINE, jobseekers: 1 }],
    },
  },
  forecast: {
    summary: 'What a municipality will pay, month by month, if benefits go on and if they end at a rate',
    description:
      "Computed from the benefits of the people for whom the municipality may have to pay: each person's payments go on as the latest one, and the law is applied to them. What is assumed is said in `assumptions`; the intervals are explained there. Nobody new is in it. `months` are by paid days, `paidMonths` by payment date. It takes time: some hundred people are computed in a second, and more than ten thousand are refused.",
    rules: ['MON-2', 'MON-4', 'INT-6'],
    parameters: { code: '205', asOf: '2026-11-01', months: '12', exitRate: '0.06', people: '10' },
    answer: FORECAST,
  },
  ...STATISTICS_DESCRIPTION,
  ...FEED_DESCRIPTION,
  ...PROJECTION_DESCRIPTION,
  ...LOG_DESCRIPTIONS,
  ...WEBHOOK_DESCRIPTIONS,
  ...ACCESS_LOG_DESCRIPTIONS,
} as const satisfies Record<string, QueryDescription>;
