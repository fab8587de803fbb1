import { type CalendarDate, compareDates } from '#calendar-date';
import { jointServiceSpellInForce, type Service, type Standing, standingOn } from '#pathway';
import type { Dossier, FindingsOfSeverity, SharePeriod } from './dossier.js';
import type { Telling } from './telling.js';
import type { ToldCase } from './told-case.js';

interface OverviewParts {
  readonly told: ToldCase;
  readonly findings: readonly FindingsOfSeverity[];
  readonly periods: readonly SharePeriod[];
  readonly asOf: CalendarDate;
}

/** Where the case stands on the day, a line for each thing that a reader asks first. */
export function overviewOf(
  { told, findings, periods, asOf }: OverviewParts,
  telling: Telling,
): Dossier['overview'] {
  const { overview: words } = telling.words.headings;
  const standing = standingOn(told.pathway, asOf);
  const line = (label: string, values: readonly string[]) => ({
    label,
    values: values.length === 0 ? [words.none] : values,
  });
  return [
    line(words.jobSearch, standing.jobSearch ? [words.since(telling.day(standing.jobSearch.from))] : []),
    line(words.plan, planLines(standing, telling)),
    line(words.duty, dutyLines(standing, telling)),
    line(
      words.services,
      standing.services.map((service) => serviceLine(service, telling)),
    ),
    line(words.referrals, referralLines(standing, telling)),
    line(words.jointService, jointServiceLines(told, asOf, telling)),
    ...(periods.length === 0 ? [] : [line(words.share, shareLines(periods, telling))]),
    {
      label: words.findings,
      values:
        findings.length === 0
          ? [telling.words.headings.findings.none]
          : findings.map(({ name, findings: found }) => words.findingsBySeverity(found.length, name)),
    },
  ];
}

function planLines({ plan }: Standing, telling: Telling): readonly string[] {
  if (plan === undefined) return [];
  const { since, reviewBy } = telling.words.headings.overview;
  const parts = [
    telling.word(plan.kind),
    since(telling.day(plan.from)),
    ...(plan.reviewBy === undefined ? [] : [reviewBy(telling.day(plan.reviewBy))]),
  ];
  return [parts.join(', ')];
}

function dutyLines({ duty, opportunities }: Standing, telling: Telling): readonly string[] {
  if (duty === undefined) return [];
  return [telling.words.headings.overview.opportunities(opportunities, telling.day(duty.lastDay))];
}

function serviceLine({ terms, since, started, status }: Service, telling: Telling): string {
  const { overview } = telling.words.headings;
  const parts = [
    telling.service(terms.kind, since),
    overview.since(telling.day(started?.on ?? since)),
    telling.word(terms.organiser),
    ...(status === 'interrupted' ? [overview.interrupted] : []),
  ];
  return parts.join(', ');
}

function referralLines({ waitingReferrals }: Standing, telling: Telling): readonly string[] {
  return waitingReferrals.map(({ to, on, receiver }) =>
    [
      ...(to === undefined ? [] : [telling.service(to, on)]),
      telling.word(receiver),
      telling.words.headings.overview.since(telling.day(on)),
    ].join(', '),
  );
}

function jointServiceLines({ pathway }: ToldCase, asOf: CalendarDate, telling: Telling): readonly string[] {
  const spell = jointServiceSpellInForce(pathway, asOf);
  if (spell === undefined) return [];
  const { since, assessing } = telling.words.headings.overview;
  const { completed } = spell;
  const outcome = completed === undefined ? assessing : telling.word(completed.outcome);
  return [`${since(telling.day(spell.from))}, ${outcome}`];
}

function shareLines(periods: readonly SharePeriod[], telling: Telling): readonly string[] {
  const latest = [...periods].sort((a, b) => compareDates(a.lastDay, b.lastDay)).at(-1);
  if (latest === undefined) return [];
  const { sharePaid } = telling.words.headings.overview;
  return [sharePaid(latest.sharePercent, latest.payer.name, telling.day(latest.lastDay))];
}
