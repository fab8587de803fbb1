import { setTimeout } from 'node:timers/promises';

/** Waits for a condition; fails the test when it does not come. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`never came: ${what}`);
    await setTimeout(10);
  }
}
