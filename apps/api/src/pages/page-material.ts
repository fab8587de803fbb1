import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { UNKNOWN_PAYER } from '#cost-responsibility';
import { type Language, loadQuotes, type StatuteQuote, type Statutes } from '#statutes';
import { DAY_WORDS } from './words/day-words.js';

/** What pages are made with besides the answers to queries. */
export class PageMaterial {
  private read: readonly StatuteQuote[] | undefined;

  constructor(
    readonly statutes: Statutes,
    private readonly clock: () => Date,
  ) {}

  today(): CalendarDate {
    return helsinkiDateOf(this.clock());
  }

  /** The statutes word for word; read when somebody first asks for them. */
  get quotes(): readonly StatuteQuote[] {
    this.read ??= loadQuotes(this.statutes);
    return this.read;
  }

  /** Name and code of a municipality; a code that is on no list stands for itself. */
  municipality(code: string, language: Language): string {
    if (code === UNKNOWN_PAYER) return DAY_WORDS[language].unknownPayer;
    const found = this.statutes.municipality(code);
    if (found === undefined) return code;
    return `${language === 'sv' ? found.nameSv : found.nameFi} (${code})`;
  }
}
