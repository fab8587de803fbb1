import { caseReviewPage } from './case-review-page.js';
import { contractDocuments } from './contracts/contract-documents.js';
import { dossierDocuments } from './dossier/dossier-documents.js';
import { eventCatalogue } from './event-catalogue.js';
import type { GeneratedDocument } from './generated-document.js';
import { invoicedYearFiles } from './invoiced-year-files.js';
import { permissionsPage } from './permissions-page.js';
import { ruleBookDocuments } from './rule-book/rule-book-documents.js';
import { serviceCatalogue } from './service-catalogue.js';

/** Documents that are generated from the code and checked in, so that they can be read without running anything. */
export const generatedDocuments: readonly GeneratedDocument[] = [
  { path: 'docs/event-catalogue.md', content: eventCatalogue },
  { path: 'docs/case-review.md', content: caseReviewPage },
  { path: 'docs/permissions.md', content: permissionsPage },
  { path: 'docs/service-catalogue.md', content: serviceCatalogue },
  ...contractDocuments(),
  ...ruleBookDocuments(),
  ...dossierDocuments(),
  { path: 'docs/worked-case/invoices-2025/payments.csv', content: () => invoicedYearFiles().payments },
  { path: 'docs/worked-case/invoices-2025/facts.csv', content: () => invoicedYearFiles().facts },
  { path: 'docs/worked-case/invoices-2025/billed.csv', content: () => invoicedYearFiles().billed },
];
