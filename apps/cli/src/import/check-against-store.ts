import type { CommandBus } from '@nestjs/cqrs';
import { ActOnPathway, CommandRefused } from '#command-handling';
import { HistoryProblems, type HistorySources, type JobseekerRows, type OpenedHistory } from '#history-files';
import type { Statutes } from '#statutes';
import type { IdentifierRegister } from './identifier-register.js';
import { importEnvelope } from './import-envelope.js';
import { inParallel } from './in-parallel.js';
import { serviceCommand } from './service-command.js';
import { serviceProblem } from './service-problem.js';

interface StoreParts {
  readonly commandBus: CommandBus;
  readonly register: IdentifierRegister;
  readonly statutes: Statutes;
}

/** What only the store can tell of rows that are right in themselves: services that contradict it, payments of others. */
export async function checkAgainstStore(
  opened: OpenedHistory,
  sources: HistorySources,
  parts: StoreParts & { onChecked: (jobseekers: number) => void },
): Promise<HistoryProblems> {
  const problems = new HistoryProblems();
  let checked = 0;
  await inParallel(opened.jobseekers(), async (rows) => {
    checkOwners(rows, sources, parts.register, problems);
    await rehearseServices(rows, sources, parts, problems);
    parts.onChecked(++checked);
  });
  return problems;
}

function checkOwners(
  { jobseeker, located }: JobseekerRows,
  sources: HistorySources,
  register: IdentifierRegister,
  problems: HistoryProblems,
): void {
  for (const { command, line } of located) {
    if (!('paymentId' in command)) continue;
    const owner = register.ownerOf(command.paymentId);
    if (owner === undefined || owner === jobseeker) continue;
    problems.add({
      file: sources.payments ?? 'payments',
      line,
      column: 'payment_id',
      value: command.paymentId,
      detail: 'A payment of another jobseeker is recorded under this identifier.',
      expected: 'An identifier that is unique across imports.',
    });
  }
}

async function rehearseServices(
  { jobseeker, services }: JobseekerRows,
  sources: HistorySources,
  { commandBus, statutes }: StoreParts,
  problems: HistoryProblems,
): Promise<void> {
  let rest = services;
  while (rest.length > 0) {
    const commands = rest.map(serviceCommand);
    try {
      await commandBus.execute(
        // All at once, since one row may build on another; who reports a fact does not change whether it can be true.
        new ActOnPathway(jobseeker, commands, { ...importEnvelope('employment-authority'), rehearsal: true }),
      );
      return;
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      const refused = rest[error.index];
      if (refused === undefined) throw error;
      problems.add(serviceProblem(sources.services ?? 'services', refused, error.refusal, statutes));
      rest = rest.filter((_, index) => index !== error.index);
    }
  }
}
