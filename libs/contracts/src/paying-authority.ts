import type { Authority } from './authority.js';
import type { Benefit } from './benefit-events.js';

/** Who pays a benefit: an unemployment fund its members' earnings-related allowance, Kela the others (MON-2). */
export function payingAuthority(benefit: Benefit): Authority {
  return benefit === 'earnings-related-allowance' ? 'unemployment-fund' : 'kela';
}
