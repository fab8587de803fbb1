import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Type, { type Static, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { parse } from 'yaml';
import type { CalendarDate } from '#calendar-date';
import {
  HEARING_MANNERS,
  type HearingManner,
  INTERRUPTION_REASONS,
  type InterruptionReason,
  SERVICE_ORGANISERS,
  SERVICE_PLACES,
  type ServiceOrganiser,
  type ServicePlace,
} from '#contracts';

const FILE = join(dirname(fileURLToPath(import.meta.url)), '..', 'rates.yaml');

const source = Type.String({ minLength: 1 });
const number = Type.Number({ minimum: 0 });
const percent = Type.Number({ minimum: 0, maximum: 100 });
const range = closed({ least: Type.Integer({ minimum: 0 }), most: Type.Integer({ minimum: 0 }) });
const rhythm = closed({ daysPerWeek: Type.Integer({ minimum: 1, maximum: 7 }), hoursPerDay: number });
const date = Type.Unsafe<CalendarDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const ServiceRate = closed({
  source,
  /** The name of the rate when absent. */
  kind: Type.Optional(Type.String()),
  /** By month from January 2025; null where there is no number. */
  participants: Type.Array(Type.Union([number, Type.Null()]), { minItems: 1 }),
  /** From the average duration when absent. */
  onCountDay: Type.Optional(Type.Array(number)),
  /** Mondays to Fridays of a service on average. */
  weekdays: number,
  /** As agreed; nothing where the table's service has no fixed days. */
  rhythm: Type.Optional(rhythm),
  organiser: Type.Unsafe<ServiceOrganiser>({ type: 'string', enum: [...SERVICE_ORGANISERS] }),
  place: Type.Optional(Type.Unsafe<ServicePlace>({ type: 'string', enum: [...SERVICE_PLACES] })),
  ownPercent: percent,
});

const Rates = closed({
  jobseekers: closed({ source, value: number }),
  spells: closed({
    source,
    longPercent: percent,
    shortDays: range,
    openPercent: percent,
    fromEarliest: date,
    beforeServiceDays: range,
    afterServiceDays: range,
  }),
  plans: closed({
    source,
    percentOfPlans: closed({
      employment: percent,
      integration: percent,
      activation: percent,
      multidisciplinary: percent,
    }),
    percentOfPeople: closed({ integration: percent, activation: percent, multidisciplinary: percent }),
    activation: closed({ fromEarliest: date, fromLatest: date, beforeRehabilitationDays: range }),
  }),
  jointService: closed({
    source,
    clients: number,
    coordinationNeededPercent: percent,
    fromEarliest: date,
    fromLatest: date,
    searchedDays: range,
    assessmentDaysLeast: Type.Integer({ minimum: 1 }),
    beforeRehabilitationDays: range,
  }),
  services: Type.Record(Type.String(), ServiceRate),
  packages: closed({ source, percent, gapDays: number }),
  rehabilitation: closed({
    source,
    participants: number,
    dutyPercent: percent,
    dutyOpportunities: range,
    ablePercent: percent,
    socialRehabilitationPercent: percent,
    longTermSocialRehabilitationPercent: percent,
    boughtPercent: closed({ lowest: percent, highest: percent, apart: Type.Integer({ minimum: 1 }) }),
    hoursPerDayMost: Type.Integer({ minimum: 1 }),
    fromEarliest: date,
    fromLatest: date,
    endedEarlierPercent: percent,
    socialRehabilitation: closed({
      acceptedPercent: percent,
      beginsAfterDays: Type.Integer({ minimum: 1 }),
      days: range,
      longFromLatest: date,
      longDays: range,
    }),
  }),
  referrals: closed({
    source,
    toKelaPercent: percent,
    refusedPercent: percent,
    answeredAfterDays: Type.Integer({ minimum: 1 }),
  }),
  kelaServices: closed({
    source,
    beginsAfterDays: range,
    boughtPercent: percent,
    kinds: Type.Record(Type.String(), closed({ percent, weeks: range, daysPerWeek: range })),
  }),
  attendance: closed({ source, percent: range }),
  interruptions: closed({
    source,
    percent,
    days: range,
    reasons: weights<InterruptionReason>(INTERRUPTION_REASONS),
  }),
  decisions: closed({
    source,
    /** By the organiser of the service; others decide nothing that is told. */
    heardPercent: closed({ 'wellbeing-services-county': percent, kela: percent }),
    decidedDaysBefore: range,
    heardDaysBefore: range,
    manners: weights<HearingManner>(HEARING_MANNERS),
  }),
  benefits: closed({
    source,
    percent: closed({
      'labour-market-support': percent,
      'basic-allowance': percent,
      'earnings-related-allowance': percent,
    }),
    adjustedPercent: closed({ often: percent, seldom: percent, oftenOfPeople: percent }),
    movedPercent: percent,
    exhaustedPercent: percent,
    conditionMetPercent: percent,
    exhaustedOfDrawnOutPercent: percent,
    protectionPercent: percent,
    earningsRelatedEur: range,
    weeksAfterMaximumPeriod: number,
    weeksOfSupport: number,
  }),
  homes: closed({
    source,
    movedAfterDays: range,
    others: number,
    thousands: Type.Record(Type.String(), number),
  }),
  irregularities: closed({ source, percent, ofRehabilitationPercent: percent, notHeardWeight: number }),
});

/** The least and the most of something, both included. */
export type Range = Readonly<Static<typeof range>>;

export type ServiceRate = Readonly<Static<typeof ServiceRate>>;

/** The rates of the population; `rates.yaml` says what each is and where it stands. */
export type PopulationRates = Readonly<Static<typeof Rates>>;

/** @throws Error naming the first thing that is wrong in the file */
export function loadRates(): PopulationRates {
  const rates: unknown = parse(readFileSync(FILE, 'utf8'));
  const [first] = Compile(Rates).Errors(rates);
  if (first !== undefined) throw new Error(`rates.yaml, ${first.instancePath}: ${first.message}`);
  return rates as PopulationRates;
}

function closed<Fields extends Record<string, TSchema>>(fields: Fields) {
  return Type.Object(fields, { additionalProperties: false });
}

/** How often each word is drawn, of all together; words that are left out never. */
function weights<Word extends string>(words: readonly Word[]) {
  return Type.Unsafe<Readonly<Partial<Record<Word, number>>>>(
    Type.Partial(closed(Object.fromEntries(words.map((word) => [word, number])))),
  );
}
