import { addDays, type CalendarDate } from '#calendar-date';
import { type Telling, titleOf } from '#case-dossier';
import type { Severity } from '#case-review';
import type { Benefit, PathwayEvent } from '#contracts';
import {
  type Duty,
  effectiveRecords,
  type Pathway,
  type Plan,
  pathwayOf,
  type RecordedPathwayEvent,
  recordsBy,
} from '#pathway';
import { WORDS_IN } from '../words/words-in.js';
import type { CaseItem, CaseLane, CaseMark, CaseSpan, CaseToDraw, Mark } from './case-item.js';
import { isNextPaidDay } from './next-paid-day.js';

/** Paid days that follow each other with one share, as the dossier and `sharePeriods` have them. */
export interface SharePeriodToDraw {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** The code of the benefit, or the code with its name. */
  readonly benefit: Benefit | { readonly code: string };
  readonly regime: string;
  readonly firstCounter: number;
  readonly lastCounter: number;
  readonly sharePercent: number;
}

/** A finding of the case review, told in the language of the picture. */
export interface FindingToDraw {
  readonly severity: Severity;
  readonly on: CalendarDate;
  readonly until?: CalendarDate;
  readonly detail: string;
  readonly eventIds: readonly string[];
}

export interface CaseOfRecords {
  /** The stream of the pathway in its order, as far as it is known. */
  readonly records: readonly RecordedPathwayEvent[];
  readonly periods: readonly SharePeriodToDraw[];
  readonly findings: readonly FindingToDraw[];
  readonly asOf: CalendarDate;
  /** Says everything in the language of the picture. */
  readonly telling: Telling;
  /** Where the page tells of an event: `#entry-12`; nothing where it does not. */
  readonly addressOf: (eventId: string) => string | undefined;
  /** Where the page tells of the days from a date on. */
  readonly addressOfDay?: (date: CalendarDate) => string | undefined;
}

type Place = { readonly lane: CaseLane; readonly mark: Mark } | 'in-a-span';

/** What each event is in the picture: a mark, or the beginning, end or part of something that lasts. */
const PLACES: Readonly<Record<PathwayEvent['type'], Place>> = {
  JobSearchRegistered: 'in-a-span',
  JobSearchEnded: 'in-a-span',
  InitialInterviewHeld: { lane: 'job-search', mark: 'meeting' },
  JobSearchDiscussionHeld: { lane: 'job-search', mark: 'meeting' },
  SupplementaryJobSearchDiscussionHeld: { lane: 'job-search', mark: 'meeting' },
  ServiceNeedAssessed: { lane: 'job-search', mark: 'assessment' },
  ReferredToExpertAssessment: { lane: 'job-search', mark: 'offered' },
  ExpertAssessmentResultReceived: { lane: 'job-search', mark: 'assessment' },
  EmploymentPlanCreated: 'in-a-span',
  EmploymentPlanReviewed: { lane: 'plans', mark: 'reviewed' },
  PlanProgressReported: { lane: 'plans', mark: 'reported' },
  EmploymentPlanEnded: 'in-a-span',
  JobSearchDutySet: 'in-a-span',
  JobSearchDutyLowered: { lane: 'duty', mark: 'reviewed' },
  JobSearchDutyWaived: { lane: 'duty', mark: 'refused' },
  JobSearchDutyEnded: 'in-a-span',
  JobSearchDutyFulfilmentReported: { lane: 'duty', mark: 'reported' },
  ServiceOffered: { lane: 'services', mark: 'offered' },
  ServiceAgreedInPlan: 'in-a-span',
  ServiceStarted: 'in-a-span',
  ServiceNotStarted: { lane: 'services', mark: 'refused' },
  ServiceInterrupted: 'in-a-span',
  ServiceResumed: 'in-a-span',
  ServiceChanged: { lane: 'services', mark: 'reviewed' },
  ServiceEnded: 'in-a-span',
  ServiceOutcomeRecorded: 'in-a-span',
  ServiceRequested: { lane: 'services', mark: 'offered' },
  ServiceAttendanceReported: 'in-a-span',
  ReferredToSocialRehabilitation: 'in-a-span',
  ReferredToService: 'in-a-span',
  ReferralAccepted: { lane: 'referrals', mark: 'accepted' },
  ReferralRefused: { lane: 'referrals', mark: 'refused' },
  ReferralInformationRequested: { lane: 'referrals', mark: 'asked' },
  ReferralInformationGiven: { lane: 'referrals', mark: 'asked' },
  ServiceInformationGiven: { lane: 'referrals', mark: 'offered' },
  CooperationOpened: { lane: 'referrals', mark: 'offered' },
  MultidisciplinaryAssessmentStarted: 'in-a-span',
  MultidisciplinaryAssessmentCompleted: { lane: 'referrals', mark: 'assessment' },
  JointServiceModelEnded: 'in-a-span',
  ExpenseAllowanceGranted: { lane: 'decisions', mark: 'decision' },
  ExpenseAllowanceRefused: { lane: 'decisions', mark: 'decision' },
  ExpenseAllowanceEnded: { lane: 'decisions', mark: 'decision' },
  PersonHeard: { lane: 'decisions', mark: 'hearing' },
  DecisionMade: { lane: 'decisions', mark: 'decision' },
  RecordCorrected: 'in-a-span',
  RecordRetracted: 'in-a-span',
  RecordDisputed: 'in-a-span',
};

/** A case as of a date, from its records, the shares of its paid days and its findings. */
export function caseOfRecords(asked: CaseOfRecords): CaseToDraw {
  const { asOf } = asked;
  const records = recordsBy(asked.records, asOf);
  const pathway = pathwayOf(records);
  const addressOf = addressesOfThings(records, asked.addressOf);
  return {
    asOf,
    items: [
      ...spansOf(pathway, asked.telling, addressOf),
      ...marksOf(records, asked),
      ...paidItems(
        asked.periods.filter(({ firstDay }) => firstDay <= asOf),
        asked,
      ),
      ...asked.findings.map((finding) => findingMark(finding, asked)),
    ],
  };
}

type AddressOfThing = (field: string, id: string) => { readonly href?: string };

/** The first event that says an identifier is the one that began what it stands for. */
function addressesOfThings(
  records: readonly RecordedPathwayEvent[],
  addressOf: CaseOfRecords['addressOf'],
): AddressOfThing {
  const events = new Map<string, string>();
  for (const { id, event } of effectiveRecords(records)) {
    const { data, type } = event;
    const named = type === 'JobSearchRegistered' ? { [type]: data.on } : data;
    for (const [field, value] of Object.entries(named)) {
      const key = `${field} ${value}`;
      if (typeof value === 'string' && !events.has(key)) events.set(key, id);
    }
  }
  return (field, id) => {
    const event = events.get(`${field} ${id}`);
    return event === undefined ? {} : linked(addressOf(event));
  };
}

function spansOf(pathway: Pathway, telling: Telling, addressOf: AddressOfThing): readonly CaseSpan[] {
  const { overview } = telling.words.headings;
  const span = (
    lane: CaseLane,
    label: string,
    days: { readonly from: CalendarDate; readonly until?: CalendarDate | undefined },
    link: { readonly href?: string },
  ): CaseSpan => ({
    kind: 'span',
    lane,
    label,
    name: label,
    from: days.from,
    ...(days.until === undefined ? {} : { until: days.until }),
    ...link,
  });
  return [
    ...pathway.jobSearches.map((search) =>
      span('job-search', overview.jobSearch, search, addressOf('JobSearchRegistered', search.from)),
    ),
    ...pathway.plans.map((plan) =>
      span(
        'plans',
        telling.word(plan.kind),
        { from: plan.from, until: endOfPlan(plan) },
        addressOf('planId', plan.planId),
      ),
    ),
    ...pathway.duties.map((duty) => {
      const { opportunities, lastDay, firstDay, dutyId } = duty;
      return {
        ...span(
          'duty',
          WORDS_IN[telling.language].opportunities(opportunities),
          { from: firstDay, until: endOfDuty(duty) },
          addressOf('dutyId', dutyId),
        ),
        name: overview.opportunities(opportunities, telling.day(lastDay)),
      };
    }),
    ...pathway.services.flatMap(({ serviceId, terms, spells }) =>
      spells.map((spell) =>
        span('services', telling.service(terms.kind, spell.from), spell, addressOf('serviceId', serviceId)),
      ),
    ),
    ...pathway.referrals.map(({ referralId, to, receiver, on, steps }) => {
      const label = [...(to === undefined ? [] : [telling.service(to, on)]), telling.word(receiver)].join(
        ', ',
      );
      const until = steps.find(({ what }) => what === 'accepted' || what === 'refused')?.on;
      return span('referrals', label, { from: on, until }, addressOf('referralId', referralId));
    }),
    ...pathway.jointServiceSpells.map(({ multidisciplinaryAssessmentId: id, from, ended }) =>
      span(
        'referrals',
        overview.jointService,
        { from, until: ended?.on },
        addressOf('multidisciplinaryAssessmentId', id),
      ),
    ),
  ];
}

function marksOf(
  records: readonly RecordedPathwayEvent[],
  { telling, addressOf }: CaseOfRecords,
): CaseMark[] {
  return records.flatMap(({ id, event }) => {
    const place = PLACES[event.type];
    if (place === 'in-a-span' || !('on' in event.data)) return [];
    const { on } = event.data;
    return [
      { kind: 'mark', ...place, name: titleOf(event, on, telling), from: on, ...linked(addressOf(id)) },
    ];
  });
}

/** The benefits as spans, whatever the share of their days was, and the shares as steps. */
function paidItems(
  periods: readonly SharePeriodToDraw[],
  { telling, addressOfDay = () => undefined }: CaseOfRecords,
): readonly CaseItem[] {
  const items: CaseItem[] = [];
  let open: (CaseSpan & { readonly until: CalendarDate }) | undefined;
  for (const period of periods) {
    const {
      firstDay: from,
      lastDay: until,
      benefit,
      sharePercent: percent,
      firstCounter,
      lastCounter,
    } = period;
    const label = telling.word(typeof benefit === 'string' ? benefit : benefit.code);
    const days = firstCounter === lastCounter ? `${firstCounter}` : `${firstCounter}–${lastCounter}`;
    const name = `${percent} %, ${label}, ${telling.words.headings.money.counter} ${days}`;
    const link = linked(addressOfDay(from));
    items.push({ kind: 'share', lane: 'share', name, from, until, percent, ...link });
    if (open?.label === label && isNextPaidDay(open.until, from)) open = { ...open, until };
    else {
      if (open !== undefined) items.push(open);
      open = { kind: 'span', lane: 'benefits', label, name: label, from, until, ...link };
    }
  }
  return open === undefined ? items : [...items, open];
}

function findingMark(
  { severity, on, until, detail, eventIds }: FindingToDraw,
  asked: CaseOfRecords,
): CaseMark {
  const { telling, addressOf } = asked;
  const [event] = eventIds;
  return {
    kind: 'mark',
    lane: 'findings',
    mark: severity,
    name: `${telling.words.severities[severity]}: ${detail}`,
    from: on,
    ...(until === undefined ? {} : { until }),
    ...linked(event === undefined ? undefined : addressOf(event)),
  };
}

function linked(href: string | undefined): { readonly href?: string } {
  return href === undefined ? {} : { href };
}

function endOfPlan({ replaced, ended }: Plan): CalendarDate | undefined {
  return replaced === undefined ? ended?.on : addDays(replaced.on, -1);
}

/** The duty holds until the last day of its periods, unless something ends it before. */
function endOfDuty({ lastDay, ended, superseded }: Duty): CalendarDate {
  const before = superseded === undefined ? undefined : addDays(superseded.on, -1);
  return [lastDay, ended?.on, before].reduce<CalendarDate>(
    (first, each) => (each !== undefined && each < first ? each : first),
    lastDay,
  );
}
