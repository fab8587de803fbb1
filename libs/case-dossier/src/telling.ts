import type { CalendarDate } from '#calendar-date';
import { UNKNOWN_PAYER } from '#cost-responsibility';
import { HIDDEN_MUNICIPALITY } from '#data-protection';
import type { Language, Statutes } from '#statutes';
import { citedIn } from './citation.js';
import type { Cited, Named } from './dossier.js';
import type { ClosedWord, DossierWords } from './words/dossier-words.js';
import { WORDS_IN } from './words/words-in.js';

/** Stands for a code word that the reader may not see. */
export const WITHHELD = 'withheld';

/** Says things in the language of a dossier. */
export class Telling {
  readonly words: DossierWords;

  constructor(
    readonly language: Language,
    readonly statutes: Statutes,
  ) {
    this.words = WORDS_IN[language];
  }

  /** A word of a closed list; one that only a newer version knows stands for itself. */
  readonly word = (code: string): string =>
    code === WITHHELD ? this.words.withheld : (this.words.closed[code as ClosedWord] ?? code);

  readonly named = (code: string): Named => ({ code, name: this.word(code) });

  readonly day = (date: CalendarDate): string => this.words.day(date);

  readonly euros = (amount: string): string => this.words.euros(amount);

  /** The name of a kind of service by the catalogue of the date, or of any date; a kind that is in none stands for itself. */
  service(kind: string, on: CalendarDate): string {
    const versions = this.statutes
      .ofKind('service-rule')
      .filter(({ id }) => id === `service.${kind}`)
      .flatMap((rule) => rule.versions);
    const then = versions.find(({ from, until }) => from <= on && (until === undefined || on <= until));
    return (then ?? versions.at(-1))?.value.name[this.language] ?? kind;
  }

  /** Its name in Finnish where the language has none of its own; a code that is on no list stands for itself. */
  readonly municipality = (code: string): string => {
    if (code === HIDDEN_MUNICIPALITY) return this.words.headings.person.hiddenMunicipality;
    const found = this.statutes.municipality(code);
    const name = this.language === 'sv' ? found?.nameSv : found?.nameFi;
    return name === undefined ? code : `${name} (${code})`;
  };

  /** The municipality that pays, or that it is not known. */
  readonly payer = (code: string): Named => ({
    code,
    name: code === UNKNOWN_PAYER ? this.words.headings.money.unknownPayer : this.municipality(code),
  });

  cited(citations: string): readonly Cited[] {
    return citedIn(this.language, citations, this.statutes);
  }
}
