import type { BenefitCommand, BenefitHistory } from '#benefit-history';
import { type Authority, type Benefit, payingAuthority } from '#contracts';

/** Commands that one authority reports together. */
export interface Report<Command> {
  readonly authority: Authority;
  readonly commands: readonly Command[];
}

/** The commands in their order, a report for each stretch of them that is of one authority. */
export function reportsOf<Command>(
  commands: readonly Command[],
  reporterOf: (command: Command) => Authority,
): Report<Command>[] {
  const reports: { authority: Authority; commands: Command[] }[] = [];
  for (const command of commands) {
    const authority = reporterOf(command);
    const last = reports.at(-1);
    if (last?.authority === authority) last.commands.push(command);
    else reports.push({ authority, commands: [command] });
  }
  return reports;
}

/**
 * What payers and registers report of one jobseeker: each payment and its correction by who pays the benefit, everything
 * else by Kela (decision 110).
 * @param recorded asked only for a correction of a payment that is not among the commands
 */
export async function benefitReports(
  commands: readonly BenefitCommand[],
  recorded: () => Promise<BenefitHistory>,
): Promise<Report<BenefitCommand>[]> {
  const benefits = new Map<string, Benefit>();
  for (const command of commands) {
    if (command.type === 'RecordBenefitPayment') benefits.set(command.paymentId, command.benefit);
  }
  if (commands.some(({ type, ...rest }) => 'corrects' in rest && !benefits.has(rest.corrects))) {
    for (const { paymentId, benefit } of (await recorded()).payments) benefits.set(paymentId, benefit);
  }
  return reportsOf(commands, (command) => {
    const benefit =
      command.type === 'RecordBenefitPayment'
        ? command.benefit
        : command.type === 'CorrectBenefitPayment'
          ? benefits.get(command.corrects)
          : undefined;
    return benefit === undefined ? 'kela' : payingAuthority(benefit);
  });
}
