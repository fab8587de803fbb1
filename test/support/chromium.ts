import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Whether tests in a browser are to run: `(chromiumIsHere ? describe : describe.skip)(...)`, so that a developer without one
 * reads that they were skipped. Under `CI=true` they run, and fail without one.
 */
export const chromiumIsHere = process.env.CI === 'true' || chromiumPath() !== undefined;

/** Starts the Chromium of `CHROMIUM_PATH`, of Debian, or on PATH. */
export async function startChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    throw new Error(
      'no Chromium: neither CHROMIUM_PATH nor /usr/bin/chromium nor chromium on PATH. Install Debian\'s "chromium" package.',
    );
  }
  // Chromium's sandbox refuses to run as root; the pages that are tried are our own.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, args });
}

function chromiumPath(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return given;
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'chromium'));
  return ['/usr/bin/chromium', ...onPath].find((file) => existsSync(file));
}
