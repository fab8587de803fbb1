import type { CalendarDate } from '#calendar-date';
import type { Dossier, DossierWords, Telling } from '#case-dossier';
import type { Language } from '#statutes';
import type { CaseToReadAnswer } from '../../queries/case-to-read-query.js';
import type { ReadMoments } from './moment.js';
import type { PartOf } from './part-of.js';
import type { SeenParts } from './seen-parts.js';

/** What was asked of the page of a case. */
export interface CasePageAsked {
  readonly language: Language;
  readonly jobseekerId: string;
  readonly today: CalendarDate;
  readonly sees: SeenParts;
  readonly moments: ReadMoments;
  /** The parameters of the address, as they came. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What the sections of a case are made from. */
export interface ShownCase extends CaseToReadAnswer {
  readonly telling: Telling;
  readonly language: Language;
  readonly words: DossierWords;
  readonly entries: PartOf<Dossier['chronology'][number]>;
  /** The address of another part of the case, at the same moment. */
  readonly partAddress: (parts: Readonly<Record<string, number>>) => string;
  /** The way to an entry, whichever part it stands in. */
  readonly entryAddress: (entry: number) => string;
}
