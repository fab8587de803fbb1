import type { Timeline } from '#cost-responsibility';
import type { CaseRecord } from './case-to-tell.js';
import type { Chronology } from './chronology.js';
import { placeIn } from './citation.js';
import type { Cited, Dossier, SourceEvent } from './dossier.js';
import type { Telling } from './telling.js';

/** What a dossier rests on: the places of the law that it cites, the interpretations, and all events. */
export function sourcesOf(
  cited: readonly Cited[],
  timeline: Timeline | undefined,
  known: readonly CaseRecord[],
  { numberOf }: Pick<Chronology, 'numberOf'>,
  telling: Telling,
): Dossier['sources'] {
  return {
    acts: actsOf(cited, telling),
    interpretations: timeline === undefined ? [] : interpretationsOf(timeline, telling),
    events: known.map((record): SourceEvent => {
      const { id, stream, revision, type, recordedAt, sha256 } = record;
      const entry = numberOf.get(id);
      return {
        stream,
        revision,
        type,
        eventId: id,
        recordedAt,
        sha256,
        ...(entry === undefined ? {} : { entry }),
      };
    }),
  };
}

/** By statute number, oldest act first; the places in the order of their sections. */
function actsOf(cited: readonly Cited[], telling: Telling): Dossier['sources']['acts'] {
  const { acts } = telling.statutes;
  const places = new Map<string, Set<string>>();
  for (const { act, citation } of cited) {
    const found = act === undefined ? undefined : acts.get(act);
    if (act === undefined || found === undefined) continue;
    const known = places.get(act) ?? new Set();
    places.set(act, known.add(citation.slice(found.name.fi.length + 1)));
  }
  return [...places]
    .sort(([a], [b]) => inOrderOfNumbers(yearFirst(a), yearFirst(b)))
    .map(([act, ofAct]) => ({
      act,
      name: acts.get(act)?.name[telling.language] ?? act,
      places: [...ofAct].sort(inOrderOfNumbers).map((place) => placeIn(telling.language, place)),
    }));
}

function yearFirst(act: string): string {
  return act.split('/').reverse().join('/');
}

function inOrderOfNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'fi', { numeric: true });
}

function interpretationsOf(
  { interpretations, choices }: Timeline,
  { statutes, language }: Telling,
): Dossier['sources']['interpretations'] {
  return [...interpretations].sort(inOrderOfNumbers).flatMap((id) => {
    const found = statutes.interpretations.get(id);
    const choice = choices[id];
    const meaning = choice === undefined ? undefined : found?.choices[choice]?.meaning[language];
    if (found === undefined || choice === undefined || meaning === undefined) return [];
    return [{ id, title: found.title[language], question: found.question[language], choice, meaning }];
  });
}
