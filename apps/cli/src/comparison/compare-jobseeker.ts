import { ComparedCosts, causedDifferences, TimelineDifference } from '#cost-difference';
import { timeline } from '#cost-responsibility';
import { walkHistories } from '../histories/walk-histories.js';
import { on, stepsBetween } from './compared-side.js';
import type { Comparison } from './comparison.js';
import { type ComparedJobseeker, jobseekerJson, jobseekerTable } from './jobseeker-forms.js';

/** The files or the bundle tell no payment of the person who was asked for. */
export class JobseekerNotInFiles extends Error {
  constructor(readonly jobseeker: string) {
    super(`no payment of the jobseeker ${jobseeker} is told`);
    this.name = 'JobseekerNotInFiles';
  }
}

/**
 * One person, day by day.
 * @throws JobseekerNotInFiles
 */
export async function compareJobseeker(comparison: Comparison): Promise<boolean> {
  const { before, after, jobseeker: wanted = '', form, writer, sources, errors } = comparison;
  const print = form === 'json' ? jobseekerJson : jobseekerTable;
  let found: ComparedJobseeker | undefined;
  return await walkHistories({
    sources,
    statutes: before.statutes,
    errors,
    visit(jobseeker, history) {
      if (jobseeker !== wanted || history.payments.length === 0) return;
      const [one, other] = [on(before, history), on(after, history)];
      const difference = new TimelineDifference(
        timeline(one.history, one.statutes, one.choices),
        timeline(other.history, other.statutes, other.choices),
      );
      const costs = new ComparedCosts();
      costs.add(difference);
      const causes = causedDifferences(one, other, stepsBetween(before, after, history));
      found = { jobseeker, difference, costs, causes };
    },
    async end() {
      if (!found) throw new JobseekerNotInFiles(wanted);
      for (const text of print(before, after, found)) await writer.write(text);
    },
  });
}
