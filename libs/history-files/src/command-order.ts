import type { BenefitCommand } from '#benefit-history';

/** A command and the place of the row that it comes from. */
export interface LocatedCommand {
  readonly command: BenefitCommand;
  readonly file: 'payments' | 'facts';
  readonly line: number;
}

/**
 * The order in which one jobseeker's rows can be carried out, whatever their order in the files: facts; corrections of
 * payments that the files don't have; then payments by date, each followed at once by its correction, so that what took its
 * place finds its days free; and last what corrects no payment at all, to be refused.
 */
export function inCommandOrder(located: readonly LocatedCommand[]): LocatedCommand[] {
  const facts: LocatedCommand[] = [];
  const payments: LocatedCommand[] = [];
  const corrections = new Map<string, LocatedCommand[]>();
  const ids = new Set<string>();
  const byLine = (a: LocatedCommand, b: LocatedCommand) => a.line - b.line;
  for (const each of [...located].sort(byLine)) {
    const { command } = each;
    if (command.type === 'RecordBenefitPayment') {
      payments.push(each);
      ids.add(command.paymentId);
    } else if (command.type === 'CorrectBenefitPayment') {
      corrections.set(command.corrects, [...(corrections.get(command.corrects) ?? []), each]);
      ids.add(command.paymentId);
    } else {
      facts.push(each);
    }
  }
  const ordered = facts;
  for (const [corrects, list] of corrections) if (!ids.has(corrects)) ordered.push(...list);
  for (const payment of payments.sort((a, b) => compare(paidOn(a), paidOn(b)) || byLine(a, b))) {
    ordered.push(payment);
    const id = payment.command.type === 'RecordBenefitPayment' ? payment.command.paymentId : '';
    ordered.push(...(corrections.get(id) ?? []));
    corrections.delete(id);
  }
  for (const [corrects, list] of corrections) if (ids.has(corrects)) ordered.push(...list);
  return ordered;
}

function paidOn({ command }: LocatedCommand): string {
  return command.type === 'RecordBenefitPayment' ? command.paidOn : '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
