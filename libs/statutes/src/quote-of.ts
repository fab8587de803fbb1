import type { StatuteQuote } from './quote.js';

/**
 * The words of the moment in which a place stands: of `14:3 a § 2 mom. 1 k` those of `14:3 a § 2 mom.`, in the newest of the
 * wordings that were applied; of another section the only words that are quoted. Nothing where that does not decide.
 *
 * @param wording the acts that gave the applied rule its wording, oldest first
 */
export function quoteOf(
  quotes: readonly StatuteQuote[],
  { act, place }: { readonly act: string; readonly place: string },
  wording: readonly string[],
): StatuteQuote | undefined {
  const named = quotes.filter((quote) => quote.act === act && `${place} `.startsWith(`${quote.provision} `));
  const age = (quote: StatuteQuote) => Math.max(...quote.wording.map((each) => wording.indexOf(each)));
  const applied = named.filter((quote) => age(quote) >= 0).sort((a, b) => age(b) - age(a));
  return applied[0] ?? (named.length === 1 ? named[0] : undefined);
}
