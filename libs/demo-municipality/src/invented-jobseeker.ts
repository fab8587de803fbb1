import type { BenefitCommand } from '#benefit-history';
import type { Authority } from '#contracts';
import type { PathwayReport } from '#pathway';
import type { IdentifyPersonCommand } from '#person-identity';

/** What one authority reports, carried out together. */
export interface PathwayAct {
  readonly authority: Authority;
  readonly commands: readonly PathwayReport[];
}

/** One invented jobseeker's whole story as commands, in the order in which they are to be carried out. */
export interface InventedJobseeker {
  readonly jobseeker: string;
  readonly identity: Omit<IdentifyPersonCommand, 'type'>;
  readonly acts: readonly PathwayAct[];
  /** What Kela and the funds report. */
  readonly benefits: readonly BenefitCommand[];
}
