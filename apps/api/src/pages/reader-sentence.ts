import { authorityServed, type Grant, NO_HOME } from '#access';
import { DOSSIER_WORDS } from '#case-dossier';
import type { Language } from '#statutes';
import type { PageMaterial } from './page-material.js';
import { READER_WORDS } from './words/reader-words.js';

const CLOCKS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fi: clockIn('fi-FI'),
  sv: clockIn('sv-FI'),
  en: clockIn('en-GB'),
};

/** Who is signed in as what, whom she sees and until when, in one sentence. */
export function readerSentence(
  language: Language,
  { caller, people }: Grant,
  material: PageMaterial,
): string {
  const { roles, signedIn, people: whom, noHome } = READER_WORDS[language];
  const { closed, list } = DOSSIER_WORDS[language];
  const { municipality } = material.telling(language);
  const { name } = roles[caller.role];
  const authority = authorityServed(caller);
  const role = authority === undefined ? name : `${name} (${closed[authority]})`;
  const { until = caller.expires } = caller.mandate;
  const ends = until < caller.expires ? until : caller.expires;
  return signedIn(role, peopleTold(), CLOCKS[language].format(ends));

  function peopleTold(): string {
    if (people.kind === 'one') return whom.one(people.jobseeker);
    if (people.kind !== 'area') return whom[people.kind];
    return whom.area(
      list(people.municipalities.map((code) => (code === NO_HOME ? noHome : municipality(code)))),
    );
  }
}

function clockIn(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Helsinki', hour: '2-digit', minute: '2-digit' });
}
