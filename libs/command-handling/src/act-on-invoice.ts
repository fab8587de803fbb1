import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Month } from '#calendar-date';
import type { InvoiceCommand } from '#invoicing';
import type { CommandEnvelope } from './command-envelope.js';
import { CommandExecution } from './command-execution.js';
import type { CommandOutcome } from './command-outcome.js';
import { Deciders } from './deciders.js';

/** What Kela billed one municipality in one month: invoices and their lines. Carried out together. */
export class ActOnInvoice extends Command<CommandOutcome> {
  constructor(
    readonly municipality: string,
    /** The month of the invoices. */
    readonly sentIn: Month,
    readonly commands: readonly InvoiceCommand[],
    readonly envelope: CommandEnvelope,
  ) {
    super();
  }
}

@CommandHandler(ActOnInvoice)
export class ActOnInvoiceHandler implements ICommandHandler<ActOnInvoice> {
  constructor(
    private readonly execution: CommandExecution,
    private readonly deciders: Deciders,
  ) {}

  execute({ municipality, sentIn, commands, envelope }: ActOnInvoice): Promise<CommandOutcome> {
    return this.execution.execute(`${municipality}-${sentIn}`, this.deciders.invoice(), commands, envelope);
  }
}
