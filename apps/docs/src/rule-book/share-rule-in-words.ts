import type { DayCondition, ParameterVersion, ShareRule, ShareStep, Statutes } from '#statutes';
import { conditionInWords, readingInWords, reasonOf } from './condition-in-words.js';
import { capitalised, linkBetween, numberInWords, table } from './markdown.js';
import { documentOfInterpretation } from './rule-book-content.js';
import { BASE_TERMS, SHARE_OF_TERMS } from './terms.js';

/** One version of a share: its steps, what is shared, by which count, who pays, and where there is no share. */
export function shareRuleInWords(
  { value }: ParameterVersion<ShareRule>,
  act: string,
  statutes: Statutes,
  document: string,
): string[] {
  const { steps, base, shareOf, counter, noShare = [], payerProvision, payerAct = act } = value;
  const isShared = steps.some(({ percent }) => percent > 0);
  return [
    ...table(
      ['counted days', 'the municipality pays', 'provision'],
      steps.map((step, index) => [
        daysOfStep(step, steps[index - 1]),
        `${step.percent} %`,
        statutes.cite(act, step.provision),
      ]),
    ),
    ...(isShared
      ? [
          `- ${SHARE_OF_TERMS[shareOf]}`,
          `- Shared is ${BASE_TERMS[base]}.`,
          ...(counter === undefined
            ? []
            : [`- The number is that of the counter [${counter}](#${anchorOf(counter)}).`]),
          ...(payerProvision === undefined
            ? []
            : [
                `- The paying home municipality (kotikunta): ${statutes.cite(payerAct, payerProvision)}, [INT-1](${linkBetween(document, documentOfInterpretation('INT-1'))}).`,
              ]),
        ]
      : ['- The municipality has no share.']),
    '',
    ...(noShare.length === 0
      ? []
      : [
          'Without a municipal share, whatever the number:',
          '',
          ...linesInWords(noShare, act, statutes, document),
        ]),
  ];
}

/** Lines of a rule as a table: which days, why, where it stands, under which reading. */
export function linesInWords(
  lines: readonly DayCondition[],
  act: string,
  statutes: Statutes,
  document: string,
): string[] {
  return table(
    ['which days', 'why', 'provision', 'reading'],
    lines.map((line) => [
      capitalised(conditionInWords(line)),
      reasonOf(line),
      statutes.cite(act, line.provision),
      readingInWords(line.when, statutes, document),
    ]),
  );
}

/** `101 to 200`, `from 701`. */
export function daysOfStep({ upTo }: ShareStep, before: ShareStep | undefined): string {
  const first = (before?.upTo ?? 0) + 1;
  if (upTo !== undefined) return `${numberInWords(first)} to ${numberInWords(upTo)}`;
  return before === undefined ? 'all' : `from ${numberInWords(first)}`;
}

/** The anchor of a parameter's heading in its document. */
export function anchorOf(id: string): string {
  return id.replaceAll('.', '-');
}
