import type { BenefitEvent } from '#contracts';
import type { FactSource } from './benefit-history.js';

/** An event of a history, with the stored event's identifier and time where it was recorded. */
export type ToldEvent = BenefitEvent & { readonly source?: FactSource };
