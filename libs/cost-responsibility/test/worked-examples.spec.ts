import { type Choices, completeChoices } from '#cost-responsibility';
import { computedOf, type Expected, inTheFormOf, WORKED_EXAMPLES, type WorkedExample } from '#rule-book';
import { Statutes } from '#statutes';
import { shippedStatutes } from './given-benefits.js';

/** Without the choices, which are not a result. */
function resultsOf({ days, lines, totals }: Expected): Expected {
  return { ...(days ? { days } : {}), ...(lines ? { lines } : {}), ...(totals ? { totals } : {}) };
}

/** What is stated in one and not in the other, exactly so. */
function missingFrom<Row>(other: readonly Row[] = [], stated: readonly Row[] = []): Row[] {
  const written = new Set(other.map((row) => JSON.stringify(row)));
  return stated.filter((row) => !written.has(JSON.stringify(row)));
}

function computed(
  example: WorkedExample,
  expected: Expected,
  choices: Choices = {},
  statutes: Statutes = shippedStatutes,
): Expected {
  return inTheFormOf(expected, computedOf(example, statutes, choices));
}

describe.each(WORKED_EXAMPLES.map((example) => [example.id, example] as const))('%s', (_, example) => {
  it('comes out as the rule book says', () => {
    expect(computed(example, example)).toEqual(resultsOf(example));
  });

  const otherwise = (example.otherwise ?? []).map((other) => [JSON.stringify(other.choices), other] as const);
  if (otherwise.length === 0) return;

  it.each(otherwise)('comes out as the rule book says under %s', (_choices, other) => {
    completeChoices(shippedStatutes, other.choices);
    expect(computed(example, other, other.choices)).toEqual(resultsOf(other));
  });

  it.each(otherwise)('names the interpretation where %s would change something', (_choices, other) => {
    const [interpretation] = Object.keys(other.choices);
    const { days, lines } = computedOf(example, shippedStatutes);
    const changedDays = missingFrom(other.days, example.days).map(([date]) =>
      days.find((day) => day.date === date),
    );
    const changedLines = missingFrom(other.lines, example.lines).map((line) =>
      lines.find(
        ({ paidMonth, kind, payer }) => `${line}`.includes(`${paidMonth},${kind}`) && payer === line[0],
      ),
    );
    expect([...changedDays, ...changedLines]).not.toEqual([]);
    for (const changed of [...changedDays, ...changedLines]) {
      expect(changed?.interpretations).toContain(interpretation);
    }
  });
});

it('all come out as the rule book says by a copy of the law, as another thread gets it', () => {
  const copy = Statutes.fromClone(structuredClone(shippedStatutes));
  for (const example of WORKED_EXAMPLES) {
    for (const expected of [{ ...example, choices: {} }, ...(example.otherwise ?? [])]) {
      expect(computed(example, expected, expected.choices, copy)).toEqual(resultsOf(expected));
    }
  }
});
