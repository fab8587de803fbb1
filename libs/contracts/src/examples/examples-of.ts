/** One example of the data of every event type; what has no example does not compile. */
export type ExamplesOf<Event extends { readonly type: string; readonly data: unknown }> = {
  readonly [Type in Event['type']]: Extract<Event, { readonly type: Type }>['data'];
};
