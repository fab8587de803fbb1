import type { Authority } from '#contracts';
import type { MunicipalityNeed } from '#data-protection';
import type { Part } from './parts.js';
import type { Role } from './roles.js';

/** For whom and for what somebody was given a token. */
export interface Mandate {
  /** Three-digit codes, `unknown` for people without a recorded home; `*` for the whole country. */
  readonly municipalities?: readonly string[];
  /** The one person whom it is about. */
  readonly jobseeker?: string;
  /** Opaque identifier of the matter for which it was given. */
  readonly matter?: string;
  /** Over at this instant. */
  readonly until?: Date;
  /** Types of events that a service gets; `*` for all. */
  readonly eventTypes?: readonly string[];
  /** Why it needs to know of people under an order of non-disclosure, in place of what the role says. */
  readonly need?: MunicipalityNeed;
  /** Less than the role's parts. */
  readonly parts?: readonly Part[];
}

/** Who asks, as the issuer of the token says. */
export interface Caller {
  /** Opaque identifier of the official, the service or the person; never a name. */
  readonly subject: string;
  /** The program that the token was given to. */
  readonly client: string;
  /** A program that acts by itself, and may name for which official or system it does (RFC 9068 2.2: `sub` is `client_id`). */
  readonly isService: boolean;
  readonly role: Role;
  /** Whose acts the caller records. */
  readonly authority?: Authority;
  readonly mandate: Mandate;
  /** When the token does: nothing is told to its holder from then on. */
  readonly expires: Date;
}
