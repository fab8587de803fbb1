import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CommandBus } from '@nestjs/cqrs';
import type { Permissions } from '#access';
import { AccessLog } from '#apps/api/src/access-log/access-log.js';
import { FeedGate } from '#apps/api/src/feed/feed-filter.js';
import { FeedLog } from '#apps/api/src/feed/feed-log.js';
import { HomesOfPeople } from '#apps/api/src/feed/homes-of-people.js';
import { permissionsOfDays } from '#apps/api/src/identity/permissions-of-days.js';
import { ProtectedPeople } from '#apps/api/src/protection/protected-people.js';
import { LockHeld, ProcessLock } from '#apps/cli/src/installation/process-lock.js';
import type { CalendarDate } from '#calendar-date';
import { ActOnWebhook } from '#command-handling';
import { type EventStore, newIdentifier } from '#event-store';
import { loadStatutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';
import { DEFAULT_WEBHOOK_SETTINGS, type WebhookSettings } from '#webhooks';
import { DeliveryStore } from './delivery-store.js';
import { type Resolve, resolveOnThisMachine } from './resolve-target.js';
import { WebhookDirectory } from './webhook-directory.js';
import { WebhookDispatcher } from './webhook-dispatcher.js';
import { grantOfWebhook } from './webhook-grant.js';
import type { WebhookLog } from './webhook-runner.js';
import { WebhookSender } from './webhook-sender.js';

/** Milliseconds until a process that waits for another one's end asks again. */
const ASK_AGAIN = 5_000;

export interface WebhooksParts {
  readonly eventStore: EventStore;
  readonly keys: SubjectKeys;
  /** Where progress and dead letters are kept. Neither can be made anew from the events. */
  readonly folder: string;
  readonly log: WebhookLog;
  readonly settings?: Partial<WebhookSettings>;
  readonly resolve?: Resolve;
  /** The permissions in force on a day. */
  readonly permissionsOn?: (day: CalendarDate) => Permissions;
}

/** The webhooks of an installation, as its API needs them. */
export interface Webhooks {
  readonly directory: WebhookDirectory;
  readonly deliveries: DeliveryStore;
  readonly settings: WebhookSettings;
  readonly resolve: Resolve;
  /** Sends in this process, as soon as no other one does on the same folder. */
  dispatch(commands: CommandBus): void;
  /** Stops the sending, and closes what was opened. */
  close(): Promise<void>;
}

/** Opens the delivery store of the folder and reads which subscriptions there are. Nothing is sent yet. */
export function openWebhooks({ eventStore, keys, folder, log, ...given }: WebhooksParts): Webhooks {
  const settings = { ...DEFAULT_WEBHOOK_SETTINGS, ...given.settings };
  const resolve = given.resolve ?? resolveOnThisMachine;
  const permissionsOn = given.permissionsOn ?? permissionsOfDays();
  const deliveries = new DeliveryStore(join(folder, 'deliveries.sqlite'));
  const directory = new WebhookDirectory(eventStore);
  const protectedPeople = new ProtectedPeople(eventStore, loadStatutes(), () => new Date());
  directory.start().catch((error) => log.warn({ error }, 'the webhooks cannot be read'));
  const closing = new AbortController();
  let dispatching = Promise.resolve();
  return {
    directory,
    deliveries,
    settings,
    resolve,
    dispatch(commands) {
      const dispatcher = new WebhookDispatcher({
        eventStore,
        keys,
        directory,
        deliveries,
        settings,
        log,
        feedLog: new FeedLog(eventStore),
        accessLog: new AccessLog(eventStore, () => new Date(), newIdentifier, log),
        gate: (filter, grant) => new FeedGate(filter, grant, new HomesOfPeople(eventStore), protectedPeople),
        grantOf: (webhook) => grantOfWebhook(webhook, permissionsOn, new Date()),
        sender: new WebhookSender(settings, resolve),
        now: Date.now,
        act: async ({ id, webhook }, command) => {
          await commands.execute(new ActOnWebhook(id, command, '', ownAct(webhook.authority)));
        },
      });
      dispatching = whileAlone(folder, closing.signal, dispatcher).catch((error) =>
        log.warn({ error }, 'no webhooks are sent by this process'),
      );
    },
    async close() {
      closing.abort();
      await dispatching;
      await directory.close();
      deliveries.close();
    },
  };
}

/** One process on a folder sends; when it ends, however it does, the next one goes on. */
async function whileAlone(folder: string, signal: AbortSignal, dispatcher: WebhookDispatcher): Promise<void> {
  while (!signal.aborted) {
    try {
      const lock = ProcessLock.acquire(folder, 'dispatcher-lock');
      dispatcher.start();
      if (!signal.aborted) await once(signal, 'abort');
      await dispatcher.stop();
      lock.release();
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      await setTimeout(ASK_AGAIN, undefined, { signal }).catch(() => undefined);
    }
  }
}

function ownAct(authority: ActOnWebhook['envelope']['authority']) {
  return { commandId: newIdentifier(), authority, actor: 'webhooks', source: 'webhooks' } as const;
}
