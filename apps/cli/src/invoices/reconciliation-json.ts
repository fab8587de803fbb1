import type { PublishedSummary } from '#invoicing';
import type { ToldDifference } from './told-difference.js';

/** How a reconciliation is written: the summary first, then each difference. */
export interface ReconciliationForm {
  begin(summary: PublishedSummary): string;
  difference(difference: ToldDifference): string;
  end(): string;
}

/** One document, a line of text for each difference. */
export function reconciliationJson(): ReconciliationForm {
  let between = '\n';
  return {
    begin: (summary) => `{"summary": ${JSON.stringify(summary)},\n"differences": [`,
    difference(difference) {
      const text = between + JSON.stringify(difference);
      between = ',\n';
      return text;
    },
    end: () => '\n]}\n',
  };
}
