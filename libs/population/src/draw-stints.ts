import { addDays, addMonths, type CalendarDate, daysBetween } from '#calendar-date';
import type { Chance } from './chance.js';
import type { DaySpan } from './day-span.js';
import type { LawOfLives } from './law-of-lives.js';
import type { Stint } from './life.js';
import type { PopulationRates, ServiceRate } from './rates.js';
import { ServiceFlow } from './service-flow.js';
import { workingDayBy } from './working-day.js';

interface Line {
  readonly kind: string;
  readonly rate: ServiceRate;
  readonly flow: ServiceFlow;
}

/** The services of those who have none of the county: by the memo's tables, and sometimes two in a package (SRV-4). */
export class ServicesByTables {
  private readonly lines: readonly Line[];

  constructor(
    private readonly rates: PopulationRates,
    private readonly law: LawOfLives,
    private readonly today: CalendarDate,
  ) {
    this.lines = Object.entries(rates.services).map(([name, rate]) => ({
      kind: rate.kind ?? name,
      rate,
      flow: new ServiceFlow(rate, today),
    }));
  }

  /** @param emphasis how many times as often as the memo has it somebody has a service */
  draw(jobseeker: string, emphasis: number, chance: Chance): readonly Stint[] {
    const all = this.lines.reduce((sum, { flow }) => sum + flow.people, 0);
    const { activation, multidisciplinary } = this.rates.plans.percentOfPeople;
    const ordinary = (100 - activation - multidisciplinary) / 100;
    const servicesEach = 1 + this.rates.packages.percent / 100;
    const share = all / this.rates.jobseekers.value / ordinary / servicesEach;
    if (chance.part() >= share * emphasis) return [];
    const line = this.oneOf(this.lines, chance);
    const first = this.stintOf(line, jobseeker, 1, line.flow.days(chance), chance);
    if (first === undefined) return [];
    if (!chance.percent(this.rates.packages.percent)) return [first];
    const other = this.oneOf(
      this.lines.filter(({ kind }) => kind !== line.kind),
      chance,
    );
    const second = this.stintOf(other, jobseeker, 2, this.soonAfter(first, other, chance), chance);
    return second === undefined ? [first] : [first, second];
  }

  private oneOf(lines: readonly Line[], chance: Chance): Line {
    let left = chance.part() * lines.reduce((sum, { flow }) => sum + flow.people, 0);
    const found = lines.find(({ flow }) => {
      left -= flow.people;
      return left < 0;
    });
    if (found === undefined) throw new RangeError('no service to choose');
    return found;
  }

  /** Beginning beside the first one or within the days that make a package of them. */
  private soonAfter(first: Stint, { rate }: Line, chance: Chance): DaySpan {
    const latest = addDays(first.until, this.rates.packages.gapDays);
    const from = workingDayBy(
      addDays(first.from, chance.between(1, Math.max(1, daysBetween(first.from, latest)))),
    );
    const begins = from < first.from ? first.from : from;
    return { from: begins, until: addDays(begins, Math.max(1, Math.round((rate.weekdays * 7) / 5))) };
  }

  /** Nothing where it would begin only after today. */
  private stintOf(
    { kind, rate }: Line,
    jobseeker: string,
    number: number,
    { from, until }: DaySpan,
    chance: Chance,
  ): Stint | undefined {
    if (from > this.today) return undefined;
    const longest = kind === 'work-trial' ? addDays(addMonths(from, this.law.trialMonths(from)), -1) : until;
    const day = workingDayBy(until < longest ? until : longest);
    const last = day < from ? from : day;
    return {
      serviceId: `${jobseeker}-s${number}`,
      kind,
      ...(rate.place === undefined ? {} : { place: rate.place }),
      organiser: rate.organiser,
      production: chance.percent(rate.ownPercent) ? 'own' : 'bought',
      from,
      until: last,
      plannedEnd: last,
      ...rate.rhythm,
    };
  }
}
