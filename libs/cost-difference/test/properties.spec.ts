import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { knownBefore, recordedSteps } from '#benefit-history';
import { type CalendarDate, weekdaysBetween } from '#calendar-date';
import { type ComparedAmount, ComparedCosts, stepByStep, TimelineDifference } from '#cost-difference';
import { type Choices, type PaidDay, type Timeline, timeline } from '#cost-responsibility';
import { anyHistory } from '../../cost-responsibility/test/any-history.js';
import { historyOf, instantOf, recorded, statutes } from './recorded-history.js';

const otherChoices: Choices[] = [...statutes.interpretations.values()].flatMap(
  ({ id, choices, default: chosen }) =>
    Object.entries(choices)
      .filter(([choice, { notComputable }]) => choice !== chosen && !notComputable)
      .map(([choice]) => ({ [id]: choice })),
);

const anyRecorded = anyHistory.map((commands) => recorded(commands));

/** One person at two moments, under two readings of the law. */
const anyPair = fc
  .record({
    events: anyRecorded,
    moments: fc.tuple(fc.nat(), fc.nat()),
    choices: fc.tuple(
      fc.constantFrom<Choices[]>({}, ...otherChoices),
      fc.constantFrom<Choices[]>({}, ...otherChoices),
    ),
  })
  .map(({ events, moments, choices }) => {
    const sideOf = (moment: number, chosen: Choices) =>
      timeline(historyOf(events.slice(0, moment % (events.length + 1))), statutes, chosen);
    return { before: sideOf(moments[0], choices[0]), after: sideOf(moments[1], choices[1]) };
  });

/** What of a paid day is a result. */
function result({ interpretations: _, ...day }: PaidDay): Record<string, unknown> {
  return day;
}

type Side = Record<string, unknown> | undefined;

/** The difference day by day, as slowly as it reads. */
function naiveDifference(before: Timeline, after: Timeline) {
  const sides = new Map<CalendarDate, { before: Side; after: Side }>();
  for (const day of before.days()) sides.set(day.date, { before: result(day), after: undefined });
  for (const day of after.days()) {
    sides.set(day.date, { before: sides.get(day.date)?.before, after: result(day) });
  }
  return [...sides]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, side]) => JSON.stringify(side.before) !== JSON.stringify(side.after))
    .map(([date, side]) => ({
      date,
      ...side,
      fields:
        side.before && side.after
          ? Object.keys(side.before).filter((field) => side.before?.[field] !== side.after?.[field])
          : [],
    }));
}

/** The same, written out of the spans. */
function writtenOut(difference: TimelineDifference) {
  return [...difference.days()].flatMap(({ firstDay, lastDay, days, before, after, fields }) => {
    const dates = weekdaysBetween(firstDay, lastDay);
    expect(dates).toHaveLength(days);
    return dates.map((date, index) => ({
      date,
      before: sideOn(before, date, index),
      after: sideOn(after, date, index),
      fields: [...fields],
    }));
  });
}

function sideOn(side: ReturnType<typeof sideOfDays>, date: CalendarDate, index: number): Side {
  if (!side) return undefined;
  const { firstCounter, counterStep, ...alike } = side;
  return { date, ...alike, counter: firstCounter + index * counterStep };
}

function sideOfDays(difference: TimelineDifference) {
  return [...difference.days()][0]?.before;
}

const sum = (amounts: Iterable<string>) =>
  [...amounts].reduce((total, amount) => total.plus(amount), new Decimal(0));

describe('the difference of two timelines', () => {
  it('is that of their days, one by one', () => {
    fc.assert(
      fc.property(anyPair, ({ before, after }) => {
        expect(writtenOut(new TimelineDifference(before, after))).toEqual(naiveDifference(before, after));
      }),
      { numRuns: 300 },
    );
  });

  it('of a timeline and itself is empty', () => {
    fc.assert(
      fc.property(anyRecorded, (events) => {
        const difference = new TimelineDifference(
          timeline(historyOf(events), statutes),
          timeline(historyOf(events), statutes),
        );
        expect([...difference.days(), ...difference.invoiceLines]).toEqual([]);
        expect(difference.isEmpty).toBe(true);
        expect(difference.change).toEqual({ days: 0, municipal: '0.00', billed: '0.00' });
      }),
      { numRuns: 50 },
    );
  });

  it('one way is the reverse of the other way', () => {
    fc.assert(
      fc.property(anyPair, ({ before, after }) => {
        const there = new TimelineDifference(before, after);
        const back = new TimelineDifference(after, before);
        const turned = {
          'only-before': 'only-after',
          'only-after': 'only-before',
          changed: 'changed',
        } as const;
        expect([...back.days()]).toEqual(
          [...there.days()].map(({ before: old, after: young, difference, municipal, ...alike }) => ({
            ...alike,
            difference: turned[difference],
            municipal: negated(municipal),
            ...(young ? { before: young } : {}),
            ...(old ? { after: old } : {}),
          })),
        );
        expect(back.invoiceLines).toEqual(
          there.invoiceLines.map(({ before: old, after: young, municipal, ...alike }) => ({
            ...alike,
            municipal: negated(municipal),
            ...(young ? { before: young } : {}),
            ...(old ? { after: old } : {}),
          })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('has invoice lines that turn those before into those after', () => {
    fc.assert(
      fc.property(anyPair, ({ before, after }) => {
        const named = (lines: Timeline['invoiceLines']) =>
          lines.map(({ interpretations: _, ...line }) => JSON.stringify(line)).sort();
        const { invoiceLines } = new TimelineDifference(before, after);
        const lines = new Set(named(before.invoiceLines));
        for (const { before: old, after: young, municipal: _, ...names } of invoiceLines) {
          if (old) expect(lines.delete(JSON.stringify({ ...names, ...old }))).toBe(true);
          if (young) lines.add(JSON.stringify({ ...names, ...young }));
        }
        expect([...lines].sort()).toEqual(named(after.invoiceLines));
      }),
      { numRuns: 100 },
    );
  });

  it('of the sums is the sum of the differences of the days, for every payer and month', () => {
    fc.assert(
      fc.property(fc.array(anyPair, { minLength: 1, maxLength: 3 }), (pairs) => {
        const costs = new ComparedCosts();
        for (const pair of pairs) costs.add(pair);
        const differences = pairs.map(({ before, after }) => new TimelineDifference(before, after));
        const changes = differences.map(({ change }) => change);
        const { municipal, billed } = costs.total();
        expect(sum(changes.map((change) => change.municipal)).equals(municipal.difference)).toBe(true);
        expect(sum(changes.map((change) => change.billed)).equals(billed.difference)).toBe(true);
        expect(sum(pairs.flatMap(({ before }) => municipalOf(before))).equals(municipal.before)).toBe(true);
        expect(sum(pairs.flatMap(({ after }) => municipalOf(after))).equals(municipal.after)).toBe(true);

        const spans = differences.flatMap((difference) => [...difference.days()]);
        for (const { payer, municipal: ofPayer } of costs.by('payer')) {
          const parts = spans.flatMap(({ days, before, after }) => [
            ...(after?.payer === payer ? [new Decimal(after.municipal).times(days)] : []),
            ...(before?.payer === payer ? [new Decimal(before.municipal).times(-days)] : []),
          ]);
          expect(sum(parts.map(String)).equals(ofPayer.difference)).toBe(true);
        }
        for (const dimension of ['payer', 'regime', 'benefit', 'paidMonth'] as const) {
          expect(addedUp(costs.by(dimension).map((row) => row.municipal))).toEqual(asNumbers(municipal));
          expect(addedUp(costs.by(dimension).map((row) => row.billed))).toEqual(asNumbers(billed));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('between two moments is what the events in between changed, one after the other', () => {
    fc.assert(
      fc.property(anyRecorded, fc.nat(), fc.nat(), (events, one, other) => {
        const [from, to] = [one, other].map((moment) => instantOf(moment % (events.length + 1)));
        if (!from || !to) return;
        const history = historyOf(events);
        const at = (instant: Date) => timeline(knownBefore(history, instant), statutes);
        const steps = recordedSteps(events, from, to);
        const caused = [
          ...stepByStep(
            at(from),
            steps.map(({ told, after }) => ({ cause: told, timeline: timeline(after, statutes) })),
          ),
        ];
        const whole = new TimelineDifference(at(from), at(to));
        const changes = caused.map(({ difference }) => difference.change);
        expect(sum(changes.map(({ municipal }) => municipal)).equals(whole.change.municipal)).toBe(true);
        expect(sum(changes.map(({ billed }) => billed)).equals(whole.change.billed)).toBe(true);

        // Each step begins where the one before ended, the first at the one moment, the last at the other.
        expect(steps[0]?.before ?? knownBefore(history, to)).toEqual(knownBefore(history, from));
        expect(steps.at(-1)?.after ?? knownBefore(history, from)).toEqual(knownBefore(history, to));
        steps.slice(1).forEach((step, index) => {
          expect(step.before).toEqual(steps[index]?.after);
        });

        // A day that differs in the end was changed by some event.
        const touched = new Set(
          caused.flatMap(({ difference }) => writtenOut(difference).map(({ date }) => date)),
        );
        expect(writtenOut(whole).filter(({ date }) => !touched.has(date))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an interpretation that a timeline names nowhere', () => {
  it.each(otherChoices)(
    'changes neither a day nor a line by its other choice: %j (decision 22)',
    (choices) => {
      const [id = ''] = Object.keys(choices);
      fc.assert(
        fc.property(anyRecorded, (events) => {
          const takenBack = events.flatMap((event) =>
            event.type === 'BenefitPaymentCorrected' ? [event.data.paymentId, event.data.corrects] : [],
          );
          const kept = events.filter(
            ({ data }) => !('paymentId' in data && takenBack.includes(data.paymentId)),
          );
          const asChosen = timeline(historyOf(kept), statutes);
          if (asChosen.interpretations.has(id)) return;
          const asOther = timeline(historyOf(kept), statutes, choices);
          expect(new TimelineDifference(asChosen, asOther).isEmpty).toBe(true);
        }),
        { numRuns: 50 },
      );
    },
  );
});

function negated(amount: string): string {
  return /^0\.0+$/.test(amount) ? amount : amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

function municipalOf(side: Timeline): string[] {
  return [...side.days()].map(({ municipal }) => municipal);
}

function addedUp(amounts: readonly ComparedAmount[]) {
  return {
    before: sum(amounts.map(({ before }) => before)).toString(),
    after: sum(amounts.map(({ after }) => after)).toString(),
    difference: sum(amounts.map(({ difference }) => difference)).toString(),
  };
}

function asNumbers(amount: ComparedAmount) {
  return addedUp([amount]);
}
