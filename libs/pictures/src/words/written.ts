import type { Month } from '#calendar-date';
import type { Language } from '#statutes';

/** English as it is written in Europe: day before month. */
const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** Making a formatter takes longer than drawing a picture: one for each language. */
function inEachLanguage<Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> {
  return { fi: make(LOCALES.fi), sv: make(LOCALES.sv), en: make(LOCALES.en) };
}

const SHORT_MONTHS = inEachLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
);
const MONTHS = inEachLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const eurosWith = (digits: number) =>
  inEachLanguage(
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'EUR',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
const EUROS = { 0: eurosWith(0), 2: eurosWith(2) } as const;
const WHOLE_NUMBERS = inEachLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

/** `tammi`, `jan.`, `Jan`. */
export function shortMonth(date: string, language: Language): string {
  return SHORT_MONTHS[language]
    .format(new Date(`${date.slice(0, 7)}-01`))
    .replace('kuuta', '')
    .replace('kuu', '');
}

/** `tammikuu 2025`, `januari 2025`, `January 2025`. */
export function monthInWords(month: Month, language: Language): string {
  return MONTHS[language].format(new Date(`${month}-01`));
}

/**
 * Exact euros as text, `1 234,50 €`, `€1,234.50`; never rounded through a binary number.
 * @param amount a decimal number: `-1234.5`
 */
export function eurosInWords(amount: string, language: Language, decimals: 0 | 2 = 2): string {
  return EUROS[decimals][language].format(amount as `${number}`);
}

export function wholeNumber(value: number, language: Language): string {
  return WHOLE_NUMBERS[language].format(value);
}
