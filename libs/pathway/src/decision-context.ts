import type { CalendarDate } from '#calendar-date';
import type { Authority } from '#contracts';
import type { Statutes } from '#statutes';

/** What a check of a fact needs, which nobody decides any more. */
export type LawContext = Pick<DecisionContext, 'statutes'>;

/** What a decision needs and may not ask for itself. */
export interface DecisionContext {
  /** The authority that decides or reports. */
  readonly authority: Authority;
  /** The date in Finland on which the command is given. */
  readonly today: CalendarDate;
  readonly statutes: Statutes;
  /** A new identifier, for what the command leaves unnamed. */
  readonly newId: () => string;
}
