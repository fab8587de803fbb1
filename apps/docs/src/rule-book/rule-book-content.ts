import type { WorkedExample } from '#rule-book';
import type { Interpretation, Parameter, Section, StatuteQuote, Statutes } from '#statutes';

/** Everything that the rule book is made of. */
export interface RuleBookContent {
  readonly statutes: Statutes;
  readonly quotes: readonly StatuteQuote[];
  readonly examples: readonly WorkedExample[];
}

/** `law/1290-2002/14-3a.yaml` as `1290-2002/14-3a`: the name of the section's document. */
export function documentOf({ file }: Pick<Section, 'file'>): string {
  return file.replace(/^law\//, '').replace(/\.yaml$/, '');
}

/** `INT-2` as `interpretations/INT-02`. */
export function documentOfInterpretation(id: string): string {
  return `interpretations/INT-${id.slice(4).padStart(2, '0')}`;
}

export function parametersOf(section: Section, { statutes }: RuleBookContent): Parameter[] {
  return statutes.all().filter(({ file }) => file === section.file);
}

/** INT-2 before INT-10. */
export function interpretationsInOrder({ statutes }: RuleBookContent): Interpretation[] {
  return [...statutes.interpretations.values()].sort((a, b) => Number(a.id.slice(4)) - Number(b.id.slice(4)));
}

/** The document in which an example is printed; the others that it shows link to it. */
export function homeOf({ shows, id }: WorkedExample): string {
  const [home] = shows;
  if (home === undefined) throw new RangeError(`the example ${id} shows nothing`);
  return home;
}

/** The act and section of a citation: `yleistukilaki 53 § 3 mom.` as `yleistukilaki 53 §`. */
export function sectionOfCitation(citation: string): string {
  return /^.*?§/.exec(citation)?.[0] ?? citation;
}
