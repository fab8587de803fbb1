/** A place in an act, taken apart so that each language can cite it in its own way. */
export interface Place {
  readonly chapter?: string;
  /** `3 a`. */
  readonly section: string;
  /** The amending act whose transitional provision is meant, in place of the section itself. */
  readonly transitionOf?: string;
  /** One or a range: `2`, `2-3`. */
  readonly subsection?: string;
  readonly paragraph?: string;
}

const FORM =
  /^(?:(?<chapter>\d+):)?(?<section>\d+(?: [a-z])?) §(?:, voimaantulosäännös \((?<transitionOf>\d+\/\d+)\))?(?: (?<subsection>\d+(?:-\d+)?) mom\.)?(?: (?<paragraph>\d+) k)?$/;

/** Takes `14:3 a § 2 mom. 1 k` apart; nothing for a place of another form, which is then cited as it is written. */
export function placeOf(text: string): Place | undefined {
  const found = FORM.exec(text)?.groups;
  if (!found) return undefined;
  const parts = Object.entries(found).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts) as unknown as Place;
}
