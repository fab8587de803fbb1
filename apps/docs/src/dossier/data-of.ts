import type { AnyEvent } from '#contracts';

/** What an event of one type says. */
export type DataOf<Type extends AnyEvent['type']> = Extract<AnyEvent, { readonly type: Type }>['data'];
