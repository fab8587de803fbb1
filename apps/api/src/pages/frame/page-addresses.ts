import type { CalendarDate } from '#calendar-date';
import type { Language } from '#statutes';

export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** An address with its parameters, those without a value left out. */
export function address(path: string, parameters: Parameters = {}): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') given.set(name, String(value));
  }
  return given.size === 0 ? path : `${path}?${given}`;
}

export function frontAddress(language: Language): string {
  return `/${language}`;
}

export function caseAddress(language: Language, jobseekerId: string, parameters: Parameters = {}): string {
  return address(`/${language}/cases/${jobseekerId}`, parameters);
}

export function comparisonAddress(
  language: Language,
  jobseekerId: string,
  parameters: Parameters = {},
): string {
  return address(`/${language}/cases/${jobseekerId}/comparison`, parameters);
}

export function monthsAddress(language: Language, jobseekerId: string, parameters: Parameters = {}): string {
  return address(`/${language}/cases/${jobseekerId}/months`, parameters);
}

/** Of the control that leads to any day. */
export function anyDayAddress(language: Language, jobseekerId: string, parameters: Parameters = {}): string {
  return address(`/${language}/cases/${jobseekerId}/days`, parameters);
}

export function dayAddress(
  language: Language,
  jobseekerId: string,
  date: CalendarDate,
  parameters: Parameters = {},
): string {
  return address(`/${language}/cases/${jobseekerId}/days/${date}`, parameters);
}

/** The document to print. */
export function dossierAddress(language: Language, jobseekerId: string, parameters: Parameters): string {
  return address(`/${language}/cases/${jobseekerId}/dossier`, parameters);
}

export function healthAddress(language: Language): string {
  return `/${language}/service`;
}

/** Leads to the issuer, and from there back to a page. */
export function signInLeave(language: Language, back: string | undefined): string {
  return address(`/${language}/sign-in`, { back });
}

export function signOutAddress(language: Language): string {
  return `/${language}/sign-out`;
}

/** The same page in another language. */
export function inLanguage(language: Language, address: string): string {
  return address.replace(/^\/[^/?]*/, `/${language}`);
}
