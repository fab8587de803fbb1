import { addDays, type CalendarDate, compareDates } from '#calendar-date';
import type { Duty, Pathway, Plan, Service } from '#pathway';
import type { CaseSpan, SpanOf } from './dossier.js';
import type { Telling } from './telling.js';

/** What held over a time, by its kind and then by its first day. */
export function spansOf(pathway: Pathway, telling: Telling): readonly CaseSpan[] {
  const { overview } = telling.words.headings;
  const inOrder = (of: SpanOf, spans: readonly Omit<CaseSpan, 'of'>[]) =>
    [...spans].sort((a, b) => compareDates(a.from, b.from)).map((span): CaseSpan => ({ of, ...span }));
  return [
    ...inOrder(
      'job-search',
      pathway.jobSearches.map(({ from, until }) => ({ name: overview.jobSearch, from, ...last(until) })),
    ),
    ...inOrder(
      'plan',
      pathway.plans.map((plan) => ({
        name: telling.word(plan.kind),
        from: plan.from,
        ...last(endOfPlan(plan)),
      })),
    ),
    ...inOrder(
      'duty',
      pathway.duties.map((duty) => ({
        name: overview.opportunities(duty.opportunities, telling.day(duty.lastDay)),
        from: duty.firstDay,
        ...last(endOfDuty(duty)),
      })),
    ),
    ...inOrder(
      'service',
      pathway.services.flatMap((service) => spellsOf(service, telling)),
    ),
    ...inOrder(
      'referral',
      pathway.referrals.map(({ to, receiver, on, steps }) => ({
        name: [to === undefined ? undefined : telling.service(to, on), telling.word(receiver)]
          .filter((part) => part !== undefined)
          .join(', '),
        from: on,
        ...last(steps.find(({ what }) => what === 'accepted' || what === 'refused')?.on),
      })),
    ),
    ...inOrder(
      'joint-service',
      pathway.jointServiceSpells.map(({ from, ended }) => ({
        name: overview.jointService,
        from,
        ...last(ended?.on),
      })),
    ),
  ];
}

function last(until: CalendarDate | undefined): { readonly until?: CalendarDate } {
  return until === undefined ? {} : { until };
}

function endOfPlan({ replaced, ended }: Plan): CalendarDate | undefined {
  return replaced === undefined ? ended?.on : addDays(replaced.on, -1);
}

function endOfDuty({ lastDay, ended, superseded }: Duty): CalendarDate {
  const ends = [
    lastDay,
    ...(ended === undefined ? [] : [ended.on]),
    ...(superseded === undefined ? [] : [addDays(superseded.on, -1)]),
  ];
  return ends.reduce((first, each) => (compareDates(each, first) < 0 ? each : first));
}

function spellsOf({ terms, spells }: Service, telling: Telling): Omit<CaseSpan, 'of'>[] {
  return spells.map(({ from, until }) => ({
    name: telling.service(terms.kind, from),
    from,
    ...last(until),
  }));
}
