import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import { type FindingCode, findingInLanguages, REVIEW_RULES, reviewCase } from '#case-review';
import { AUTHORITIES, isRefusal } from '#contracts';
import { decide, evolve, initialPathway, type PathwayCommand, type RecordedPathwayEvent } from '#pathway';
import { loadStatutes } from '#statutes';
import {
  assessed,
  assessedTogether,
  county,
  multidisciplinaryPlan,
  plan,
  registered,
  rehabilitation,
  unableForNow,
  workTrial,
} from '../../pathway/test/acts.js';
import { anyCommand } from '../../pathway/test/any-command.js';
import { context } from '../../pathway/test/scenario.js';

const statutes = loadStatutes();

type Act = { readonly command: PathwayCommand; readonly authority: (typeof AUTHORITIES)[number] };

const anyAct: fc.Arbitrary<Act> = fc.record({
  command: anyCommand,
  authority: fc.constantFrom(...AUTHORITIES),
});

/** Acts that the law allows in this order, and in some others: so that histories get somewhere. */
const lawful: readonly Act[] = [
  registered(),
  plan(),
  { type: 'SetJobSearchDuty', on: calendarDate('2025-01-10') } as const,
  assessed(unableForNow),
  ...assessedTogether(),
  multidisciplinaryPlan(),
  workTrial,
].map((command) => ({ command, authority: 'employment-authority' }));
const anyLawfulAct = fc.oneof(
  fc.constantFrom(...lawful),
  fc.constant({ command: rehabilitation as PathwayCommand, authority: county.authority ?? 'kela' }),
);

const anyHistory = fc.array(fc.tuple(fc.oneof(anyAct, anyLawfulAct), fc.integer({ min: 0, max: 40 })), {
  minLength: 1,
  maxLength: 40,
  size: 'max',
});

/** All that the law allows, in a good order: every property is tried with it, whatever is drawn. */
const LAWFUL_HISTORY = lawful.map((act): [Act, number] => [act, 0]);
const LONG_AFTER = 900;

/** Reports and decisions as they come, each recorded some days after the one before. */
function recorded(history: readonly (readonly [Act, number])[]): readonly RecordedPathwayEvent[] {
  let pathway = initialPathway;
  let recordedOn = calendarDate('2025-01-01');
  const records: RecordedPathwayEvent[] = [];
  for (const [{ command, authority }, days] of history) {
    recordedOn = addDays(recordedOn, days);
    const decided = decide(pathway, command, context({ authority, newId: () => `n${records.length}` }));
    if (isRefusal(decided)) continue;
    for (const event of decided) {
      const recordedAt = noonOf(recordedOn);
      records.push({ id: `e${records.length}`, recordedAt, authority, event });
    }
    pathway = decided.reduce(evolve, pathway);
  }
  return records;
}

/** Decisions only, each made on its own day, after all that was known of the days before. */
function decidedInOrder(history: readonly (readonly [Act, number])[]): readonly RecordedPathwayEvent[] {
  const decisions = history.filter(([{ command }]) => !command.type.startsWith('Report'));
  let on = calendarDate('2025-01-01');
  let pathway = initialPathway;
  const records: RecordedPathwayEvent[] = [];
  for (const [{ command, authority }, days] of decisions) {
    on = addDays(on, days + 1);
    const today = withDates(command, on);
    const decided = decide(
      pathway,
      today,
      context({ authority, today: on, newId: () => `n${records.length}` }),
    );
    if (isRefusal(decided)) continue;
    for (const event of decided) {
      records.push({ id: `e${records.length}`, recordedAt: noonOf(on), authority, event });
    }
    pathway = decided.reduce(evolve, pathway);
  }
  return records;
}

function noonOf(date: CalendarDate): string {
  return `${date}T10:00:00.000Z`;
}

/** The command given on another day; a last day as planned keeps its distance to the first. */
function withDates(command: PathwayCommand, on: CalendarDate): PathwayCommand {
  const plannedEnd = 'plannedEnd' in command && command.plannedEnd ? { plannedEnd: addDays(on, 120) } : {};
  return { ...command, on, ...plannedEnd } as PathwayCommand;
}

const asOf = calendarDate('2026-11-24');

describe('whatever is recorded', () => {
  it('what was known on a date is what the records until then say', () => {
    let found = 0;
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 800 }), (history, days) => {
        const records = recorded(history);
        const knownOn = addDays(calendarDate('2025-01-01'), days);
        const then = records.filter(({ recordedAt }) => recordedAt <= noonOf(knownOn));
        const findings = reviewCase({ records, statutes, asOf, knownOn });
        expect(findings).toEqual(reviewCase({ records: then, statutes, asOf }));
        found += findings.length;
      }),
      { numRuns: 60, examples: [[LAWFUL_HISTORY, LONG_AFTER]] },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('what happened after the date of the judgement changes nothing', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 800 }), (history, days) => {
        const records = recorded(history);
        const judgedOn = addDays(calendarDate('2025-01-01'), days);
        const findings = reviewCase({ records, statutes, asOf: judgedOn });
        const ids = new Set(
          records
            .filter(({ event }) => !('on' in event.data) || event.data.on <= judgedOn)
            .map(({ id }) => id),
        );
        for (const { eventIds } of findings) expect(eventIds.every((id) => ids.has(id))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('every finding tells what its rule says, in whole sentences and without a text about the person', () => {
    let found = 0;
    fc.assert(
      fc.property(anyHistory, (history) => {
        const findings = reviewCase({ records: recorded(history), statutes, asOf });
        for (const finding of findings) {
          const { rows, severities } = REVIEW_RULES[finding.finding];
          expect(rows).toContain(finding.rule);
          expect(severities).toContain(finding.severity);
          expect(finding.provision).toMatch(/§|luku/);
          expect(finding.eventIds.length).toBeGreaterThan(0);
          const told = JSON.stringify([finding, findingInLanguages(finding, statutes)]);
          expect(told).not.toContain('Sanottiin jotain.');
          expect(told).not.toContain('sealed');
          expect(told).not.toContain('undefined');
        }
        found += findings.length;
      }),
      { numRuns: 60, examples: [[LAWFUL_HISTORY]] },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('what was decided here, in order, is nowhere unlawful by a rule that decisions are checked for', () => {
    const started = new Set<string>();
    const others = new Set<FindingCode>();
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 900 }), (history, days) => {
        const records = decidedInOrder(history);
        const judgedOn = addDays(calendarDate('2025-01-01'), days);
        const findings = reviewCase({ records, statutes, asOf: judgedOn });
        const unlawful = findings.filter(
          ({ finding, severity }) => severity === 'unlawful' && REVIEW_RULES[finding].refusedInDecisions,
        );
        expect(unlawful).toEqual([]);
        for (const { event } of records) started.add(event.type);
        for (const { finding } of findings) others.add(finding);
      }),
      { numRuns: 150, examples: [[LAWFUL_HISTORY, LONG_AFTER]] },
    );
    for (const type of ['ServiceStarted', 'EmploymentPlanCreated', 'JobSearchDutySet']) {
      expect(started).toContain(type);
    }
    expect(others.size).toBeGreaterThan(0);
  });
});
