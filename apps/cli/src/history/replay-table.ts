import { findingsOf } from '#cost-responsibility';
import { centsOf, eurosOf } from '#invoicing';
import type { Statutes } from '#statutes';
import { textRow, textTable } from '../terminal/text-table.js';
import { timelineTable } from '../timeline/timeline-table.js';
import { momentText } from './history-source.js';
import type { PrintReplay, ReplayedCase } from './replayed-case.js';

const PERSON_HEAD = ['jobseeker', 'events', 'plans', 'services', 'paid days', 'municipal'];
/** Fixed: everybody may be too many to be looked at together. */
const PERSON_WIDTHS = [24, 6, 5, 8, 9, 12];
const TOTAL_HEAD = ['payer', 'paid', 'kind', 'persons', 'days', 'municipal'];
const FINDING_HEAD = ['on', 'finding', 'rule', 'severity'];

/** For people: one case in full, or a row for each person and what municipalities pay in all. */
export class ReplayTable {
  private readonly totals = new Map<string, { persons: number; days: number; cents: bigint }>();
  private hasBegun = false;

  constructor(
    private readonly asked: PrintReplay,
    private readonly statutes: Statutes,
  ) {}

  rowsOf(replayed: ReplayedCase): string {
    if (this.asked.jobseeker !== undefined) return this.wholeCase(replayed);
    const begin = this.hasBegun ? '' : this.begin();
    const { jobseeker, events, case: then } = replayed;
    const { runs, invoiceLines } = then.timeline();
    let all = 0n;
    for (const { payer, paidMonth, kind, days, municipal } of invoiceLines) {
      all += centsOf(municipal);
      if (this.asked.municipality !== undefined && payer !== this.asked.municipality) continue;
      const key = [payer, paidMonth, kind].join(' ');
      const total = this.totals.get(key) ?? { persons: 0, days: 0, cents: 0n };
      this.totals.set(key, {
        persons: total.persons + 1,
        days: total.days + days,
        cents: total.cents + centsOf(municipal),
      });
    }
    const paid = runs.reduce((sum, { days }) => sum + days, 0);
    const { plans, services } = then.pathway;
    const row = [jobseeker, events, plans.length, services.length, paid, eurosOf(all)];
    return `${begin}${textRow(row, PERSON_WIDTHS)}`;
  }

  /** What comes after everybody. */
  end(): string {
    if (this.asked.jobseeker !== undefined) return '';
    if (!this.hasBegun) return `${this.title()}\n\nNobody.\n`;
    const rows = [...this.totals]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { persons, days, cents }]) => [...key.split(' '), persons, days, eurosOf(cents)]);
    if (rows.length === 0) return '\nNothing is invoiced.\n';
    return `\nInvoice lines\n\n${[...textTable([TOTAL_HEAD, ...rows])].join('')}`;
  }

  private begin(): string {
    this.hasBegun = true;
    return `${this.title()}\n\n${textRow(PERSON_HEAD, PERSON_WIDTHS)}`;
  }

  private title(): string {
    const { municipality, until } = this.asked;
    const whose = municipality === undefined ? 'Everybody' : `People of ${municipality}`;
    return `${whose}, as recorded until ${momentText(until)}`;
  }

  private wholeCase({ jobseeker, events, case: then, asOf }: ReplayedCase): string {
    const lists = Object.entries(then.pathway).filter(([, entries]) => entries.length > 0);
    const computed = then.timeline();
    const findings = then.findings(asOf);
    return [
      `Events: ${events}, as recorded until ${momentText(this.asked.until)}\n\n`,
      lists.length === 0 ? 'No pathway\n' : 'Pathway\n\n',
      ...textTable(lists.map(([list, entries]) => [list, entries.length])),
      '\n',
      ...timelineTable.jobseeker(jobseeker, computed, () =>
        findingsOf(then.benefits, computed, this.statutes),
      ),
      `\nCase review as of ${asOf}\n\n`,
      ...(findings.length === 0
        ? ['No findings.\n']
        : textTable([
            FINDING_HEAD,
            ...findings.map(({ on, finding, rule, severity }) => [on, finding, rule, severity]),
          ])),
    ].join('');
  }
}
