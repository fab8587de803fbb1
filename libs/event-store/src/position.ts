import type { Position } from './event-store.js';

/** Before all events. */
export const START = '' as Position;

/** Text that is not a position of the event store. */
export class InvalidPosition extends Error {
  constructor(readonly text: string) {
    super('not a position of the event store (expected what an earlier event or checkpoint came with)');
    this.name = 'InvalidPosition';
  }
}

/** The store's two numbers of up to 64 bits, each with leading zeros, so that the texts sort as the events do. */
export interface StorePosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const DIGITS = 20;

export function positionOf({ commit, prepare }: StorePosition): Position {
  const text = commit.toString().padStart(DIGITS, '0');
  return (
    commit === prepare ? `${text}/${text}` : `${text}/${prepare.toString().padStart(DIGITS, '0')}`
  ) as Position;
}

/** @throws InvalidPosition */
export function storePositionOf(position: Position): StorePosition {
  const [, commit, prepare] = /^(\d{20})\/(\d{20})$/.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw new InvalidPosition(position);
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}
