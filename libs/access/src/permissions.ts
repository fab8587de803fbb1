import type { CalendarDate } from '#calendar-date';
import type { Authority, StreamCategory } from '#contracts';
import type { MunicipalityNeed } from '#data-protection';
import type { Part } from './parts.js';
import type { Role } from './roles.js';

/** The subjects of tasks, as the API has them. */
export const TASK_SUBJECTS = ['pathway', 'benefits', 'person', 'protection'] as const;
export type TaskSubject = (typeof TASK_SUBJECTS)[number];

/** What one role may see and do. */
export interface RoleRights {
  readonly meaning: string;
  /** By which its holders process the data. */
  readonly provision: string;
  /** Whose acts its holders may record; a token names one of them. */
  readonly authorities: readonly Authority[];
  readonly people: 'area' | 'one' | 'everybody' | 'nobody';
  /** Why its holders need to know where a person under an order of non-disclosure lives (DAT-3); none need when absent. */
  readonly municipalityNeed?: MunicipalityNeed;
  /** For what its holders read, in code words; the first is meant where nothing is said. */
  readonly purposes: readonly string[];
  /** Whose data a holder reads in a day without its being worth a look: so many people. Absent where that says nothing. */
  readonly manyPeople?: number;
  /** May record about a person of whom nothing is recorded yet. */
  readonly beginsCases: boolean;
  /** The mandate names a matter and until when. */
  readonly forMatter: boolean;
  /** The mandate names the types of events. */
  readonly namesEvents: boolean;
  readonly parts: readonly Part[];
  /** Parts for a caller who says why. */
  readonly unlocked: readonly Part[];
  readonly tasks: Readonly<Partial<Record<TaskSubject, 'all' | readonly string[]>>>;
}

/** The permissions in force, and of which part everything is. */
export interface Permissions {
  readonly from: CalendarDate;
  readonly roles: Readonly<Record<Role, RoleRights>>;
  readonly fields: FieldParts;
  /** What the purposes mean, by their code words. */
  readonly purposes: Readonly<Record<string, string>>;
  readonly accessLog: AccessLogRetention;
}

/** How long it is kept who read what. */
export interface AccessLogRetention {
  readonly years: number;
  readonly provision: string;
  /** What is doubted of it. */
  readonly note?: string;
}

/** Of which part events and fields are. */
export interface FieldParts {
  readonly streams: Readonly<Partial<Record<StreamCategory, Part>>>;
  readonly events: ReadonlyMap<string, Part>;
  /** By the name of a field of the pathway or its events. */
  readonly pathway: ReadonlyMap<string, Part>;
  /** By the name of a field of payments and days. */
  readonly money: ReadonlyMap<string, Part>;
}
