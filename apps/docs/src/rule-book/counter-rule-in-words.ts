import type { CounterRule, ParameterVersion, Statutes } from '#statutes';
import { readingInWords } from './condition-in-words.js';
import { capitalised, spanInWords, table } from './markdown.js';
import { linesInWords } from './share-rule-in-words.js';
import { RESTART_TERMS } from './terms.js';

/** One version of a counter: what counts, what is left out of that, and what starts the count again. */
export function counterRuleInWords(
  { value }: ParameterVersion<CounterRule>,
  act: string,
  statutes: Statutes,
  document: string,
): string[] {
  const { counts, excludes = [], restarts = [] } = value;
  return [
    'Counted:',
    '',
    ...linesInWords(counts, act, statutes, document),
    ...(excludes.length === 0
      ? []
      : ['Left out of that:', '', ...linesInWords(excludes, act, statutes, document)]),
    ...(restarts.length === 0
      ? ['Nothing starts the count again.', '']
      : [
          'The count starts again on the day on which:',
          '',
          ...table(
            ['what happened', 'what starts again', 'provision', 'reading'],
            restarts.map(({ fact, scope, provision, when, daysFrom, daysUntil }) => [
              [capitalised(RESTART_TERMS[fact]), spanInWords(daysFrom, daysUntil)].filter(Boolean).join(', '),
              scope === 'whole-count' ? 'the whole count' : 'the way to the first limit',
              statutes.cite(act, provision),
              readingInWords(when, statutes, document),
            ]),
          ),
        ]),
  ];
}
