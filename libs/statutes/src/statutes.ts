import { createHash } from 'node:crypto';
import type { CalendarDate } from '#calendar-date';
import type { Interpretation } from './interpretation.js';
import type { InLanguages } from './languages.js';
import type { Municipality } from './municipality.js';
import type { ValueKind, ValueOf } from './value-kinds.js';

export interface Act {
  /** The statute number: `1290/2002`. */
  readonly act: string;
  readonly name: InLanguages;
  readonly inForceFrom: CalendarDate;
  readonly note?: string;
}

/** A section of an act that sets parameters. */
export interface Section {
  readonly act: string;
  /** As the field cites it: `14:3 a §`. */
  readonly provision: string;
  /** Its heading, in Finnish. */
  readonly title: string;
  /** The file it stands in, relative to the folder of the law: `law/1290-2002/14-3a.yaml`. */
  readonly file: string;
}

export interface ParameterVersion<Value = unknown> {
  readonly from: CalendarDate;
  /** The last day; absent while no end is enacted. */
  readonly until?: CalendarDate;
  /** The acts that gave the provision this wording, oldest first. */
  readonly wording: readonly string[];
  readonly provision: string;
  readonly note?: string;
  readonly value: Value;
}

export interface Parameter<Value = unknown> {
  readonly act: string;
  readonly id: string;
  readonly kind: ValueKind;
  readonly meaning: string;
  /** The file it stands in, relative to the folder of the law. */
  readonly file: string;
  readonly versions: readonly ParameterVersion<Value>[];
}

/** A value as it is in force on a date, with the place in the law that sets it. */
export interface InForce<Value> extends ParameterVersion<Value> {
  readonly act: string;
  /** Name and place, as the field cites it: `työttömyysturvalaki 14:3 a § 2 mom. 1 k`. */
  readonly citation: string;
}

/** A lookup asked for something that the files of the law don't have: a mistake in the code or in the files. */
export class NotInTheStatutes extends Error {
  constructor(what: string) {
    super(`the statutes don't have ${what}`);
    this.name = 'NotInTheStatutes';
  }
}

/** The law as data, whole and checked. A value: it never changes; another law is another `Statutes`. */
export class Statutes {
  constructor(
    readonly acts: ReadonlyMap<string, Act>,
    private readonly parameters: ReadonlyMap<string, Parameter>,
    readonly interpretations: ReadonlyMap<string, Interpretation>,
    readonly municipalities: ReadonlyMap<string, Municipality>,
    /** Digest of everything that was loaded: results remember under which law they were computed. */
    readonly digest: string,
    /** Every file of a section, for the rule book. */
    readonly sections: readonly Section[],
  ) {}

  /** The same law after `structuredClone`, which copies what it says and not what it can do: as another thread gets it. */
  static fromClone(clone: Statutes): Statutes {
    return clone instanceof Statutes ? clone : Object.assign(Object.create(Statutes.prototype), clone);
  }

  /**
   * The value in force on a date.
   * @throws NotInTheStatutes where there is no such parameter, it is of another kind, or no version holds on the date
   */
  parameter<Kind extends ValueKind>(
    kind: Kind,
    act: string,
    id: string,
    on: CalendarDate,
  ): InForce<ValueOf<Kind>> {
    const found = this.parameterIfInForce(kind, act, id, on);
    if (!found) throw new NotInTheStatutes(`a version of ${act} ${id} on ${on}`);
    return found;
  }

  /** As `parameter`, but nothing where no version holds on the date. */
  parameterIfInForce<Kind extends ValueKind>(
    kind: Kind,
    act: string,
    id: string,
    on: CalendarDate,
  ): InForce<ValueOf<Kind>> | undefined {
    const version = this.versions(kind, act, id).versions.find(
      ({ from, until }) => from <= on && (until === undefined || on <= until),
    );
    return version && { ...version, act, citation: this.cite(act, version.provision) };
  }

  /** All versions of a parameter, oldest first. */
  versions<Kind extends ValueKind>(kind: Kind, act: string, id: string): Parameter<ValueOf<Kind>> {
    const parameter = this.parameters.get(`${act} ${id}`);
    if (!parameter) throw new NotInTheStatutes(`a parameter ${id} of ${act}`);
    if (parameter.kind !== kind) {
      throw new NotInTheStatutes(`${act} ${id} as ${kind}; it is declared as ${parameter.kind}`);
    }
    return parameter as Parameter<ValueOf<Kind>>;
  }

  /** The same law but for one parameter, with a digest of its own: what would follow if it were otherwise. */
  with(changed: Parameter): Statutes {
    const key = `${changed.act} ${changed.id}`;
    if (!this.parameters.has(key)) throw new NotInTheStatutes(`a parameter ${changed.id} of ${changed.act}`);
    return new Statutes(
      this.acts,
      new Map(this.parameters).set(key, changed),
      this.interpretations,
      this.municipalities,
      createHash('sha256').update(this.digest).update(JSON.stringify(changed)).digest('hex'),
      this.sections,
    );
  }

  /** Every parameter, for the rule book. */
  all(): readonly Parameter[] {
    return [...this.parameters.values()];
  }

  /** Every parameter of one kind. */
  ofKind<Kind extends ValueKind>(kind: Kind): readonly Parameter<ValueOf<Kind>>[] {
    return this.all().filter((parameter) => parameter.kind === kind) as Parameter<ValueOf<Kind>>[];
  }

  /** `työttömyysturvalaki 14:3 a § 2 mom. 1 k`. */
  cite(act: string, provision: string): string {
    const found = this.acts.get(act);
    if (!found) throw new NotInTheStatutes(`an act ${act}`);
    return `${found.name.fi} ${provision}`;
  }

  /** The municipality of a three-digit code, of today or merged into another; nothing for a code that is on no list. */
  municipality(code: string): Municipality | undefined {
    return this.municipalities.get(code);
  }
}
