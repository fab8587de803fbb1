import { allContracts } from './all-contracts.js';

/** What is sealed stays for ever; who read what is kept for some years only. */
const NOT_SEALED = 'access';

/** The categories whose events are sealed in the log: of all streams that the product writes, but those of the access log. */
export const SEALED_CATEGORIES: readonly string[] = [
  ...new Set(allContracts.map(({ category }) => category)),
].filter((category) => category !== NOT_SEALED);
