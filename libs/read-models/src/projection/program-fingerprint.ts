import { createHash } from 'node:crypto';
import { allContracts, EVENT_EXAMPLES } from '#contracts';
import type { Position, StoredEvent } from '#event-store';
import { packText } from '../database/packed-text.js';
import { PROJECTION_VERSION } from '../schema/read-model-schemas.js';
import { spansOf } from '../timeline/paid-day-spans.js';
import type { ProjectedDomain, StreamModel } from './projected-domain.js';

/**
 * Tells programs apart by what they make of an example of every event: a new version whose states, timelines or records look
 * different is noticed without anybody having to raise a number. Rebuilding once too often costs minutes, a program that
 * reads the state of another one as its own costs more.
 */
export function programFingerprint(domain: Omit<ProjectedDomain, 'program'>): string {
  const histories = statesOfExamples(domain.benefitHistory);
  const timelines = histories.map((history) => {
    const { spans, invoiceLines } = domain.timeline(history);
    return [spansOf(spans), invoiceLines];
  });
  const pathways = statesOfExamples(domain.pathway);
  const counted = [pathways.map(domain.statisticalRecord), histories.map(domain.homes)];
  const contents = [pathways, histories, timelines, counted];
  // Packed, because another zlib makes other rows of the same states.
  const digest = createHash('sha256')
    .update(packText(JSON.stringify(contents)))
    .digest('base64url');
  return `${PROJECTION_VERSION}.${digest}`;
}

/** The state after each of the examples of a stream's events, one after the other. */
function statesOfExamples(model: StreamModel): unknown[] {
  let state = model.initial;
  return allContracts
    .filter(({ category }) => category === model.category)
    .map(({ type, schemaVersion }, revision) => {
      state = model.evolve(state, exampleOf(type, schemaVersion, revision));
      return state;
    });
}

function exampleOf(
  type: (typeof allContracts)[number]['type'],
  schemaVersion: number,
  revision: number,
): StoredEvent {
  return {
    id: String(revision),
    type,
    data: EVENT_EXAMPLES[type],
    metadata: {
      $correlationId: '',
      $causationId: '',
      commandId: '',
      commandFingerprint: '',
      schemaVersion,
      authority: 'kela',
      actor: '',
      source: '',
    },
    stream: '',
    revision,
    position: '' as Position,
    recordedAt: new Date(0),
  };
}
