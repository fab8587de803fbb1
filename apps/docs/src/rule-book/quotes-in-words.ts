import type { StatuteQuote } from '#statutes';
import type { Cited } from './citations-of.js';
import type { RuleBookContent } from './rule-book-content.js';

/** The places that one version names, and the acts that gave it its wording. */
interface Named {
  readonly cited: readonly Cited[];
  readonly wording: readonly string[];
}

/**
 * The quotes of the places that a version names, in the order of their files. Of its own section only those in the version's
 * own wording, and transition clauses; of another section the only wording that there is will do.
 */
function quotesFor(
  { cited, wording }: Named,
  document: string,
  quotes: readonly StatuteQuote[],
): StatuteQuote[] {
  const named = quotes.filter((quote) => cited.some((place) => isNamedBy(quote, place)));
  return named.filter((quote) => {
    if (quote.wording.some((act) => wording.includes(act))) return true;
    if (quote.section === document) return quote.provision.includes('voimaantulosäännös');
    return (
      named.filter(({ act, provision }) => act === quote.act && provision === quote.provision).length === 1
    );
  });
}

/** Places that are named and not quoted. */
function unquoted(cited: readonly Cited[], found: readonly StatuteQuote[]): Cited[] {
  const missing = cited.filter((place) => !found.some((quote) => isNamedBy(quote, place)));
  return missing.filter(
    (place, index) => missing.findIndex(({ provision }) => provision === place.provision) === index,
  );
}

/** A place names a moment, one of its points, or the whole section; `47 § 1 ja 2 mom.` names two moments. */
function isNamedBy(quote: StatuteQuote, { act, provision }: Cited): boolean {
  if (quote.act !== act) return false;
  return momentsOf(provision).some(
    (place) => `${place} `.startsWith(`${quote.provision} `) || `${quote.provision} `.startsWith(`${place} `),
  );
}

function momentsOf(provision: string): string[] {
  return provision.split(/, (?=\d)/).flatMap((place) => {
    const both = /^(.*§) (\d+)(?: ja |-)(\d+) mom\.(.*)$/.exec(place);
    if (!both) return [place.replace(/ \d+(-\d+)? k( ja .*)?$/, ''), ...secondMoment(place)];
    const [, section, first, last, rest] = both;
    return [`${section} ${first} mom.`, `${section} ${last} mom.${rest}`];
  });
}

/** `48 § 1 mom. 1 k ja 2 mom.` names the second moment too. */
function secondMoment(place: string): string[] {
  const second = /^(.*§) \d+ mom\. .*k ja (\d+) mom\.$/.exec(place);
  return second ? [`${second[1]} ${second[2]} mom.`] : [];
}

/** The quotes of one document: each is printed where it is first needed, and named after that. */
export class QuotesOfDocument {
  private readonly printed = new Set<StatuteQuote>();

  constructor(
    private readonly document: string,
    private readonly content: RuleBookContent,
  ) {}

  has(quote: StatuteQuote): boolean {
    return this.printed.has(quote);
  }

  /** Sections from which something is quoted. */
  get sections(): string[] {
    return [...this.printed].map(({ section }) => section);
  }

  /** The places that versions name, word for word; then those that could not be quoted. */
  forPlaces(named: readonly Named[]): string[] {
    const { quotes, statutes } = this.content;
    const found = new Set(named.flatMap((each) => quotesFor(each, this.document, quotes)));
    const missing = unquoted(
      named.flatMap(({ cited }) => cited),
      [...found],
    ).map(({ act, provision }) => statutes.cite(act, provision));
    return [
      ...this.print(quotes.filter((quote) => found.has(quote))),
      ...(missing.length === 0
        ? []
        : ['Not quoted, for the text was not to be had:', '', ...missing.map((place) => `- ${place}`), '']),
    ];
  }

  print(quotes: readonly StatuteQuote[]): string[] {
    const again = quotes.filter((quote) => this.printed.has(quote));
    const first = quotes.filter((quote) => !this.printed.has(quote));
    for (const quote of first) this.printed.add(quote);
    return [
      ...first.flatMap(({ provision, wording, text }) => [
        `> **${provision}** (${wording.join(', ')})  `,
        ...text.split('\n').map((line, index, all) => `> ${line}${index < all.length - 1 ? '  ' : ''}`),
        '',
      ]),
      ...(again.length === 0 ? [] : [`Quoted above: ${again.map(nameOf).join('; ')}.`, '']),
    ];
  }
}

function nameOf({ provision, wording }: StatuteQuote): string {
  return `${provision} (${wording.join(', ')})`;
}
