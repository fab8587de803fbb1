import type { Grant } from '#access';
import type { ProtectedPeople } from './protected-people.js';

/**
 * How people under an order of non-disclosure are in the figures of a municipality (DAT-3):
 * - `named` like everybody, for who finds them
 * - `summed`: in the figures and in no list, for the mandate of an area, which pays or is paid for and has to add up
 * - `left-out`: in nothing, for who may ask of every municipality, and could go through them all for one person's sum
 */
export type ProtectedInFigures = 'named' | 'summed' | 'left-out';

/** How a caller is told of the people in figures. It says nothing of whether there are any protected ones. */
export class PeopleInFigures {
  private constructor(
    readonly protectedPeople: ProtectedInFigures,
    private readonly hidden: ReadonlySet<string>,
  ) {}

  /** As of all orders that are recorded when it is asked. */
  static async for({ people, need }: Grant, protectedPeople: ProtectedPeople): Promise<PeopleInFigures> {
    if (protectedPeople.areFoundFor(need)) return new PeopleInFigures('named', new Set());
    const hidden = await protectedPeople.hiddenFrom(need);
    return new PeopleInFigures(people.kind === 'everybody' ? 'left-out' : 'summed', hidden);
  }

  /** Whether figures hold the person. */
  holds(jobseeker: string): boolean {
    return this.protectedPeople !== 'left-out' || this.mayName(jobseeker);
  }

  /** Whether lists have the person. */
  mayName(jobseeker: string): boolean {
    return !this.hidden.has(jobseeker);
  }

  /** Whom figures do not hold. */
  get leftOut(): readonly string[] {
    return this.protectedPeople === 'left-out' ? [...this.hidden] : [];
  }
}
