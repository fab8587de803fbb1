import type { Month } from '#calendar-date';
import type { Language } from '#statutes';

/** English as it is written in Europe: day before month. */
const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** `tammi`, `jan.`, `Jan`. */
export function shortMonth(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'short', timeZone: 'UTC' })
    .format(new Date(`${date.slice(0, 7)}-01`))
    .replace('kuuta', '')
    .replace('kuu', '');
}

/** `tammikuu 2025`, `januari 2025`, `January 2025`. */
export function monthInWords(month: Month, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01`));
}

/**
 * Exact euros as text, `1 234,50 €`, `€1,234.50`; never rounded through a binary number.
 * @param amount a decimal number: `-1234.5`
 */
export function eurosInWords(amount: string, language: Language, decimals = 2): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount as `${number}`);
}

export function wholeNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 }).format(value);
}
