import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { ActOnWebhook, CommandHandlingModule } from '#command-handling';
import { allContracts } from '#contracts';
import { startEmbeddedNode } from '#embedded-node';
import { connectEventStore, type EventStore, newIdentifier } from '#event-store';
import { loadStatutes } from '#statutes';
import { GivenMasterKey, openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';
import type { Webhook, WebhookCommand, WebhookSettings } from '#webhooks';
import { newEvent } from '../../../../test/support/new-event.js';
import { openWebhooks, type Webhooks, type WebhooksParts } from '../../src/open-webhooks.js';
import { newSigningSecret } from '../../src/signing.js';

type Mandate = Webhook['asked']['mandate'];

/** An event store, keys and command handlers, over which webhooks are opened and closed. */
export class Installation {
  /** What was said to whoever runs it. */
  readonly warnings: string[] = [];
  private readonly opened: Webhooks[] = [];

  private constructor(
    readonly eventStore: EventStore,
    readonly keys: SubjectKeys,
    readonly folder: string,
    private readonly app: INestApplicationContext,
    private readonly closers: (() => Promise<unknown>)[],
    private readonly node: { stop(): Promise<void>; start(): Promise<void> },
  ) {}

  static async start(): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'polku-webhooks-'));
    let running = await startEmbeddedNode({ folder: join(folder, 'node'), port: 0 });
    const { port, connectionString: url } = running;
    const keys = await openSqliteSubjectKeys({
      masterKey: new GivenMasterKey([createSecretKey(randomBytes(32))]),
      file: join(folder, 'keys.sqlite'),
    });
    const eventStore = connectEventStore({ url, keys, contracts: allContracts });
    const app = await NestFactory.createApplicationContext(
      CommandHandlingModule.register({
        eventStore,
        keys,
        statutes: loadStatutes(),
        clock: () => new Date(),
        newId: newIdentifier,
      }),
      { logger: false },
    );
    const node = {
      stop: () => running.stop(),
      start: async () => {
        running = await startEmbeddedNode({ folder: join(folder, 'node'), port });
      },
    };
    const closers = [
      () => rm(folder, { recursive: true, force: true }),
      () => running.stop(),
      () => keys.close(),
      () => eventStore.close(),
      () => app.close(),
    ];
    return new Installation(eventStore, keys, folder, app, closers, node);
  }

  /** Opens webhooks as a process that starts does, and begins to send. */
  open(
    settings: Partial<WebhookSettings> = {},
    other: Partial<Pick<WebhooksParts, 'eventStore' | 'resolve' | 'permissionsOn'>> = {},
  ): Webhooks {
    const warned = (_fields: object, message: string) => void this.warnings.push(message);
    const webhooks = openWebhooks({
      eventStore: this.eventStore,
      keys: this.keys,
      folder: join(this.folder, 'webhooks'),
      log: { info() {}, warn: warned, error: warned },
      settings: {
        targets: { ports: [443], thisMachine: true },
        retries: { waits: [1, 1, 1], jitter: 0, longestAskedWait: 10 },
        ...settings,
      },
      ...other,
    });
    webhooks.dispatch(this.app.get(CommandBus));
    this.opened.push(webhooks);
    return webhooks;
  }

  /** @param mandate what the subscriber may be told, all when nothing is said */
  async subscribe(targetUrl: string, mandate: Partial<Mandate> = {}): Promise<string> {
    const id = newIdentifier();
    await this.act(id, {
      type: 'SubscribeWebhook',
      targetUrl,
      owner: { subject: 'service-1', client: 'service-1' },
      mandate: {
        role: 'subscriber',
        municipalities: ['*'],
        eventTypes: ['*'],
        parts: ['feed', 'pathway'],
        ...mandate,
      },
    });
    return id;
  }

  async act(id: string, command: WebhookCommand): Promise<void> {
    await this.app.get(CommandBus).execute(
      new ActOnWebhook(id, command, newSigningSecret(), {
        commandId: newIdentifier(),
        authority: 'employment-authority',
        actor: 'test',
        source: 'test',
      }),
    );
  }

  /** Appends to a jobseeker's stream; @returns the ids of the events */
  record(jobseeker: string, dates: readonly string[], type = 'JobSearchRegistered'): Promise<string[]> {
    return this.recordIn(`jobseeker-${jobseeker}`, type, ...dates.map((on) => ({ on })));
  }

  async recordIn(stream: string, type: string, ...data: readonly object[]): Promise<string[]> {
    const events = data.map((each) => newEvent(type, each));
    await this.eventStore.append(stream, 'any', events);
    return events.map(({ id }) => id);
  }

  stopNode(): Promise<void> {
    return this.node.stop();
  }

  startNode(): Promise<void> {
    return this.node.start();
  }

  async closeWebhooks(): Promise<void> {
    for (const each of this.opened.splice(0)) await each.close();
  }

  async close(): Promise<void> {
    await this.closeWebhooks();
    for (const close of this.closers.toReversed()) await close();
  }
}
