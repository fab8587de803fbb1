import { packText } from '../database/packed-text.js';
import type { RowOf } from '../database/read-model-tables.js';

/** A state as it is stored. */
export interface StateOfJobseeker {
  readonly jobseeker: string;
  readonly revision: number;
  readonly state: unknown;
}

export function pathwayRow({ jobseeker, revision, state }: StateOfJobseeker): RowOf<'pathway'> {
  return { jobseeker, revision, state: packText(JSON.stringify(state)) };
}

export function benefitHistoryRow({
  jobseeker,
  revision,
  state,
}: StateOfJobseeker): RowOf<'benefit_history'> {
  const text = JSON.stringify(state);
  return {
    jobseeker,
    revision,
    state: packText(text),
    paid_months: distinct(text, /"paidOn":"(\d{4}-\d{2})-/g),
    municipalities: distinct(text, /"municipality":"([^"\\]*)"/g),
  };
}

function distinct(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, found = '']) => found))].sort();
}
