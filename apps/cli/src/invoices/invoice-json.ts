import { publishedExpectedLine, publishedSum } from '#invoicing';
import type { InvoiceForm } from './invoice-form.js';

/** One document: the head, one line of text for each person's line, the sums. */
export function invoiceJson(): InvoiceForm {
  let between = '\n';
  return {
    begin({ month, municipality, dates, statutes }) {
      const head = {
        ...(municipality === undefined
          ? {}
          : { municipality, name: statutes.municipality(municipality)?.nameFi }),
        month,
        ...dates,
      };
      const opening = JSON.stringify(head).slice(0, -1);
      return municipality === undefined ? opening : `${opening},\n"lines": [`;
    },
    line(line, { municipality }) {
      if (municipality === undefined) return '';
      const text = between + JSON.stringify(publishedExpectedLine(line));
      between = ',\n';
      return text;
    },
    end(sums, { municipality }) {
      const list = sums.map((sum) => JSON.stringify(publishedSum(sum))).join(',\n');
      return `${municipality === undefined ? '' : '\n]'},\n"sums": [\n${list}\n]}\n`;
    },
  };
}
