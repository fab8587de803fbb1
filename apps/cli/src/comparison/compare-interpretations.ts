import { ComparedCosts, type OtherChoice, otherChoices, TimelineDifference } from '#cost-difference';
import { timeline } from '#cost-responsibility';
import { walkHistories } from '../histories/walk-histories.js';
import { on } from './compared-side.js';
import type { Comparison } from './comparison.js';
import { interpretationsJson, interpretationsTable } from './interpretations-forms.js';

/** What one other choice would change, over all persons. */
class ChoiceEffect {
  persons = 0;
  days = 0;
  readonly costs = new ComparedCosts();

  constructor(readonly other: OtherChoice) {}

  add(difference: TimelineDifference): void {
    if (difference.isEmpty) return;
    this.persons++;
    this.days += difference.change.days;
    this.costs.add(difference);
  }
}

/** Every other choice of every interpretation in turn, all else as on the side before. */
export async function compareInterpretations({
  before,
  jobseeker: only,
  form,
  writer,
  sources,
  errors,
}: Comparison): Promise<boolean> {
  const { statutes, choices } = before;
  const effects = otherChoices(statutes, choices).map((other) => new ChoiceEffect(other));
  let compared = 0;
  return await walkHistories({
    sources,
    statutes,
    errors,
    visit(jobseeker, whole) {
      if (whole.payments.length === 0 || (only !== undefined && jobseeker !== only)) return;
      compared++;
      const { history } = on(before, whole);
      const asChosen = timeline(history, statutes, choices);
      // What is named nowhere changes nothing (decision 22). Payments taken back have no days that could name it.
      const named = history.payments.some(({ correction }) => correction)
        ? undefined
        : asChosen.interpretations;
      for (const effect of effects) {
        const { id, choice } = effect.other;
        if (named && !named.has(id)) continue;
        const asOther = timeline(history, statutes, { ...choices, [id]: choice });
        effect.add(new TimelineDifference(asChosen, asOther));
      }
    },
    async end() {
      const print = form === 'json' ? interpretationsJson : interpretationsTable;
      for (const text of print(before, compared, effects)) await writer.write(text);
    },
  });
}
