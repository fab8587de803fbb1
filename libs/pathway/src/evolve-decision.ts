import type { DecisionEvent } from '#contracts';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';

export function evolveDecision(pathway: Pathway, event: DecisionEvent): Pathway {
  switch (event.type) {
    case 'PersonHeard':
      return { ...pathway, hearings: inOrderOfTime(pathway.hearings, event.data, ({ on }) => on) };
    case 'DecisionMade':
      return { ...pathway, decisions: inOrderOfTime(pathway.decisions, event.data, ({ on }) => on) };
    default:
      return event satisfies never;
  }
}
