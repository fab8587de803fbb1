import type { BenefitHistory } from '#benefit-history';
import type { Dossier } from '#case-dossier';
import type { Authority, PersonalText } from '#contracts';
import type { InvoiceLine, PaidDay } from '#cost-responsibility';
import type { Protection, Retention } from '#data-protection';
import type { Pathway } from '#pathway';
import type { Language } from '#statutes';

/** The streams that hold what is recorded of one person. */
export const OWN_STREAMS = ['person', 'jobseeker', 'benefits', 'protection'] as const;

/** An event about the person, with its texts opened, or erased. */
export interface OwnEvent {
  readonly stream: (typeof OWN_STREAMS)[number];
  /** Number in its stream, from 0. */
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** What such an event means; absent for a type that only a newer version knows. */
  readonly meaning?: string;
  /** ISO 8601 instant. */
  readonly recordedAt: string;
  readonly authority: Authority;
  /** Opaque identifier of the official or the system that acted. */
  readonly actor: string;
  readonly data: unknown;
}

/** Somebody has read data about the person. */
export interface Reading {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly role: string;
  readonly authority?: Authority;
  readonly parts: readonly string[];
  readonly purpose: string;
  readonly legalBasis: string;
  readonly matter?: string;
}

/** Everything that is recorded about one person, for the person herself (DAT-4). Plain JSON. */
export interface OwnData {
  readonly form: 'polku-own-data-1';
  readonly language: Language;
  readonly jobseekerId: string;
  readonly madeAt: string;
  /** As recorded last. */
  readonly identity: {
    readonly personalIdentityCode?: PersonalText;
    readonly givenNames?: PersonalText;
    readonly familyName?: PersonalText;
  };
  readonly events: readonly OwnEvent[];
  readonly pathway: Pathway;
  /** Payments and facts, and who paid which part of which day. */
  readonly benefits: BenefitHistory;
  readonly timeline: { readonly days: readonly PaidDay[]; readonly invoiceLines: readonly InvoiceLine[] };
  /** The same told in one language: chronology, decisions, findings, money. */
  readonly dossier: Dossier;
  readonly protection: Protection;
  readonly retention: Retention;
  /** Who has read it, by the access log. */
  readonly readings: readonly Reading[];
}
