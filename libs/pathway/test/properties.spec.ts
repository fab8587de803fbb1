import { Ajv } from 'ajv';
import fc from 'fast-check';
import { addDays, type CalendarDate, isCalendarDate } from '#calendar-date';
import { AUTHORITIES, isRefusal, isRuleId, type PathwayEvent, pathwayContracts } from '#contracts';
import {
  decide,
  dutyInForce,
  evolve,
  impossible,
  initialPathway,
  type Pathway,
  type PathwayCommand,
  planInForce,
} from '#pathway';
import { anyCommand, anyDate } from './any-command.js';
import { context, day } from './scenario.js';

const anyHistory = fc.array(fc.record({ command: anyCommand, authority: fc.constantFrom(...AUTHORITIES) }), {
  minLength: 1,
  maxLength: 40,
  size: 'max',
});

type Acts = readonly { command: PathwayCommand; authority: (typeof AUTHORITIES)[number] }[];

function carriedOut(acts: Acts): { pathway: Pathway; events: PathwayEvent[] } {
  let pathway = initialPathway;
  const events: PathwayEvent[] = [];
  let made = 0;
  for (const { command, authority } of acts) {
    const decided = decide(pathway, command, context({ authority, newId: () => `n${++made}` }));
    if (isRefusal(decided)) continue;
    events.push(...decided);
    pathway = decided.reduce(evolve, pathway);
  }
  return { pathway, events };
}

/** Every date that the pathway knows, and its neighbours: where something could be amiss. */
function datesOf(pathway: Pathway): CalendarDate[] {
  const dates = JSON.stringify(pathway).match(/\d{4}-\d\d-\d\d/g) ?? [];
  return [...new Set(dates)].flatMap((date) => [-1, 0, 1].map((days) => addDays(date as CalendarDate, days)));
}

function holdsOn(from: CalendarDate, until: CalendarDate | undefined, on: CalendarDate): boolean {
  return from <= on && (until === undefined || on <= until);
}

describe('whatever authorities decide and report', () => {
  it('a command is decided or refused with what helps, and never breaks down', () => {
    let decisions = 0;
    let refusals = 0;
    fc.assert(
      fc.property(anyHistory, anyCommand, (acts, command) => {
        const decided = decide(carriedOut(acts).pathway, command, context());
        if (!isRefusal(decided)) {
          decisions++;
          return;
        }
        refusals++;
        const { problem, detail, expected, rule, provision } = decided.details;
        expect(problem).toMatch(/^[a-z][a-z-]*$/);
        expect(detail).toMatch(/^[A-ZÅÄÖa-zåäö0-9].*\.$/);
        expect(expected).not.toBe('');
        if (rule !== undefined) expect(isRuleId(rule)).toBe(true);
        if (provision !== undefined) expect(provision).toMatch(/§|luku/);
        expect(detail + expected).not.toContain('undefined');
      }),
      { numRuns: 300 },
    );
    expect(decisions).toBeGreaterThan(0);
    expect(refusals).toBeGreaterThan(0);
  });

  it('no text that is said of a person is lost: it is refused or recorded', () => {
    let recorded = 0;
    fc.assert(
      fc.property(anyHistory, anyCommand, (acts, command) => {
        let said = 0;
        const text = JSON.stringify(command).replaceAll(
          'Sanottiin jotain.',
          () => `Sanottiin nyt ${++said}.`,
        );
        const decided = decide(carriedOut(acts).pathway, JSON.parse(text) as PathwayCommand, context());
        if (isRefusal(decided)) return;
        const events = JSON.stringify(decided);
        for (let n = 1; n <= said; n++) expect(events).toContain(`Sanottiin nyt ${n}.`);
        recorded += said;
      }),
      { numRuns: 300 },
    );
    expect(recorded).toBeGreaterThan(0);
  });

  it('replaying the events gives the same pathway, also after they have been written and read', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const { pathway, events } = carriedOut(acts);
        const read = JSON.parse(JSON.stringify(events)) as PathwayEvent[];
        expect(read.reduce(evolve, initialPathway)).toEqual(pathway);
        expect(JSON.parse(JSON.stringify(pathway))).toEqual(pathway);
      }),
      { numRuns: 100 },
    );
  });

  it('nothing that is decided or reported is impossible beside what was recorded before it', () => {
    let possible = 0;
    fc.assert(
      fc.property(anyHistory, (acts) => {
        let pathway = initialPathway;
        for (const event of carriedOut(acts).events) {
          expect(impossible(pathway, event, context())?.details).toBeUndefined();
          pathway = evolve(pathway, event);
          possible++;
        }
      }),
      { numRuns: 200 },
    );
    expect(possible).toBeGreaterThan(0);
  });

  it('every event keeps to its published contract', () => {
    const ajv = new Ajv({ strict: false });
    ajv.addFormat('date', isCalendarDate);
    const validators = new Map(pathwayContracts.map(({ type, data }) => [type, ajv.compile(data)]));
    fc.assert(
      fc.property(anyHistory, (acts) => {
        for (const { type, data } of carriedOut(acts).events) {
          const validate = validators.get(type);
          expect(validate?.(data)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('one plan and one duty are in force at a time (PLAN-1, DUTY-1)', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const { pathway } = carriedOut(acts);
        for (const on of datesOf(pathway)) {
          const plans = pathway.plans.filter(
            ({ from, replaced, ended }) =>
              holdsOn(from, ended?.on, on) && (replaced === undefined || on < replaced.on),
          );
          expect(plans.length).toBeLessThanOrEqual(1);
          expect(planInForce(pathway, on)).toBe(plans[0]);
          const duties = pathway.duties.filter(
            ({ firstDay, lastDay, superseded, ended }) =>
              holdsOn(firstDay, lastDay, on) &&
              (ended === undefined || on <= ended.on) &&
              (superseded === undefined || on < superseded.on),
          );
          expect(duties.length).toBeLessThanOrEqual(1);
          expect(dutyInForce(pathway, on)).toBe(duties[0]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('spells of job search, and spells and attendance of one service, do not overlap and have days', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const { pathway } = carriedOut(acts);
        const lists = [
          pathway.jobSearches,
          ...pathway.services.flatMap(({ spells, attendance }) => [spells, attendance]),
        ];
        for (const spells of lists) {
          for (const [index, { from, until }] of spells.entries()) {
            expect(until === undefined || from <= until).toBe(true);
            const next = spells[index + 1];
            if (next !== undefined) expect(until !== undefined && until < next.from).toBe(true);
          }
        }
        for (const { status, spells, ended } of pathway.services) {
          const open = spells.some(({ until }) => until === undefined);
          expect(open).toBe(status === 'running');
          expect(ended !== undefined).toBe(status === 'ended');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lists are in order of time, and ids are used once', () => {
    fc.assert(
      fc.property(anyHistory, (acts) => {
        const { pathway } = carriedOut(acts);
        const dates = [
          pathway.meetings.map(({ on }) => on),
          pathway.assessments.map(({ on }) => on),
          pathway.plans.map(({ from }) => from),
          pathway.duties.map(({ firstDay }) => firstDay),
          pathway.services.map(({ since }) => since),
          pathway.referrals.map(({ on }) => on),
        ];
        for (const list of dates) expect(list).toEqual([...list].sort());
        const ids = [
          pathway.plans.map(({ planId }) => planId),
          pathway.duties.map(({ dutyId }) => dutyId),
          pathway.services.map(({ serviceId }) => serviceId),
          pathway.referrals.map(({ referralId }) => referralId),
        ];
        for (const list of ids) expect(new Set(list).size).toBe(list.length);
      }),
      { numRuns: 100 },
    );
  });

  it('a report that was recorded changes nothing when it comes again', () => {
    let recorded = 0;
    fc.assert(
      fc.property(anyHistory, anyCommand, (acts, command) => {
        fc.pre(command.type.startsWith('Report'));
        const before = carriedOut(acts).pathway;
        const first = decide(before, command, context());
        if (isRefusal(first) || first.length === 0) return;
        recorded++;
        expect(decide(first.reduce(evolve, before), command, context())).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(recorded).toBeGreaterThan(0);
  });

  it('nothing is decided or reported of a date to come', () => {
    fc.assert(
      fc.property(anyHistory, anyDate, (acts, today) => {
        let pathway = initialPathway;
        for (const { command, authority } of acts) {
          const decided = decide(pathway, command, context({ authority, today }));
          if (isRefusal(decided)) continue;
          for (const { data } of decided) if ('on' in data) expect(data.on <= today).toBe(true);
          pathway = decided.reduce(evolve, pathway);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('starts from nothing', () => {
    expect(planInForce(initialPathway, day('2025-01-01'))).toBeUndefined();
    expect(dutyInForce(initialPathway, day('2025-01-01'))).toBeUndefined();
  });
});
