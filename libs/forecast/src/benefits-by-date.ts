import type { CalendarDate } from '#calendar-date';
import { BENEFITS, type Benefit } from '#contracts';
import { type DayNumber, dateOf, dayNumberOf } from '#cost-responsibility';
import type { Parameter, Statutes } from '#statutes';

type Follows = 'replaces' | 'after-maximum-period';

/** Which benefit the law has on which day, and which comes in the place of another. All of it stands in the files of the law. */
export class BenefitsByDate {
  private readonly isPaid: ReadonlyMap<string, Parameter<boolean>>;
  private readonly lists: ReadonlyMap<string, Parameter<readonly string[]>>;
  /** The days on which an answer may change, in order. */
  readonly changes: readonly DayNumber[];

  constructor(statutes: Statutes) {
    this.isPaid = byId(statutes.ofKind('yes-no').filter(({ id }) => id.endsWith('.is-paid')));
    this.lists = byId(
      statutes.ofKind('words').filter(({ id }) => /\.(replaces|after-maximum-period)$/.test(id)),
    );
    const parameters: Parameter[] = [...this.isPaid.values(), ...this.lists.values()];
    const versions = parameters.flatMap((each) => each.versions);
    const days = versions.flatMap(({ from, until }) => [
      dayNumberOf(from),
      ...(until === undefined ? [] : [dayNumberOf(until) + 1]),
    ]);
    this.changes = [...new Set(days)].sort((a, b) => a - b);
  }

  /** What a person is paid from a day on who was paid a benefit before it; nothing where the law has nothing. */
  goingOn(before: Benefit, day: DayNumber): Benefit | undefined {
    return this.exists(before, dateOf(day)) ? before : this.following(before, 'replaces', day);
  }

  /** What a person is paid from a day on whose maximum period of a benefit is used up; where the benefit itself ended by then, what took its place. */
  afterMaximumPeriod(before: Benefit, day: DayNumber): Benefit | undefined {
    return this.following(before, 'after-maximum-period', day) ?? this.following(before, 'replaces', day);
  }

  /** Whether something follows when its maximum period is used up. */
  hasMaximumPeriod(benefit: Benefit): boolean {
    return BENEFITS.some((next) =>
      this.lists.get(`${next}.after-maximum-period`)?.versions.some(({ value }) => value.includes(benefit)),
    );
  }

  hasChildIncrease(day: DayNumber): boolean {
    return this.exists('child-increase', dateOf(day));
  }

  private following(before: Benefit, how: Follows, day: DayNumber): Benefit | undefined {
    const on = dateOf(day);
    return BENEFITS.find(
      (benefit) =>
        this.exists(benefit, on) && valueOn(this.lists.get(`${benefit}.${how}`), on)?.includes(before),
    );
  }

  private exists(what: string, on: CalendarDate): boolean {
    return valueOn(this.isPaid.get(`${what}.is-paid`), on) === true;
  }
}

function byId<Value>(parameters: readonly Parameter<Value>[]): Map<string, Parameter<Value>> {
  return new Map(parameters.map((parameter) => [parameter.id, parameter]));
}

function valueOn<Value>(parameter: Parameter<Value> | undefined, on: CalendarDate): Value | undefined {
  return parameter?.versions.find(({ from, until }) => from <= on && (until === undefined || on <= until))
    ?.value;
}
