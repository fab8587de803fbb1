import type { FastifyRequest } from 'fastify';
import { type Grant, isTold, withheldOfEvent, withheldOfMoney, withheldOfPathway, without } from '#access';
import type { AnswerForm } from './route-access.js';

/** An answer with events: a page of those of one person. */
interface AnswerWithEvents {
  readonly events: readonly { readonly type: string; readonly stream: string; readonly data: unknown }[];
}

const tellers = new WeakMap<object, (answer: unknown) => unknown>();

/** From now on, answers to the request leave out what its caller may not see. */
export function tellAs(request: FastifyRequest, form: AnswerForm, grant: Grant): void {
  if (form === 'as-it-is') return;
  tellers.set(request.raw, (answer) => toldAs(form, answer, grant));
}

/** The answer as the caller may see it: the very same where nothing is withheld. */
export function toldTo<Answer>(request: FastifyRequest, answer: Answer): Answer {
  // A caller who has the content already gets none.
  if (answer === undefined) return answer;
  return (tellers.get(request.raw)?.(answer) ?? answer) as Answer;
}

function toldAs(form: AnswerForm, answer: unknown, grant: Grant): unknown {
  switch (form) {
    case 'pathway':
      return without(answer, withheldOfPathway(grant));
    case 'money':
      return toldMoney(answer, grant);
    case 'events':
      return toldEvents(answer as AnswerWithEvents, grant);
    case 'case':
    case 'as-it-is':
      return answer;
  }
}

function toldMoney(answer: unknown, grant: Grant): unknown {
  const withheld = withheldOfMoney(grant);
  if (withheld.fields.size === 0 && grant.parts.has('texts')) return answer;
  return withoutOfEvents(without(answer, withheld), grant);
}

function toldEvents(answer: AnswerWithEvents, grant: Grant): AnswerWithEvents {
  return {
    ...answer,
    events: answer.events
      .filter(({ type, stream }) => isTold(grant, type, categoryOf(stream)))
      .map((event) => {
        const withheld = withheldOfEvent(grant, event.type, categoryOf(event.stream));
        if (withheld.fields.size === 0) return event;
        // Of what is withheld the digest could tell which of a few words it is.
        const { sha256: _, ...told } = event as typeof event & { sha256?: string };
        return { ...told, data: without(event.data, withheld) };
      }),
  };
}

/** Answers about money name events as causes: of their data as much as of the events themselves. */
function withoutOfEvents(value: unknown, grant: Grant): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withoutOfEvents(each, grant));
  const { type, data } = value as { type?: unknown; data?: unknown };
  if (typeof type === 'string' && typeof data === 'object') {
    const isWhole = isTold(grant, type, 'benefits');
    return { ...value, data: isWhole ? without(data, withheldOfEvent(grant, type, 'benefits')) : {} };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutOfEvents(inner, grant)]),
  );
}

export function categoryOf(stream: string): string {
  return stream.slice(0, stream.indexOf('-'));
}
