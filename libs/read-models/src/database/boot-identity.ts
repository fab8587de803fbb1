import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** Text that stays the same until the machine is started anew. */
export function bootIdentity(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // Where the kernel gives no identifier: the hour of the start, coarse enough not to wander with the clock.
    return `started ${Math.round((Date.now() / 1000 - uptime()) / 3600)}`;
  }
}
