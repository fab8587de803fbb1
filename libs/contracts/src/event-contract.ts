import Type, { type Static, type TObject, type TProperties } from 'typebox';
import type { EventData, Upcaster } from './upcasting.js';

/**
 * The streams: of one person, who it is, the pathway, the benefits, the protection of the data; of one municipality and month, what
 * was billed; of one identifier of a caller, the command that it stands for; of a subject, what the read models pass over of its
 * streams; of one service that is sent events, what it asked for; of one date, who read whose data.
 */
export type StreamCategory =
  | 'person'
  | 'jobseeker'
  | 'benefits'
  | 'protection'
  | 'invoice'
  | 'command'
  | 'projection'
  | 'webhook'
  | 'access';

/** A version of an event type that is no longer written, and stays readable for ever. */
export interface EarlierVersion {
  /** JSON Schema of the data of this version. */
  readonly data: TObject;
  /** An example of its data, as the newest version has one in `EVENT_EXAMPLES`. */
  readonly example: EventData;
  /** Makes of its data that of the next version. Of `UPCASTERS`, from where consumers get it too. */
  readonly upcast: Upcaster;
}

/** The published contract of one event type: its name, where it is written, what it means and the shape of its data. */
export interface EventContract<Name extends string = string, Data extends TObject = TObject> {
  readonly type: Name;
  readonly category: StreamCategory;
  /** The version that is written: one more than there are earlier ones. */
  readonly schemaVersion: number;
  /** Versions that were written once, from version 1 on. */
  readonly earlier: readonly EarlierVersion[];
  /** One sentence: what has happened. */
  readonly meaning: string;
  /** Rows of the rule book that the event makes recordable, e.g. `PLAN-1`. */
  readonly rules: readonly string[];
  /** JSON Schema of the data. Fields made with `personalText` are sealed before they leave the process. */
  readonly data: Data;
}

export function defineEvent<const Name extends string, Properties extends TProperties>(
  type: Name,
  category: StreamCategory,
  contract: {
    meaning: string;
    rules: readonly string[];
    data: Properties;
    earlier?: readonly EarlierVersion[];
  },
): EventContract<Name, TObject<Properties>> {
  const earlier = contract.earlier ?? [];
  return {
    type,
    category,
    schemaVersion: earlier.length + 1,
    earlier,
    meaning: contract.meaning,
    rules: contract.rules,
    data: Type.Object(contract.data, { additionalProperties: false }),
  };
}

/** The event that a contract describes, as the domain decides it and evolves from it. */
export type EventOf<Contract> =
  Contract extends EventContract<infer Name, infer Data>
    ? { readonly type: Name; readonly data: Static<Data> }
    : never;
