import type { Writable } from 'node:stream';
import { completeChoices } from '#cost-responsibility';
import { publishedSummary } from '#invoicing';
import { type Language, loadStatutes } from '#statutes';
import { SteadyWriter } from '../terminal/steady-writer.js';
import { type CompareInvoices, compareInvoices } from './compare-invoices.js';
import { DifferenceSpool } from './difference-spool.js';
import { requireListed } from './listed-municipality.js';
import { reconciliationJson } from './reconciliation-json.js';
import { reconciliationTable } from './reconciliation-table.js';
import { toldDifference } from './told-difference.js';

export interface PrintReconciliation extends Omit<CompareInvoices, 'statutes' | 'errors' | 'onDifference'> {
  readonly lawFolder?: string;
  readonly form: 'json' | 'table';
  /** Of the table, and of the sentences in both forms. */
  readonly language: Language;
  readonly output?: Writable;
  readonly errors?: Writable;
}

/**
 * Prints how what was billed differs from what should have been: the summary, then each difference.
 * @returns whether the files were accepted; if not, their problems are on `errors` and nothing is on `output`
 * @throws ChoiceNotAvailable, StatuteDataError, MunicipalityNotThere, and the file system's error for a file that can't be opened
 */
export async function printReconciliation({
  lawFolder,
  form,
  language,
  output = process.stdout,
  errors = process.stderr,
  ...asked
}: PrintReconciliation): Promise<boolean> {
  const statutes = loadStatutes(lawFolder);
  completeChoices(statutes, asked.choices);
  requireListed(asked.municipality, statutes);
  const spool = new DifferenceSpool();
  try {
    const summary = await compareInvoices({
      ...asked,
      statutes,
      errors,
      onDifference: (difference, history) =>
        spool.add(toldDifference(difference, history, statutes, asked.choices, language)),
    });
    await spool.seal();
    if (!summary) return false;
    const writer = new SteadyWriter(output);
    const print = form === 'json' ? reconciliationJson() : reconciliationTable(language, statutes);
    await writer.write(print.begin(publishedSummary(summary)));
    for await (const difference of spool.all()) await writer.write(print.difference(difference));
    await writer.write(print.end());
    await writer.end();
    return true;
  } finally {
    spool.close();
  }
}
