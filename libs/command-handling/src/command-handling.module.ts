import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { EventStore } from '#event-store';
import type { Statutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';
import { ActOnBenefitsHandler } from './act-on-benefits.js';
import { ActOnInvoiceHandler } from './act-on-invoice.js';
import { ActOnPathwayHandler } from './act-on-pathway.js';
import { ActOnWebhookHandler } from './act-on-webhook.js';
import { CommandExecution } from './command-execution.js';
import { DataErasure } from './data-erasure.js';
import { Deciders } from './deciders.js';
import { IdentifyPersonHandler } from './identify-person.js';
import { ProtectDataHandler } from './protect-data.js';
import { SkipProjectedEventHandler } from './skip-event.js';

export interface CommandHandlingParts {
  readonly eventStore: EventStore;
  readonly keys: SubjectKeys;
  readonly statutes: Statutes;
  /** The only source of the time. */
  readonly clock: () => Date;
  /** The only source of new identifiers: UUIDv7. */
  readonly newId: () => string;
}

/** The command handlers on @nestjs/cqrs. Each loads, decides and appends, and nothing else. */
@Module({})
export class CommandHandlingModule {
  static register(parts: CommandHandlingParts): DynamicModule {
    return {
      module: CommandHandlingModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: CommandExecution, useFactory: () => new CommandExecution(parts.eventStore, parts.keys) },
        { provide: Deciders, useFactory: () => new Deciders(parts.statutes, parts.clock, parts.newId) },
        ActOnPathwayHandler,
        ActOnBenefitsHandler,
        ActOnInvoiceHandler,
        ActOnWebhookHandler,
        IdentifyPersonHandler,
        {
          provide: DataErasure,
          inject: [CommandExecution, Deciders],
          useFactory: (execution: CommandExecution, deciders: Deciders) =>
            new DataErasure(parts.eventStore, parts.keys, execution, deciders, parts.statutes),
        },
        ProtectDataHandler,
        SkipProjectedEventHandler,
      ],
      exports: [CqrsModule],
    };
  }
}
