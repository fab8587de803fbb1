import fc from 'fast-check';
import {
  type BenefitCommand,
  type BenefitCorrection,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
  knownBefore,
  recordedSteps,
} from '#benefit-history';
import { calendarDate } from '#calendar-date';
import { type Authority, type BenefitEvent, isRefusal } from '#contracts';
import { homeMunicipality, payment, statutes } from './given-history.js';

type Act = BenefitCommand | BenefitCorrection;
type Told = readonly [Act, Authority?];

const today = calendarDate('2026-11-20');
const PROVISION = 'hallintolaki 50 § 1 mom.';

/** Event `n` is recorded on the n-th day of 2027. */
const sourceOf = (n: number, authority: Authority) => ({
  eventId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  recordedAt: new Date(Date.UTC(2027, 0, n + 1)).toISOString(),
  authority,
});
const eventId = (n: number) => sourceOf(n, 'kela').eventId;

/** What commands that are accepted one after the other have left, of Kela where nobody else is named. */
function recorded(told: readonly Told[]) {
  const events: (BenefitEvent & { source: ReturnType<typeof sourceOf> })[] = [];
  let history: BenefitHistory = initialBenefitHistory;
  for (const [command, authority = 'kela'] of told) {
    const decision = decide(history, command, { statutes, today, authority });
    if (isRefusal(decision)) continue;
    for (const event of decision) {
      const source = sourceOf(events.length, authority);
      history = evolve(history, event, source);
      events.push({ ...event, source });
    }
  }
  return { events, history };
}

function when(told: readonly Told[], command: Act, authority: Authority = 'kela') {
  const decision = decide(recorded(told).history, command, { statutes, today, authority });
  return isRefusal(decision) ? decision.details : decision;
}

const helsinki: Told = [homeMunicipality('2020-06-01', '091')];
const correct = (n: number, data: object, more: object = {}): BenefitCorrection => ({
  type: 'CorrectBenefitFact',
  eventId: eventId(n),
  on: calendarDate('2026-11-20'),
  reason: 'Rekisterissä oli väärä kunta.',
  data: { ...data },
  ...more,
});
const retract = (n: number, more: object = {}): BenefitCorrection => ({
  type: 'RetractBenefitFact',
  eventId: eventId(n),
  on: calendarDate('2026-11-20'),
  reason: 'Toinen henkilö.',
  ...more,
});
const TAMPERE = { on: '2020-06-01', municipality: '837' };

describe('a reported fact (COR-1)', () => {
  it('is corrected: what it should have said comes right after the correction', () => {
    expect(when([helsinki], correct(0, TAMPERE))).toEqual([
      {
        type: 'BenefitFactCorrected',
        data: {
          corrects: eventId(0),
          on: '2026-11-20',
          by: 'kela',
          reason: 'Rekisterissä oli väärä kunta.',
        },
      },
      { type: 'HomeMunicipalityRecorded', data: TAMPERE },
    ]);
    const { history } = recorded([helsinki, [correct(0, TAMPERE)]]);
    expect(history.homeMunicipalities).toEqual([{ ...TAMPERE, source: sourceOf(2, 'kela') }]);
  });

  it('is retracted, and can be reported again', () => {
    const { history } = recorded([helsinki, [retract(0)]]);
    expect(history.homeMunicipalities).toEqual([]);
    expect(when([helsinki, [retract(0)]], helsinki[0])).toHaveLength(1);
  });

  it.each<[BenefitCommand, object]>([
    [
      { type: 'RecordIntegrationPeriod', on: today, ground: 'other' },
      { on: today, ground: 'protection' },
    ],
    [{ type: 'RecordEmploymentConditionMet', on: today }, { on: '2026-11-19' }],
    [{ type: 'RecordMaximumPeriodExhausted', on: today }, { on: '2026-11-19' }],
    [{ type: 'RecordNewMaximumPeriod', on: today }, { on: '2026-11-19' }],
    [
      { type: 'RecordOtherBenefit', benefit: 'sickness-allowance', firstDay: today, lastDay: today },
      { benefit: 'sickness-allowance', firstDay: '2026-11-18', lastDay: '2026-11-20' },
    ],
  ])('of every kind is set right: $type', (report, data) => {
    expect(when([[report]], correct(0, data))).toMatchObject([{ type: 'BenefitFactCorrected' }, { data }]);
    expect(when([[report]], retract(0))).toMatchObject([{ type: 'BenefitFactRetracted' }]);
  });

  it('is set right by whoever reported it, with a reason', () => {
    for (const command of [correct(0, TAMPERE), retract(0)]) {
      expect(when([helsinki], command, 'employment-authority')).toMatchObject({
        problem: 'not-this-authoritys-act',
        rule: 'COR-1',
        provision: PROVISION,
        field: 'eventId',
      });
      for (const reason of [undefined, ' ']) {
        expect(when([helsinki], { ...command, reason } as BenefitCorrection)).toMatchObject({
          problem: 'correction-without-reason',
          rule: 'COR-1',
          provision: PROVISION,
        });
      }
      expect(
        when([helsinki], { ...command, on: calendarDate('2026-11-21') } as BenefitCorrection),
      ).toMatchObject({
        problem: 'date-to-come',
        field: 'on',
      });
    }
    expect(when([[helsinki[0], 'municipality']], retract(0), 'municipality')).toHaveLength(1);
  });

  it('was set right already, or is a correction itself: the refusal says which', () => {
    const corrected: Told[] = [helsinki, [correct(0, TAMPERE)]];
    expect(when(corrected, retract(0))).toMatchObject({ problem: 'record-corrected-already' });
    expect(when(corrected, retract(1))).toMatchObject({ problem: 'correction-of-a-correction' });
    expect(when(corrected, correct(2, { on: '2020-06-01', municipality: '092' }))).toHaveLength(2);
    expect(when([helsinki, [retract(0)]], retract(0))).toMatchObject({ problem: 'record-retracted-already' });
    expect(when([helsinki], retract(7))).toMatchObject({ problem: 'not-recorded' });
  });

  it('is no payment: that is taken back by a correction of its own', () => {
    expect(when([[payment('P1')]], retract(0))).toMatchObject({
      problem: 'not-recorded',
      expected: expect.stringContaining('correct-benefit-payment'),
    });
  });

  it.each<[string, object, object]>([
    [
      'data of another event',
      { on: '2020-06-01', ground: 'other' },
      { problem: 'record-not-of-its-contract' },
    ],
    [
      'a day that does not exist',
      { ...TAMPERE, on: '2020-02-30' },
      { problem: 'record-not-of-its-contract', field: 'data.on' },
    ],
    [
      'a municipality that is none',
      { ...TAMPERE, municipality: '999' },
      { problem: 'municipality-unknown', field: 'data.municipality' },
    ],
    [
      'what it says already',
      { on: '2020-06-01', municipality: '091' },
      { problem: 'correction-changes-nothing', field: 'data' },
    ],
    [
      'what another record says already',
      { on: '2024-01-01', municipality: '092' },
      { problem: 'correction-changes-nothing', expected: expect.stringContaining('retraction') },
    ],
    [
      'another municipality than is recorded from that day',
      { on: '2024-01-01', municipality: '837' },
      { problem: 'two-home-municipalities-from-one-date', field: 'data.municipality' },
    ],
  ])('is not corrected into %s', (_, data, refusal) => {
    expect(when([helsinki, [homeMunicipality('2024-01-01', '092')]], correct(0, data))).toMatchObject(
      refusal,
    );
  });

  it('may be corrected into what is known to come, where it may be reported so', () => {
    expect(when([helsinki], correct(0, { ...TAMPERE, on: '2027-06-01' }))).toHaveLength(2);
    const met: Told = [{ type: 'RecordEmploymentConditionMet', on: today }];
    expect(when([met], correct(0, { on: '2026-11-21' }))).toMatchObject({
      problem: 'date-to-come',
      field: 'data.on',
    });
  });
});

/** Reports, corrections and retractions of any record, right or wrong, in any order. */
const anyTold = fc.array(
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('091', '092', '837'))
      .map(([month, code]): Told => [homeMunicipality(`2024-0${month}-01`, code)]),
    fc
      .integer({ min: 1, max: 9 })
      .map(
        (month): Told => [{ type: 'RecordEmploymentConditionMet', on: calendarDate(`2024-0${month}-01`) }],
      ),
    fc.integer({ min: 0, max: 12 }).map((n): Told => [retract(n)]),
    fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }))
      .map(([n, month]): Told => [correct(n, { on: `2024-0${month}-01`, municipality: '092' })]),
  ),
  { maxLength: 25 },
);

describe('whatever was set right', () => {
  it('what was known before any instant equals the replay of what had been recorded', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const { events, history } = recorded(told);
        for (let count = 0; count <= events.length; count++) {
          const replayed = events
            .slice(0, count)
            .reduce(
              (before, { source, ...event }) => evolve(before, event as BenefitEvent, source),
              initialBenefitHistory,
            );
          expect(knownBefore(history, new Date(Date.UTC(2027, 0, count + 1)))).toEqual(replayed);
        }
        expect(JSON.parse(JSON.stringify(history))).toEqual(history);
      }),
    );
  });

  it('a correction and what it puts in the place are one step of a difference', () => {
    const { events } = recorded([helsinki, [correct(0, TAMPERE)]]);
    const steps = recordedSteps(events, new Date(0), new Date('2028-01-01'));
    expect(steps.map(({ told }) => told.map(({ type }) => type))).toEqual([
      ['HomeMunicipalityRecorded'],
      ['BenefitFactCorrected', 'HomeMunicipalityRecorded'],
    ]);
    expect(steps[1]?.before.homeMunicipalities).toMatchObject([{ municipality: '091' }]);
    expect(steps[1]?.after.homeMunicipalities).toMatchObject([{ municipality: '837' }]);
  });
});
