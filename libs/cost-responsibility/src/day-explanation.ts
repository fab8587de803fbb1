import type { HomeMunicipality, RecordedPayment } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { InLanguages, ShareRule } from '#statutes';
import type { Choices } from './choices.js';
import type { CitedProvision } from './cited-provision.js';
import type { HowCounted, LawReason } from './explained-count.js';
import type { UsedIntegration } from './explained-integration.js';
import type { PaidDay } from './paid-day.js';

/** Why a paid day has the result it has (MON-3). Plain JSON. */
export interface DayExplanation {
  readonly day: PaidDay;
  /** The payment by which the day was paid. */
  readonly payment: RecordedPayment;
  /** The rule that was applied, in the wording that was applied: the acts that gave it, and the days it applies to. */
  readonly rule: {
    readonly act: string;
    readonly parameter: string;
    readonly wording: readonly string[];
    readonly from: CalendarDate;
    readonly until?: CalendarDate;
    /** What is shared. */
    readonly base: ShareRule['base'];
  };
  /** The step that the number has reached: its first and last number, and its share in whole percents. */
  readonly step: {
    readonly provision: CitedProvision;
    readonly percent: number;
    readonly from: number;
    readonly upTo?: number;
  };
  /** Of a share that a whole payment period has: the number that the period's first paid day would have. */
  readonly period?: {
    readonly firstDay: CalendarDate;
    readonly number: number;
    /** Where that number belongs to another count than the day's own. */
    readonly counter?: HowCounted;
  };
  /** Why the municipality has no share in the day, whatever its number. */
  readonly noShare?: LawReason;
  /** How the number came about; absent where the benefit follows no counter. */
  readonly counter?: HowCounted & { readonly id: string };
  readonly integration: readonly UsedIntegration[];
  readonly payer: {
    /** The day whose home municipality pays (INT-1). */
    readonly decidedOn: CalendarDate;
    /** Since when the payer is the home municipality. Absent where none is known. */
    readonly since?: CalendarDate;
    /** What was recorded, where it was merged into the payer since. */
    readonly recorded?: Pick<HomeMunicipality, 'on' | 'municipality'>;
    /** By which the home municipality pays. Absent where no share can arise. */
    readonly provision?: CitedProvision;
  };
  /** The interpretations that can change the result, with the choice that was made. */
  readonly interpretations: readonly {
    readonly id: string;
    readonly title: InLanguages;
    readonly question: InLanguages;
    readonly choice: string;
    readonly meaning: InLanguages;
  }[];
  /** The choice at every interpretation, those that can't change this result too. */
  readonly choices: Choices;
  /** The stored events that the result rests on, where the history knows them. */
  readonly eventIds: readonly string[];
}
