import { BENEFITS, PAYMENT_GROUNDS } from '#contracts';
import { listInWords } from '#explanation';
import type { Section } from '#statutes';
import { linkBetween, table } from './markdown.js';
import {
  documentOf,
  documentOfInterpretation,
  homeOf,
  interpretationsInOrder,
  parametersOf,
  type RuleBookContent,
} from './rule-book-content.js';
import { BENEFIT_TERMS, GROUND_TERMS } from './terms.js';

/** The front page: what the rule book is, the acts with their sections, open points and worked examples. */
export function indexPage(content: RuleBookContent): string {
  const { statutes } = content;
  return [
    '# The rule book',
    '',
    'The law as Polku applies it, one document for each section and for each point that the statutes leave open. Every document',
    'is made of the data from which results are computed, of the statute’s own words, and of worked examples that are tests',
    'of the same engine. `npm run docs` writes them; a test compares them with what is checked in, so that a change of the law',
    'shows as a difference to be read and approved, and every line of a share or of a counter has an example that comes out',
    'otherwise without it.',
    '',
    'Quotes are word for word from the statutes as published in Finlex, which have no copyright (tekijänoikeuslaki 9 §). Where a',
    'text was not to be had, the document says so. Citations have the Finnish form: `14:3 a § 2 mom. 1 k` is chapter 14,',
    'section 3 a, second moment, point 1. A number in brackets belongs to a day that is not counted: the number reached before it.',
    '',
    `See also [the rows of the memo](rows.md) and [the events](../event-catalogue.md).`,
    '',
    '## The benefits',
    '',
    ...table(
      ['benefit', 'Finnish', 'Swedish', 'in the tables'],
      BENEFITS.map((benefit) => {
        const { en, fi, sv, short } = BENEFIT_TERMS[benefit];
        return [en, fi, sv, short];
      }),
    ),
    'Employment-promoting services (työllistymistä edistävät palvelut) during which a benefit is paid:',
    `${listInWords(PAYMENT_GROUNDS.filter((ground) => ground !== 'unemployment').map((ground) => GROUND_TERMS[ground]))}.`,
    '',
    'The regimes: **A** paid days of 2015 to 2024, **B** from 2025, **C** general support from 1 May 2026; *none* before 2015.',
    'Each has counters of its own over the same paid days.',
    '',
    '## Acts and sections',
    '',
    ...[...statutes.acts.values()].flatMap(({ act, name }) => [
      `### ${name.fi} (${act})`,
      '',
      `*${name.sv}*, ${name.en}`,
      '',
      ...statutes.sections
        .filter((section) => section.act === act)
        .sort(byProvision)
        .map((section) => sectionLine(section, content)),
      '',
    ]),
    '## Points that the statutes leave open',
    '',
    ...table(
      ['', 'point', 'chosen'],
      interpretationsInOrder(content).map(({ id, title, choices, default: chosen }) => [
        `[${id}](${linkBetween('README', documentOfInterpretation(id))})`,
        title.en,
        choices[chosen]?.meaning.en ?? '',
      ]),
    ),
    '## Worked examples',
    '',
    ...content.examples.map(
      (example) => `- [${example.title}](${linkBetween('README', homeOf(example), example.id)})`,
    ),
    '',
  ].join('\n');
}

function sectionLine(section: Section, content: RuleBookContent): string {
  const [first, ...more] = parametersOf(section, content);
  const further = more.length === 0 ? '' : ` And ${more.length} more.`;
  return `- [${section.provision}](${linkBetween('README', documentOf(section))}) ${section.title}. ${first?.meaning}${further}`;
}

/** 8 § before 27 §, 14:3 § before 14:3 a §. */
function byProvision(a: Section, b: Section): number {
  return a.provision.localeCompare(b.provision, 'fi', { numeric: true });
}
