import type { CaseStep, PathwayChange } from '#case-history';
import type { Finding } from '#case-review';
import { centsOf, eurosOf } from '#invoicing';
import { DAY_HEAD, dayRows, LINE_HEAD, lineRow } from '../comparison/jobseeker-forms.js';
import { type Cell, textRow, textTable } from '../terminal/text-table.js';
import type { ChangedCase, PrintDiff } from './changed-case.js';
import { momentText } from './history-source.js';

const PERSON_HEAD = ['jobseeker', 'events', 'days', 'municipal', 'billed', 'findings', 'pathway'];
/** Fixed: everybody may be too many to be looked at together. */
const PERSON_WIDTHS = [24, 6, 5, 12, 12, 8, 7];
const TOTAL_HEAD = ['payer', 'paid', 'kind', 'lines', 'difference'];
const PATHWAY_HEAD = ['list', 'gone or as it was', 'new or as it is'];
const FINDING_HEAD = ['', 'on', 'finding', 'rule', 'severity'];
const STEP_HEAD = ['recorded', 'event', 'what', 'days', 'municipal', 'billed', 'also changed'];

/** For people: one case in full, or a row for each person and what it makes for municipalities in all. */
export class DiffTable {
  private readonly totals = new Map<string, { lines: number; cents: bigint }>();
  private hasBegun = false;

  constructor(private readonly asked: PrintDiff) {}

  rowsOf(changed: ChangedCase): string {
    if (this.asked.jobseeker !== undefined) return this.wholeCase(changed);
    const begin = this.hasBegun
      ? ''
      : `${this.title('What changed')}\n\n${textRow(PERSON_HEAD, PERSON_WIDTHS)}`;
    this.hasBegun = true;
    const { jobseeker, changes } = changed;
    const { timeline, findings, pathway, events } = changes;
    for (const { payer, paidMonth, kind, municipal } of timeline.invoiceLines) {
      if (this.asked.municipality !== undefined && payer !== this.asked.municipality) continue;
      const key = [payer, paidMonth, kind].join(' ');
      const { lines, cents } = this.totals.get(key) ?? { lines: 0, cents: 0n };
      this.totals.set(key, { lines: lines + 1, cents: cents + centsOf(municipal) });
    }
    const { days, municipal, billed } = timeline.change;
    const told = `+${findings.appeared.length} -${findings.gone.length}`;
    const lists = pathway.map(({ list }) => list).join(', ');
    return `${begin}${textRow([jobseeker, events, days, municipal, billed, told, lists], PERSON_WIDTHS)}`;
  }

  /** What comes after everybody. */
  end(): string {
    if (this.asked.jobseeker !== undefined) return '';
    if (!this.hasBegun) return `${this.title('What changed')}\n\nNothing was recorded in between.\n`;
    const rows = [...this.totals]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { lines, cents }]) => [...key.split(' '), lines, eurosOf(cents)]);
    if (rows.length === 0) return '\nNo invoice line differs.\n';
    return `\nInvoice lines\n\n${[...textTable([TOTAL_HEAD, ...rows])].join('')}`;
  }

  private title(what: string): string {
    const { municipality, from, to } = this.asked;
    const whose = municipality === undefined ? '' : ` of people of ${municipality}`;
    return `${what}${whose} from ${momentText(from)} to ${momentText(to)}`;
  }

  private wholeCase({ jobseeker, changes }: ChangedCase): string {
    const { timeline, pathway, findings, steps, events } = changes;
    const { days, municipal, billed } = timeline.change;
    const told = [
      ...findings.gone.map((finding) => findingRow('gone', finding)),
      ...findings.appeared.map((finding) => findingRow('new', finding)),
    ];
    return [
      `${this.title(`What changed of jobseeker ${jobseeker}`)}\n\n`,
      `Events recorded in between: ${events}. `,
      `${days} days have another result: ${municipal} euros of municipal cost, ${billed} billed.\n`,
      ...section('Days', DAY_HEAD, timeline.days.flatMap(dayRows)),
      ...section('Invoice lines', LINE_HEAD, timeline.invoiceLines.map(lineRow)),
      ...section('Pathway', PATHWAY_HEAD, pathway.map(pathwayRow)),
      ...section('Findings', FINDING_HEAD, told),
      ...section('What did it, one after the other', STEP_HEAD, steps.map(stepRow)),
    ].join('');
  }
}

function* section(title: string, head: readonly string[], rows: readonly Cell[][]): Generator<string> {
  if (rows.length === 0) return;
  yield `\n${title}\n\n`;
  yield* textTable([head, ...rows]);
}

function pathwayRow({ list, before, after }: PathwayChange): Cell[] {
  return [list, before.length, after.length];
}

function findingRow(way: string, { on, finding, rule, severity }: Finding): Cell[] {
  return [way, on, finding, rule, severity];
}

function stepRow({ event, passed, timeline, pathway, findings }: CaseStep): Cell[] {
  const also = [
    ...pathway,
    ...findings.appeared.map((name) => `+${name}`),
    ...findings.gone.map((name) => `-${name}`),
  ].join(', ');
  const what =
    event === undefined
      ? ['', '', `time: ${passed?.from} to ${passed?.to}`]
      : [event.recordedAt, event.id, event.type];
  return [...what, timeline?.days ?? 0, timeline?.municipal ?? '0.00', timeline?.billed ?? '0.00', also];
}
