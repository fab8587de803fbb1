import type { Language, Statutes } from '#statutes';
import type { Cited } from './dossier.js';

/** How Swedish and English write the parts of a place: `14:3 a § 2 mom. 1 k`. */
const PARTS: Readonly<Record<Exclude<Language, 'fi'>, readonly (readonly [RegExp, string])[]>> = {
  sv: [
    [/(\d+):(\d+(?: [a-z])?(?:-\d+)?) §/g, '$1 kap. $2 §'],
    [/, voimaantulosäännös/g, ', ikraftträdandebestämmelsen'],
    [/(\d+(?:-\d+)?) k(?![\p{L}.])/gu, '$1 punkten'],
    [/ luku/g, ' kap.'],
    [/ ja /g, ' och '],
  ],
  en: [
    [/(\d+):(\d+(?: [a-z])?(?:-\d+)?) §/g, 'chapter $1, section $2'],
    [/(\d+(?: [a-z](?![\p{L}]))?(?:-\d+)?) §/gu, 'section $1'],
    [/, voimaantulosäännös/g, ', transitional provision'],
    [/ (\d+(?:(?:-| ja )\d+)?) mom\./g, ', subsection $1'],
    [/ (\d+(?:(?:-| ja )\d+)?) k(?![\p{L}.])/gu, ', paragraph $1'],
    [/(\d+) luku/g, 'chapter $1'],
    [/ ja /g, ' and '],
  ],
};

/**
 * What a finding, a refusal or a paid day cites, in one language; several citations stand with semicolons between them. An act
 * that the law's data does not have is told as it is cited.
 *
 * @param citations as the field cites: `laki kuntouttavasta työtoiminnasta 13 § 2 mom.`
 */
export function citedIn(language: Language, citations: string, statutes: Statutes): readonly Cited[] {
  return citations.split('; ').map((citation) => {
    const found = [...statutes.acts.values()]
      .filter(({ name }) => citation.startsWith(`${name.fi} `))
      .sort((a, b) => b.name.fi.length - a.name.fi.length)[0];
    if (found === undefined) return { citation, text: citation };
    const { act, name } = found;
    if (language === 'fi') return { act, citation, text: citation };
    const place = placeIn(language, citation.slice(name.fi.length + 1));
    return { act, citation, text: `${name[language]} (${act}), ${place}` };
  });
}

/** The place in an act, as the language writes it. */
export function placeIn(language: Language, place: string): string {
  if (language === 'fi') return place;
  return PARTS[language].reduce((text, [part, written]) => text.replace(part, written), place);
}
