import type { PublishedStatistics } from '#statistics';
import { type Cell, textTable } from '../terminal/text-table.js';

const WITHHELD = '..';

/** For people: a table for each of the memo's, a row for each area and line. `..` is withheld. */
export function* statisticsTables(told: PublishedStatistics): Generator<string> {
  const { from, to, smallestCell } = told;
  yield `Figures from ${from} to ${to}\n`;
  yield smallestCell === null
    ? 'Everything is told: for the authority itself.\n'
    : `${WITHHELD} stands for fewer than ${smallestCell} people, or for what would give such a number away.\n`;
  for (const { title, rows } of tablesOf(told)) {
    if (rows.length < 2) continue;
    yield `\n${title}\n`;
    yield* textTable(rows.map((row) => row.map((cell) => cell ?? WITHHELD)));
  }
}

interface Table {
  readonly title: string;
  /** The head first. */
  readonly rows: readonly (readonly (Cell | null)[])[];
}

function* tablesOf(told: PublishedStatistics): Generator<Table> {
  const months = told.services[0]?.months.map(({ month }) => month) ?? [];
  for (const [title, of] of [
    ['Participants during the month (TAB-1 to TAB-5)', 'participants'],
    ['Participants on the count day', 'onCountDay'],
  ] as const) {
    yield {
      title,
      rows: [
        ['', 'service', ...months, 'average'],
        ...told.services.map((line) => [
          line.area,
          nameOf(line),
          ...line.months.map((month) => month[of]),
          line.average[of],
        ]),
        ...told.families.map(({ area, family, months: each, average }) => [
          area,
          `all ${family}`,
          ...each.map((month) => month[of]),
          average[of],
        ]),
      ],
    };
  }
  yield {
    title: 'How long services were given, in days and, of them, Mondays to Fridays (TAB-4, SRV-3)',
    rows: [
      ['', 'service', 'ended', 'days', 'weekdays', 'running', 'days so far', 'weekdays'],
      ...told.services.map(({ ended, running, ...line }) => [
        line.area,
        nameOf(line),
        ended.periods,
        ended.averageDays ?? '',
        ended.averageWeekdays ?? '',
        running.periods,
        running.averageDays ?? '',
        running.averageWeekdays ?? '',
      ]),
    ],
  };
  yield {
    title: 'Participants by production: own, bought, unknown (SRV-2, KTT-7)',
    rows: [
      ['', 'service', ...months],
      ...told.services.map((line) => [
        line.area,
        nameOf(line),
        ...line.months.map(({ production }) =>
          Object.values(production)
            .map((persons) => persons ?? WITHHELD)
            .join(' / '),
        ),
      ]),
    ],
  };
  yield* needsOf(told);
  yield {
    title: 'Plans made and reviewed (PLAN-8)',
    rows: [
      ['', 'plan', 'month', 'plans', 'made', 'reviewed', 'jobseekers'],
      ...told.plans.map(({ area, kind, month, plans, made, reviews, jobseekers }) => [
        area,
        kind,
        month ?? 'all months',
        plans,
        made,
        reviews,
        jobseekers,
      ]),
    ],
  };
  yield {
    title: 'Service packages (SRV-4)',
    rows: [
      ['', 'kinds', '', 'jobseekers', 'packages', 'ended', 'days', 'open', 'days so far'],
      ...told.packages.map((each) => [
        each.area,
        each.kinds.length === 0 ? 'all' : each.kinds.join(' + '),
        each.form ?? '',
        each.jobseekers,
        each.packages,
        each.ended,
        each.averageDaysOfEnded ?? '',
        each.open,
        each.averageDaysOfOpen ?? '',
      ]),
    ],
  };
  yield {
    title: 'Clients of the joint service model (REF-5)',
    rows: [
      ['', 'network', 'on', 'clients'],
      ...told.jointService.map(({ area, network, on, clients }) => [area, network, on, clients]),
    ],
  };
}

function* needsOf({ needs }: PublishedStatistics): Generator<Table> {
  const told = [
    ['with a duty', 'withDuty'],
    ['of one to three', 'withToldDuty'],
    ['able, of those assessed', 'able'],
    ['social rehabilitation', 'socialRehabilitation'],
    ['of these long-term', 'longTermSocialRehabilitation'],
  ] as const;
  for (const { area, kind, participants, percent, byCounty, ...persons } of needs) {
    yield {
      title: `${kind} ${area}: what participants need (TAB-6, DUTY-4)`,
      rows: [
        ['', 'people', 'per cent', 'lowest to highest by county'],
        ['participants', participants, '', rangeOf(byCounty?.participants)],
        ...told.map(([name, need]) => [
          name,
          persons[need],
          percent[need] ?? '',
          rangeOf(byCounty?.percent[need]),
        ]),
        [
          'bought',
          persons.production.bought ?? null,
          percent.bought ?? '',
          rangeOf(byCounty?.percent.bought),
        ],
      ],
    };
  }
}

function rangeOf(range: { lowest: number | string; highest: number | string } | null | undefined): string {
  return range ? `${range.lowest} to ${range.highest}` : '';
}

function nameOf({ kind, place }: { readonly kind: string; readonly place?: string }): string {
  return place === undefined ? kind : `${kind} (${place})`;
}
