import { Decimal } from 'decimal.js';
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  daysBetween,
  type Month,
  monthOf,
  weekdaysBetween,
} from '#calendar-date';
import type { CountingRules } from '#statutes';
import { lastWorkingDay } from '#working-days';
import { commonDays, type DaySpan, dayOf, earlier } from './day-span.js';
import { type DutyOfLife, dutiesOf } from './duties-of-life.js';
import type { LawOfLives } from './law-of-lives.js';
import type { Life, Stint } from './life.js';
import { planStepsOf } from './report-plans.js';
import { productionTold } from './report-services.js';
import { spellsOf } from './spells.js';

interface MonthOfSpan extends DaySpan {
  readonly month: Month;
  readonly countDay: CalendarDate;
}

/** One true number, told in the columns of statistics.csv. */
export interface TrueFigure {
  readonly figure: string;
  readonly level: string;
  readonly area: string;
  readonly month: string;
  readonly line: string;
  readonly place: string;
  readonly division: string;
  readonly measure: string;
  readonly value: string;
}

const REHABILITATION = 'rehabilitative-work-activity';
const SOCIAL_REHABILITATION = 'social-rehabilitation';

/**
 * The figures of a population as its lives were drawn, added up while they are: nothing of this was ever reported, folded into
 * a pathway or counted from one. What `libs/statistics` makes of the reports has to be the same (TAB-1 to TAB-6, PLAN-8,
 * SRV-3, SRV-4, KTT-7, DUTY-4, REF-5). Lives have to be drawn up to the end of the span or later.
 */
export class TrueFigures {
  private readonly months: readonly MonthOfSpan[];
  private readonly whole: DaySpan;
  private readonly sums = new Map<string, number>();

  constructor(
    { from, to }: { readonly from: Month; readonly to: Month },
    private readonly law: LawOfLives,
    private readonly rules: CountingRules,
  ) {
    const months: MonthOfSpan[] = [];
    for (let first = calendarDate(`${from}-01`); monthOf(first) <= to; first = addMonths(first, 1)) {
      const month = monthOf(first);
      const until = addDays(addMonths(first, 1), -1);
      months.push({ month, from: first, until, countDay: lastWorkingDay(month) });
    }
    this.months = months;
    const [first] = months;
    this.whole = {
      from: first?.from ?? calendarDate(`${from}-01`),
      until: months.at(-1)?.until ?? calendarDate(`${to}-01`),
    };
  }

  add(life: Life): void {
    const duties = dutiesOf(life, this.law);
    for (const stint of life.stints) this.addStint(stint, life, duties);
    if (life.rehabilitation !== undefined) this.addNeeds(life.rehabilitation.stint, life, duties);
    this.addPlans(life);
    this.addClient(life);
    this.addPackage(life);
  }

  /** Every number above zero. */
  *figures(): Generator<TrueFigure> {
    for (const [key, sum] of this.sums) {
      const [
        figure = '',
        level = '',
        area = '',
        month = '',
        line = '',
        place = '',
        division = '',
        measure = '',
      ] = key.split('|');
      const row = { figure, level, area, month, line, place, division };
      if (!measure.endsWith('Sum')) {
        yield { ...row, measure, value: String(sum) };
        continue;
      }
      const periods = this.sums.get(key.replace(/[^|]*$/, 'periods')) ?? 1;
      const average = new Decimal(sum).dividedBy(periods).toFixed(1, Decimal.ROUND_HALF_UP);
      yield { ...row, measure: measure.replace(/Sum$/, ''), value: average };
    }
  }

  private addStint(stint: Stint, life: Life, duties: readonly DutyOfLife[]): void {
    const { kind, until, organiser } = stint;
    const spells = spellsOf(stint);
    const told = this.rules.places[kind] ?? [];
    const place = stint.place !== undefined && told.includes(stint.place) ? stint.place : '';
    const production = productionTold(stint, life) ?? 'unknown';
    const countIn = (month: string, division: string, measure: string, by = 1) => {
      for (const area of ['country|', `county|${life.county}`]) {
        this.count(`services|${area}|${month}|${kind}|${place}|${division}|${measure}`, by);
      }
    };
    const countDuration = (division: string, last: CalendarDate) => {
      const given = spells.flatMap((spell) => commonDays(spell, { from: stint.from, until: last }) ?? []);
      countIn('', division, 'periods');
      for (const spell of given) {
        countIn('', division, 'averageDaysSum', daysBetween(spell.from, spell.until) + 1);
        countIn('', division, 'averageWeekdaysSum', weekdaysBetween(spell.from, spell.until).length);
      }
    };
    for (const month of this.months) {
      const common = spells.flatMap((spell) => commonDays(spell, month) ?? []);
      if (common.length === 0) continue;
      countIn(month.month, '', 'participants');
      countIn(month.month, `production:${production}`, 'participants');
      countIn(month.month, `organiser:${organiser}`, 'participants');
      if (spells.some((spell) => commonDays(spell, dayOf(month.countDay)) !== undefined)) {
        countIn(month.month, '', 'onCountDay');
        if (month === this.months.at(-1)) countDuration('running', month.countDay);
      }
      if (this.rules.withDuty.includes(kind)) {
        for (const measure of this.dutyMeasures(common, duties)) countIn(month.month, '', measure);
      }
      if (until > month.until || until > life.today) continue;
      countDuration('ended', until);
    }
  }

  /** TAB-6 and KTT-7: the participants of the whole span. */
  private addNeeds(stint: Stint, life: Life, duties: readonly DutyOfLife[]): void {
    const common = spellsOf(stint).flatMap((spell) => commonDays(spell, this.whole) ?? []);
    const last = common.at(-1)?.until;
    if (last === undefined) return;
    const { rehabilitation, flaw, stints, socialRehabilitation: referral } = life;
    const able = rehabilitation?.foundAbleOn;
    const social = stints.find(({ kind }) => kind === SOCIAL_REHABILITATION);
    const isGiven = social !== undefined && this.isInSpan(social);
    const isReferred =
      referral?.accepted === true && commonDays(this.whole, dayOf(referral.referredOn)) !== undefined;
    const isLong =
      isGiven && addMonths(social.from, this.rules.longTermMonths) <= earlier(social.until, this.whole.until);
    const measures = [
      'participants',
      'assessed',
      ...this.dutyMeasures(common, duties),
      ...(flaw === 'rehabilitation-not-secondary' || (able !== undefined && able <= last) ? ['able'] : []),
      ...(isGiven || isReferred ? ['socialRehabilitation'] : []),
      ...(isLong ? ['longTermSocialRehabilitation'] : []),
    ];
    for (const area of ['country|', `county|${life.county}`]) {
      for (const measure of measures) this.count(`needs|${area}||${REHABILITATION}|||${measure}`);
      this.count(`needs|${area}||${REHABILITATION}||production:${stint.production}|participants`);
    }
  }

  /** With a day of the service in the span. */
  private isInSpan(stint: Stint): boolean {
    return spellsOf(stint).some((spell) => commonDays(spell, this.whole) !== undefined);
  }

  private dutyMeasures(days: readonly DaySpan[], duties: readonly DutyOfLife[]): readonly string[] {
    const there = duties.filter((duty) => days.some((span) => commonDays(duty, span) !== undefined));
    if (there.length === 0) return [];
    const highest = Math.max(...there.map(({ opportunities }) => opportunities));
    const { atLeast, atMost } = this.rules.toldDuty;
    return atLeast <= highest && highest <= atMost ? ['withDuty', 'withToldDuty'] : ['withDuty'];
  }

  private addPlans(life: Life): void {
    const people = new Set<string>();
    for (const { on, kind, what } of planStepsOf(life, this.law)) {
      const month = this.months.find(({ from, until }) => from <= on && on <= until)?.month;
      if (month === undefined) continue;
      for (const each of ['all', kind]) {
        for (const within of [month, '']) {
          const key = `plans|country||${within}|${each}||`;
          this.count(`${key}|plans`);
          this.count(`${key}|${what === 'made' ? 'made' : 'reviews'}`);
          people.add(`${key}|jobseekers`);
        }
      }
    }
    for (const key of people) this.count(key);
  }

  private addClient({ jointService: joint }: Life): void {
    if (joint === undefined) return;
    for (const { month, until } of this.months) {
      if (until < joint.from || (joint.until !== undefined && joint.until < until)) continue;
      for (const network of ['all', joint.network]) {
        this.count(`joint-service|country||${month}|||${network}|clients`);
      }
    }
  }

  /** Nobody is drawn more than two services, each of another kind. */
  private addPackage({ stints }: Life): void {
    const [first, second] = [...stints].sort((a, b) => (a.from < b.from ? -1 : 1));
    if (first === undefined || second === undefined || second.from > this.whole.until) return;
    if (addDays(first.until, this.rules.packageGapDays) < second.from) return;
    if (!this.isInSpan(first) && !this.isInSpan(second)) return;
    const name = [first.kind, second.kind].sort().join('+');
    const form = second.from <= first.until ? 'side-by-side' : 'one-after-the-other';
    const isOpen = first.until > this.whole.until || second.until > this.whole.until;
    for (const line of ['all|', `${name}|`, `${name}||${form}`]) {
      const key = line.endsWith('|') ? `packages|country|||${line}|` : `packages|country|||${line}`;
      for (const measure of ['jobseekers', 'packages', isOpen ? 'open' : 'ended'])
        this.count(`${key}|${measure}`);
    }
  }

  private count(key: string, by = 1): void {
    this.sums.set(key, (this.sums.get(key) ?? 0) + by);
  }
}
