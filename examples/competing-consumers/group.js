// @ts-check
import { PINNED, START, streamNameFilter, UNBOUNDED } from '@eventstore/db-client';

/** The name of the group: its workers share one place in the events, which the store keeps. */
export const GROUP = 'benefit-payments';

/** Which events the group gets. The store takes it when the group is made; for another one, make another group. */
export const filter = streamNameFilter({ prefixes: ['benefits-'] });

/** @type {import('@eventstore/db-client').PersistentSubscriptionToAllSettings} */
export const settings = {
  // All of history. A group that begins at the end never sees what was recorded before it was made.
  startFrom: START,
  // One worker gets the events of one stream, so that one person's events keep their order while no worker comes or goes.
  consumerStrategyName: PINNED,
  // Longer than the slowest effect: what is not acknowledged in time goes to another worker, and happens twice.
  messageTimeout: 60_000,
  // Then it is parked, where somebody sees it.
  maxRetryCount: 10,
  // How far the group is behind its acknowledgements when the store restarts, and so how much comes again.
  checkPointAfter: 1_000,
  checkPointLowerBound: 10,
  checkPointUpperBound: 500,
  liveBufferSize: 1_000,
  historyBufferSize: 1_000,
  readBatchSize: 200,
  maxSubscriberCount: UNBOUNDED,
  resolveLinkTos: false,
  extraStatistics: false,
};
