import { computedOf, inTheFormOf, WORKED_EXAMPLES, type WorkedExample } from '#rule-book';
import type { CounterRule, DayCondition, Parameter, ShareRule, Statutes } from '#statutes';
import { shippedStatutes } from './given-benefits.js';

/** The law with one line otherwise. If no worked example comes out otherwise too, that line has no example. */
type Otherwise = readonly [line: string, changed: Parameter];

function withValue(parameter: Parameter, index: number, value: unknown): Parameter {
  const versions = parameter.versions.map((each, at) => (at === index ? { ...each, value } : each));
  return { ...parameter, versions };
}

function without<Value>(list: readonly Value[] | undefined, index: number): Value[] {
  return (list ?? []).filter((_, at) => at !== index);
}

function told({ provision, when, benefits }: Omit<DayCondition, 'reason'>): string {
  return [provision, ...Object.values(when ?? {}), ...(benefits ?? [])].join(', ');
}

function sharesOtherwise(parameter: Parameter<ShareRule>): Otherwise[] {
  return parameter.versions.flatMap(({ value, from }, index) => {
    const name = `${parameter.id} from ${from}`;
    const change = (line: string, part: Partial<ShareRule>): Otherwise => [
      `${name}: ${line}`,
      withValue(parameter, index, { ...value, ...part }),
    ];
    const step = (at: number, part: object) =>
      value.steps.map((each, place) => (place === at ? { ...each, ...part } : each));
    const isShared = value.steps.some(({ percent }) => percent > 0);
    return [
      ...value.steps.flatMap(({ provision, percent, upTo }, at) => [
        change(`the percent of ${provision}`, { steps: step(at, { percent: percent + 1 }) }),
        change(`the place of ${provision}`, { steps: step(at, { provision: '§' }) }),
        ...(upTo ? [change(`the days of ${provision}`, { steps: step(at, { upTo: upTo + 1 }) })] : []),
      ]),
      ...(value.noShare ?? []).map((line, at) =>
        change(`no share by ${told(line)}`, { noShare: without(value.noShare, at) }),
      ),
      ...(isShared
        ? [
            change('the base', { base: value.base === 'basic-part' ? 'benefit' : 'basic-part' }),
            change('what has one share', {
              shareOf: value.shareOf === 'paid-day' ? 'payment-period' : 'paid-day',
            }),
          ]
        : []),
    ];
  });
}

function countersOtherwise(parameter: Parameter<CounterRule>): Otherwise[] {
  return parameter.versions.flatMap(({ value, from }, index) => {
    const change = (line: string, part: Partial<CounterRule>): Otherwise => [
      `${parameter.id} from ${from}: ${line}`,
      withValue(parameter, index, { ...value, ...part }),
    ];
    return [
      ...value.counts.map((line, at) =>
        change(`counted by ${told(line)}`, { counts: without(value.counts, at) }),
      ),
      ...(value.excludes ?? []).map((line, at) =>
        change(`left out by ${told(line)}`, { excludes: without(value.excludes, at) }),
      ),
      ...(value.restarts ?? []).map((line, at) =>
        change(`restart by ${told(line)}`, { restarts: without(value.restarts, at) }),
      ),
    ];
  });
}

/** Whether an example comes out as it says, under every choice that it shows. */
function holdsUnder(statutes: Statutes, example: WorkedExample): boolean {
  return [{ ...example, choices: {} }, ...(example.otherwise ?? [])].every((expected) => {
    const { days, lines, totals } = expected;
    const asked = { ...(days ? { days } : {}), ...(lines ? { lines } : {}), ...(totals ? { totals } : {}) };
    const computed = inTheFormOf(asked, computedOf(example, statutes, expected.choices));
    return JSON.stringify(computed) === JSON.stringify(asked);
  });
}

const lines = [
  ...shippedStatutes.ofKind('share-rule').flatMap(sharesOtherwise),
  ...shippedStatutes.ofKind('counter-rule').flatMap(countersOtherwise),
];

describe('every line of a share and of a counter has a worked example that fails without it', () => {
  it.each(lines)('%s', (_, changed) => {
    const otherwise = shippedStatutes.with(changed);
    expect(WORKED_EXAMPLES.every((example) => holdsUnder(otherwise, example))).toBe(false);
  });

  it('and all hold under the law as it is', () => {
    expect(WORKED_EXAMPLES.filter((example) => !holdsUnder(shippedStatutes, example))).toEqual([]);
  });
});
