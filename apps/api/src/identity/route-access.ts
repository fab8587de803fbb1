import { RouteConfig } from '@nestjs/platform-fastify';
import type { Part, TaskSubject } from '#access';

/** How an answer is told to a caller who may not see all of its parts; a page of a case leaves them out itself. */
export type AnswerForm = 'as-it-is' | 'pathway' | 'events' | 'money' | 'case';

/** Who may call a route of the API. */
export interface RouteAccess {
  /** Every one of these parts; who lacks one is refused (403). */
  readonly needs: readonly Part[];
  /** Or, in place of them, every one of these. */
  readonly orNeeds?: readonly Part[];
  /**
   * What the address names: a person (`:jobseekerId`), unknown (404) to whom may not see her; a municipality (`:code`), whose
   * money others may not see (403); or neither.
   */
  readonly about?: 'person' | 'municipality';
  /** Parts that only some callers find in the answer. */
  readonly told?: AnswerForm;
  /** It records something. */
  readonly task?: { readonly subject: TaskSubject; readonly name: string };
}

/** Whether a caller with these parts has what a route needs. */
export function hasNeeded({ needs, orNeeds }: RouteAccess, parts: ReadonlySet<Part>): boolean {
  return [needs, orNeeds].some((all) => all?.every((part) => parts.has(part)) ?? false);
}

/** Open to everybody, without a token: nothing in it is about a person. */
export const OPEN = 'open';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess | typeof OPEN;
    /** A page: its reader comes with a session, never with a token. */
    page?: true;
  }
}

/** Only for callers with these parts. A route without this or `OpenToAll` does not start. */
export function Permitted(access: RouteAccess): MethodDecorator {
  return RouteConfig({ access });
}

export function OpenToAll(): MethodDecorator {
  return RouteConfig({ access: OPEN });
}

/** The same for a page, whose reader has signed in. */
export function PermittedPage(access: RouteAccess): MethodDecorator {
  return RouteConfig({ access, page: true });
}

/** A page for everybody, which greets who has signed in. */
export function OpenPage(): MethodDecorator {
  return RouteConfig({ access: OPEN, page: true });
}

/** Addresses that no controller has. */
export const OPEN_ADDRESSES: ReadonlySet<string> = new Set(['/openapi.json']);
