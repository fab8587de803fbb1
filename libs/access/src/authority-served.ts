import type { Authority } from '#contracts';
import type { Caller } from './caller.js';

/**
 * The authority for which a caller reads and records. A jobseeker's token names one too: it receives what she says, and she reads
 * for herself.
 */
export function authorityServed({ role, authority }: Caller): Authority | undefined {
  return role === 'jobseeker' ? undefined : authority;
}
