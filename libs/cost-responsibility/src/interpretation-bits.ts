import { NotInTheStatutes } from '#statutes';
import { byNumber } from './choices.js';

/** A set of interpretations as the bits of one whole number, so that a run of days carries it at no cost. */
export type InterpretationBits = number;

/** Gives each interpretation its bit, and reads sets back in the order INT-1, INT-2, ..., INT-10. */
export class InterpretationBitNames {
  private readonly ids: readonly string[];
  private readonly lists = new Map<InterpretationBits, readonly string[]>();

  constructor(ids: Iterable<string>) {
    this.ids = [...ids].sort(byNumber);
    if (this.ids.length > 31) throw new RangeError('more interpretations than bits');
  }

  bit(id: string): InterpretationBits {
    const index = this.ids.indexOf(id);
    if (index < 0) throw new NotInTheStatutes(`an interpretation ${id}`);
    return 1 << index;
  }

  names(bits: InterpretationBits): readonly string[] {
    const known = this.lists.get(bits);
    if (known) return known;
    const list = Object.freeze(this.ids.filter((_, index) => bits & (1 << index)));
    this.lists.set(bits, list);
    return list;
  }
}
