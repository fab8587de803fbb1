import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { AskedSide } from '#apps/cli/src/comparison/compared-side.js';
import { type PrintComparison, printComparison } from '#apps/cli/src/comparison/print-comparison.js';

export interface Comparing
  extends Partial<Pick<PrintComparison, 'eachInterpretation' | 'jobseeker' | 'form'>> {
  readonly before?: Partial<AskedSide>;
  readonly after?: Partial<AskedSide>;
}

export interface Files {
  readonly payments: string;
  readonly facts: string;
}

const AS_SHIPPED: AskedSide = { choices: {}, lawFolder: undefined, knownOn: undefined };

/** `polku compare --json` of some files without a process of its own. */
export async function comparing(folder: string, { payments, facts }: Files, asked: Comparing) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const texts = Promise.all([text(output), text(errors)]);
  const sources = { payments: join(folder, 'payments.csv'), facts: join(folder, 'facts.csv') };
  writeFileSync(sources.payments, payments);
  writeFileSync(sources.facts, facts);
  const ended = printComparison({
    eachInterpretation: false,
    jobseeker: undefined,
    form: 'json',
    ...asked,
    sources,
    before: { ...AS_SHIPPED, ...asked.before },
    after: { ...AS_SHIPPED, ...asked.after },
    output,
    errors,
  }).finally(() => {
    output.end();
    errors.end();
  });
  const [accepted, [told, complaints]] = await Promise.all([ended, texts]);
  return { accepted, output: told, errors: complaints };
}
