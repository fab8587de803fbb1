import Type, { type Static, type TObject, type TProperties } from 'typebox';

/**
 * The streams: of one person, who it is, the pathway, the benefits; of one municipality and month, what was billed; of one
 * identifier of a caller, the command that it stands for.
 */
export type StreamCategory = 'person' | 'jobseeker' | 'benefits' | 'invoice' | 'command';

/** The published contract of one event type: its name, where it is written, what it means and the shape of its data. */
export interface EventContract<Name extends string = string, Data extends TObject = TObject> {
  readonly type: Name;
  readonly category: StreamCategory;
  /** Raised when the shape changes in a way that needs an upcaster. */
  readonly schemaVersion: number;
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
  contract: { meaning: string; rules: readonly string[]; data: Properties; schemaVersion?: number },
): EventContract<Name, TObject<Properties>> {
  return {
    type,
    category,
    schemaVersion: contract.schemaVersion ?? 1,
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
