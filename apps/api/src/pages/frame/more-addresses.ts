import type { Month } from '#calendar-date';
import type { Language } from '#statutes';
import { address, type Parameters } from './page-addresses.js';

export function municipalitiesAddress(language: Language): string {
  return `/${language}/municipalities`;
}

/** @param below nothing for the months of the municipality, or one of its pages: `/forecast` */
export function municipalityAddress(
  language: Language,
  code: string,
  below: '' | '/billed' | '/forecast' | '/what-if' = '',
  parameters: Parameters = {},
): string {
  return address(`/${language}/municipalities/${encodeURIComponent(code)}${below}`, parameters);
}

export function invoiceAddress(
  language: Language,
  code: string,
  month: Month,
  parameters: Parameters = {},
): string {
  return address(`/${language}/municipalities/${encodeURIComponent(code)}/invoices/${month}`, parameters);
}

export function figuresAddress(language: Language, parameters: Parameters = {}): string {
  return address(`/${language}/figures`, parameters);
}

/** The same figures as a file. */
export function figuresFileAddress(language: Language, parameters: Parameters): string {
  return address(`/${language}/figures/csv`, parameters);
}

export function auditAddress(language: Language, parameters: Parameters = {}): string {
  return address(`/${language}/audit`, parameters);
}

/** The proof of an event as a file. */
export function proofAddress(language: Language, event: string): string {
  return address(`/${language}/audit/proof`, { event });
}

/** @param asked whose data was read, by whom, when, and from which place on */
export function accessLogAddress(language: Language, asked: Parameters = {}): string {
  return address(`/${language}/access-log`, asked);
}

export function unusualReadingsAddress(language: Language, days: Parameters = {}): string {
  return address(`/${language}/access-log/unusual`, days);
}

/** Who has read the data of one person. */
export function readingsAddress(language: Language, jobseekerId: string, asked: Parameters = {}): string {
  return address(`/${language}/cases/${jobseekerId}/readings`, asked);
}

/** Where the log is verified; by POST. */
export function verificationAddress(language: Language): string {
  return `/${language}/audit/verification`;
}

/** The newest checkpoint as a file. */
export function checkpointAddress(language: Language): string {
  return `/${language}/audit/checkpoint`;
}

/** Leads to what is asked at a moment; by POST. */
export function momentsAddress(language: Language): string {
  return `/${language}/audit/moments`;
}
