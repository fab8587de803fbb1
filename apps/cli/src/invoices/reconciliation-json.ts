import type { PublishedDifference, PublishedSummary } from '#invoicing';

/** How a reconciliation is written: the summary first, then each difference. */
export interface ReconciliationForm {
  begin(summary: PublishedSummary): string;
  difference(difference: PublishedDifference): string;
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
