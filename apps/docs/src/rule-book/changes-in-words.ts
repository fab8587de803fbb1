import type { Parameter, ParameterVersion, ShareRule } from '#statutes';
import { reasonOf } from './condition-in-words.js';
import { numberInWords, wordInWords } from './markdown.js';
import { BASE_TERMS } from './terms.js';

/** What a version changed from the one before it; nothing where only lines changed that the tables show. */
export function changesInWords(
  kind: Parameter['kind'],
  version: ParameterVersion,
  before: ParameterVersion | undefined,
): string[] {
  if (!before) return [];
  if (JSON.stringify(version.value) === JSON.stringify(before.value)) return ['the wording; the value stays'];
  if (kind === 'share-rule') return shareChanges(version.value as ShareRule, before.value as ShareRule);
  if (kind === 'words') return wordChanges(version.value as string[], before.value as string[]);
  return [];
}

function shareChanges(now: ShareRule, before: ShareRule): string[] {
  // Of the days before it no share is computed: there is nothing to compare with.
  if (before.regime === 'none') return [];
  const dropped = reasonsOf(before).filter((reason) => !reasonsOf(now).includes(reason));
  const added = reasonsOf(now).filter((reason) => !reasonsOf(before).includes(reason));
  return [
    ...(stepsOf(now) === stepsOf(before) ? [] : [`the steps: ${stepsOf(now)} (before: ${stepsOf(before)})`]),
    ...(now.shareOf === before.shareOf
      ? []
      : [
          now.shareOf === 'paid-day'
            ? 'the share follows the number of each paid day, no longer that of a whole payment period'
            : 'the share follows a whole payment period, no longer the number of each paid day',
        ]),
    ...(now.base === before.base ? [] : [`what is shared: ${BASE_TERMS[now.base]}`]),
    ...(now.counter === before.counter || now.counter === undefined
      ? []
      : ['days are counted by another counter, which takes nothing over from the one before it']),
    ...dropped.map((reason) => `no longer without a share: days ${reason}`),
    ...added.map((reason) => `newly without a share: days ${reason}`),
  ];
}

function reasonsOf({ noShare = [] }: ShareRule): string[] {
  // A line that only another reading brings changes nothing by itself.
  return noShare.filter(({ when }) => when === undefined).map(reasonOf);
}

function stepsOf({ steps }: ShareRule): string {
  return steps
    .map(({ upTo, percent }) =>
      upTo === undefined
        ? `${percent} % ${steps.length > 1 ? 'after that' : 'always'}`
        : `${percent} % to day ${numberInWords(upTo)}`,
    )
    .join(', ');
}

function wordChanges(now: readonly string[], before: readonly string[]): string[] {
  const dropped = before.filter((word) => !now.includes(word)).map(wordInWords);
  const added = now.filter((word) => !before.includes(word)).map(wordInWords);
  return [
    ...(dropped.length > 0 ? [`no longer ${dropped.join(', ')}`] : []),
    ...(added.length > 0 ? [`newly ${added.join(', ')}`] : []),
  ];
}
