import { ComparedCosts, TimelineDifference } from '#cost-difference';
import { timeline } from '#cost-responsibility';
import { walkHistories } from '../histories/walk-histories.js';
import { on } from './compared-side.js';
import type { Comparison } from './comparison.js';
import { type ComparedPopulation, populationJson, populationTable } from './population-forms.js';

/** Everybody in the files: who is concerned, and what it costs by municipality, regime, benefit and month. */
export async function comparePopulation({
  before,
  after,
  form,
  writer,
  sources,
  errors,
}: Comparison): Promise<boolean> {
  const print = form === 'json' ? populationJson : populationTable;
  const costs = new ComparedCosts();
  let compared = 0;
  let affected = 0;
  let days = 0;
  const counted = (): ComparedPopulation => ({ compared, affected, days, costs });
  return await walkHistories({
    sources,
    statutes: before.statutes,
    errors,
    begin: () => writer.write(print.begin(before, after)),
    async visit(jobseeker, history) {
      if (history.payments.length === 0) return;
      const [one, other] = [before, after].map((side) =>
        timeline(on(side, history).history, side.statutes, side.choices),
      );
      if (!one || !other) return;
      const difference = new TimelineDifference(one, other);
      costs.add(difference);
      compared++;
      if (difference.isEmpty) return;
      const { change } = difference;
      days += change.days;
      await writer.write(print.affected(jobseeker, change, affected++ === 0));
    },
    async end() {
      for (const text of print.end(counted(), before.statutes)) await writer.write(text);
    },
  });
}
