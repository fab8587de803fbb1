import { type BenefitHistory, decide, evolve, initialBenefitHistory } from '#benefit-history';
import type { Month } from '#calendar-date';
import { isRefusal } from '#contracts';
import { type InvoicedYear, invoicedYear, type PersonOfYear } from '#demo-municipality';
import { Reconciliation, reconcilePerson } from '#invoicing';
import { loadStatutes } from '#statutes';

const statutes = loadStatutes();
const MONTHS = { from: '2025-01' as Month, to: '2025-10' as Month };

function historyOf({ commands }: PersonOfYear): BenefitHistory {
  let history = initialBenefitHistory;
  for (const command of commands) {
    const decision = decide(history, command, { statutes });
    if (isRefusal(decision)) throw new Error(decision.details.detail);
    for (const event of decision) history = evolve(history, event);
  }
  return history;
}

function reconciled({ people, billed }: InvoicedYear, municipality?: string) {
  const histories = new Map(people.map((person) => [person.jobseeker, historyOf(person)]));
  const jobseekers = new Set([...histories.keys(), ...billed.map(({ jobseeker }) => jobseeker)]);
  const reconciliation = new Reconciliation(MONTHS, municipality);
  const differences = [...jobseekers].flatMap((jobseeker) =>
    reconciliation.add(
      reconcilePerson({
        jobseeker,
        history: histories.get(jobseeker) ?? initialBenefitHistory,
        billed: billed.filter((line) => line.jobseeker === jobseeker),
        statutes,
        months: MONTHS,
      }),
    ),
  );
  return { differences, summary: reconciliation.summary() };
}

describe('the invoiced year 2025', () => {
  it.each([[1], [2], [3]])('has the differences that were planted, and no others (seed %d)', (seed) => {
    const year = invoicedYear({ seed, ordinary: 12, moved: 10 }, statutes);
    const found = reconciled(year).differences;
    const told = (each: { kind: string; jobseeker: string; paidMonth: string }) =>
      `${each.jobseeker} ${each.paidMonth} ${each.kind}`;
    expect(found.map(told).sort()).toEqual(year.planted.map(told).sort());
    expect(new Set(found.map(({ kind }) => kind)).size).toBe(9);
  });

  it('shows the defect of that year as one systematic cause, with the months of the bills that came afterwards', () => {
    const { summary } = reconciled(invoicedYear({ seed: 1, ordinary: 30, moved: 20 }, statutes), '205');
    expect(summary.systematic).toMatchObject([
      {
        benefit: 'labour-market-support',
        movedFrom: 'earnings-related-allowance',
        persons: 20,
        personsNotBilledInTime: 20,
        billedIn: ['2025-10', '2025-11'],
      },
    ]);
    const [defect] = summary.systematic;
    expect(defect?.paidMonths.at(-1)).toBe('2025-10');
    expect(defect?.missing).toBeGreaterThan(0n);
    expect(defect?.late).toBeGreaterThan(defect?.missing ?? 0n);
  });

  it('accounts for the whole difference of the sums', () => {
    const { summary } = reconciled(invoicedYear({ seed: 1, ordinary: 12, moved: 10 }, statutes), '205');
    const byKind = summary.byKind
      .filter(({ kind }) => kind !== 'billed-late')
      .reduce((sum, { municipal }) => sum + municipal, 0n);
    expect(byKind).toBe(summary.billed.municipal - summary.expected.municipal);
  });

  it('explains what another reading explains', () => {
    const { differences } = reconciled(invoicedYear({ seed: 1, ordinary: 0, moved: 0 }, statutes));
    const rightUnder = (jobseeker: string) =>
      differences.filter((each) => each.jobseeker === jobseeker).map((each) => each.rightUnder);
    expect(rightUnder('p-payer')).toEqual([
      [{ reading: 'interpretation', interpretation: 'INT-1', choice: 'paid-day' }],
    ]);
    expect(rightUnder('p-renumbered')).toEqual([
      expect.arrayContaining([{ reading: 'paid-until', on: '2025-05-12' }]),
    ]);
  });
});
