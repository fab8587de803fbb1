import { type CalendarDate, dateOfMoment, type KnownBy, recordedBefore } from '#calendar-date';
import type { Finding } from '#case-review';
import { type Change, type DifferentDays, type DifferentLine, TimelineDifference } from '#cost-difference';
import type { Timeline } from '#cost-responsibility';
import type { Pathway } from '#pathway';
import type { Statutes } from '#statutes';
import { caseAt } from './case-at-moment.js';
import { type CaseEvent, caseEventsOf } from './case-events.js';

/** What one list of a pathway held at one moment only. An entry that changed is in both. */
export interface PathwayChange {
  readonly list: keyof Pathway;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

export interface FindingChange {
  readonly gone: readonly Finding[];
  readonly appeared: readonly Finding[];
}

/** One thing that happened between two moments, and what it alone changed. */
export interface CaseStep {
  /** The event that was recorded; absent where time alone passed. */
  readonly event?: { readonly id: string; readonly type: string; readonly recordedAt: string };
  /** The dates of the judgement before and after, where time alone passed. */
  readonly passed?: { readonly from: CalendarDate; readonly to: CalendarDate };
  /** Days and euros; absent where none changed. */
  readonly timeline?: Change;
  /** The lists of the pathway that changed. */
  readonly pathway: readonly (keyof Pathway)[];
  /** The names of findings, with their first days: `plan-review-overdue 2025-04-10`. */
  readonly findings: { readonly gone: readonly string[]; readonly appeared: readonly string[] };
}

/** What differs in one person's case between two moments, and what made it. */
export interface CaseChanges {
  readonly from: KnownBy;
  readonly to: KnownBy;
  /** How many events were recorded in between. */
  readonly events: number;
  readonly timeline: {
    readonly change: Change;
    readonly days: readonly DifferentDays[];
    readonly invoiceLines: readonly DifferentLine[];
  };
  readonly pathway: readonly PathwayChange[];
  /** Of the case as it stood on the date of each moment. */
  readonly findings: FindingChange;
  /** First what the passing of time made, then each event in the order of recording: together they are the whole difference. */
  readonly steps: readonly CaseStep[];
}

export interface TwoMoments {
  readonly from: KnownBy;
  /** Not before `from`; everything where nothing is said. */
  readonly to: KnownBy;
  /** The date on which a moment lies that is not named. */
  readonly today: CalendarDate;
  readonly statutes: Statutes;
}

/** One step of the way: what had been recorded, and the date of the judgement. */
interface Stage {
  readonly recorded: number;
  readonly asOf: CalendarDate;
}

/**
 * What changed between two moments. Pure.
 * @param events of one person, all of them, in the order of recording
 */
export function changesOf(
  events: readonly CaseEvent[],
  { from, to, today, statutes }: TwoMoments,
): CaseChanges {
  const first = { recorded: countBy(events, from), asOf: dateOfMoment(from, today) };
  const last = { recorded: countBy(events, to), asOf: dateOfMoment(to, today) };
  const walk = new Walk(events, statutes);
  const before = walk.at(first);
  const after = walk.at(last);
  const difference = new TimelineDifference(before.timeline, after.timeline);
  return {
    from,
    to,
    events: last.recorded - first.recorded,
    timeline: {
      change: difference.change,
      days: [...difference.days()],
      invoiceLines: difference.invoiceLines,
    },
    pathway: differentLists(before.pathway, after.pathway),
    findings: differentFindings(before.findings, after.findings),
    steps: stepsOf(walk, first, last),
  };
}

function countBy(events: readonly CaseEvent[], knownBy: KnownBy): number {
  const before = recordedBefore(knownBy);
  return before === undefined ? events.length : events.filter(({ recordedAt }) => recordedAt < before).length;
}

function stepsOf(walk: Walk, first: Stage, last: Stage): CaseStep[] {
  const steps: CaseStep[] = [];
  let before = walk.at(first);
  if (first.asOf !== last.asOf) {
    const after = walk.at({ recorded: first.recorded, asOf: last.asOf });
    const step = { passed: { from: first.asOf, to: last.asOf }, ...changed(before, after) };
    if (step.findings.gone.length + step.findings.appeared.length > 0) steps.push(step);
    before = after;
  }
  for (let recorded = first.recorded; recorded < last.recorded; recorded++) {
    const after = walk.at({ recorded: recorded + 1, asOf: last.asOf });
    const event = walk.eventAt(recorded);
    steps.push({ ...(event === undefined ? {} : { event }), ...changed(before, after) });
    before = after;
  }
  return steps;
}

type Stood = ReturnType<Walk['at']>;

function changed(before: Stood, after: Stood): Omit<CaseStep, 'event' | 'passed'> {
  const { timeline: one, pathway, findings } = before;
  const difference = one === after.timeline ? undefined : new TimelineDifference(one, after.timeline);
  const { gone, appeared } = differentFindings(findings, after.findings);
  return {
    ...(difference === undefined || difference.isEmpty ? {} : { timeline: difference.change }),
    pathway: pathway === after.pathway ? [] : differentLists(pathway, after.pathway).map(({ list }) => list),
    findings: { gone: gone.map(nameOf), appeared: appeared.map(nameOf) },
  };
}

function nameOf({ finding, on }: Finding): string {
  return `${finding} ${on}`;
}

/** The case after so many events. The timeline is computed again only for an event of the benefits, the pathway compared only for one of its own. */
class Walk {
  private known:
    | { readonly timeline: Timeline; readonly pathway: Pathway; readonly sizes: readonly [number, number] }
    | undefined;

  constructor(
    private readonly events: readonly CaseEvent[],
    private readonly statutes: Statutes,
  ) {}

  at({ recorded, asOf }: Stage) {
    const events = caseEventsOf(this.events.slice(0, recorded));
    const then = caseAt(events, this.statutes);
    const [pathways, benefits] = this.known?.sizes ?? [-1, -1];
    const timeline =
      this.known !== undefined && benefits === events.benefits.length ? this.known.timeline : then.timeline();
    const pathway =
      this.known !== undefined && pathways === events.pathway.length ? this.known.pathway : then.pathway;
    this.known = { timeline, pathway, sizes: [events.pathway.length, events.benefits.length] };
    return { timeline, pathway, findings: then.findings(asOf) };
  }

  eventAt(index: number): CaseStep['event'] {
    const event = this.events[index];
    return event && { id: event.id, type: event.type, recordedAt: event.recordedAt.toISOString() };
  }
}

function differentLists(before: Pathway, after: Pathway): PathwayChange[] {
  const lists = Object.keys(after) as (keyof Pathway)[];
  return lists.flatMap((list) => {
    const { gone, appeared } = onOneSide<unknown>(before[list], after[list]);
    return gone.length + appeared.length === 0 ? [] : [{ list, before: gone, after: appeared }];
  });
}

function differentFindings(before: readonly Finding[], after: readonly Finding[]): FindingChange {
  return onOneSide(before, after);
}

/** What only one of two lists holds, by content; what is in a list twice counts twice. */
function onOneSide<Entry>(before: readonly Entry[], after: readonly Entry[]) {
  const rest = new Map<string, number>();
  for (const entry of after) rest.set(JSON.stringify(entry), (rest.get(JSON.stringify(entry)) ?? 0) + 1);
  const gone: Entry[] = [];
  const matched = new Map<string, number>();
  for (const entry of before) {
    const key = JSON.stringify(entry);
    const left = rest.get(key) ?? 0;
    if (left === 0) gone.push(entry);
    else {
      rest.set(key, left - 1);
      matched.set(key, (matched.get(key) ?? 0) + 1);
    }
  }
  const appeared = after.filter((entry) => {
    const key = JSON.stringify(entry);
    const left = matched.get(key) ?? 0;
    if (left > 0) matched.set(key, left - 1);
    return left === 0;
  });
  return { gone, appeared };
}
