import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { Telling } from '#case-dossier';
import { type Language, loadQuotes, type StatuteQuote, type Statutes } from '#statutes';

/** What pages are made with besides the answers to queries. */
export class PageMaterial {
  private read: readonly StatuteQuote[] | undefined;

  constructor(
    readonly statutes: Statutes,
    private readonly clock: () => Date,
    readonly log: { error(fields: object, message: string): void },
  ) {}

  today(): CalendarDate {
    return helsinkiDateOf(this.clock());
  }

  /** The statutes word for word; read when somebody first asks for them. */
  get quotes(): readonly StatuteQuote[] {
    this.read ??= loadQuotes(this.statutes);
    return this.read;
  }

  /** Says things as the documents of a case do. */
  telling(language: Language): Telling {
    return new Telling(language, this.statutes);
  }
}
