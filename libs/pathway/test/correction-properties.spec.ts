import fc from 'fast-check';
import { AUTHORITIES, contractBreach, isRefusal, isRuleId, type PathwayEvent } from '#contracts';
import {
  type DecisionContext,
  decideOnRecords,
  effectiveRecords,
  evolve,
  evolveRecords,
  impossible,
  initialPathway,
  noRecords,
  type PathwayRecords,
  pathwayOf,
} from '#pathway';
import { anyCommand, anyCorrection, type CorrectionOf } from './any-command.js';
import { type Act, recorded } from './on-record.js';
import { context } from './scenario.js';

type Authority = DecisionContext['authority'];
interface Step {
  readonly make: (state: PathwayRecords) => Act;
  readonly authority: Authority;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  make: fc.oneof(
    { weight: 2, arbitrary: anyCommand.map((command) => () => command) },
    { weight: 1, arbitrary: anyCorrection as fc.Arbitrary<CorrectionOf> },
  ),
  // Mostly the one that may set most of it right.
  authority: fc.oneof(fc.constant<Authority>('employment-authority'), fc.constantFrom(...AUTHORITIES)),
});
const anyHistory = fc.array(anyStep, { minLength: 1, maxLength: 60, size: 'max' });

function isCorrection({ type }: PathwayEvent): boolean {
  return type === 'RecordCorrected' || type === 'RecordRetracted';
}

function carriedOut(steps: readonly Step[]): PathwayRecords {
  let made = 0;
  return steps.reduce((state, { make, authority }) => {
    const command = make(state);
    const decided = decideOnRecords(state, command, context({ authority, newId: () => `n${++made}` }));
    return isRefusal(decided) ? state : recorded(state, command, authority, decided);
  }, noRecords);
}

describe('whatever is corrected and retracted', () => {
  it('the pathway is that of the records that count, folded one by one or together', () => {
    let corrections = 0;
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const { records, pathway } = carriedOut(steps);
        const effective = effectiveRecords(records);
        expect(pathway).toEqual(effective.reduce((state, { event }) => evolve(state, event), initialPathway));
        expect(pathway).toEqual(pathwayOf(records));
        expect(records.reduce(evolveRecords, noRecords)).toEqual({ records, pathway });
        corrections += records.filter(({ event }) => isCorrection(event)).length;
      }),
      { numRuns: 100 },
    );
    expect(corrections).toBeGreaterThan(0);
  });

  it('no record that counts is impossible beside those before it', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        let pathway = initialPathway;
        for (const { event } of effectiveRecords(carriedOut(steps).records)) {
          expect(impossible(pathway, event, context())?.details).toBeUndefined();
          pathway = evolve(pathway, event);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('every record keeps to its contract, and what corrects comes right after the correction', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const { records } = carriedOut(steps);
        for (const [index, { event }] of records.entries()) {
          expect(contractBreach(event.type, event.data)).toBeUndefined();
          if (event.type !== 'RecordCorrected') continue;
          const corrected = records.find(({ id }) => id === event.data.corrects);
          expect(records[index + 1]?.event.type).toBe(corrected?.event.type);
          expect(records[index + 1]?.event.data).not.toEqual(corrected?.event.data);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a correction is recorded or refused with what helps, once', () => {
    const outcomes = { recorded: 0, refused: 0 };
    fc.assert(
      fc.property(anyHistory, anyCorrection, (steps, correction) => {
        const state = carriedOut(steps);
        const command = correction(state);
        const decided = decideOnRecords(state, command, context());
        if (isRefusal(decided)) {
          outcomes.refused++;
          const { problem, detail, expected, rule } = decided.details;
          expect(problem).toMatch(/^[a-z][a-z-]*$/);
          expect(detail).toMatch(/^[A-ZÅÄÖa-zåäö0-9].*\.$/);
          expect(detail + expected).not.toContain('undefined');
          if (rule !== undefined) expect(isRuleId(rule)).toBe(true);
          return;
        }
        outcomes.recorded++;
        const after = recorded(state, command, 'employment-authority', decided);
        expect(decideOnRecords(after, command, context())).toMatchObject({
          details: { problem: expect.stringMatching(/^record-(corrected|retracted)-already$/) },
        });
      }),
      { numRuns: 200 },
    );
    expect(outcomes.recorded).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
  });
});
