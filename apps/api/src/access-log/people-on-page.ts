import type { FastifyRequest } from 'fastify';

const people = new WeakMap<object, ReadonlySet<string>>();

/** Of a page that names people though its address names nobody: whom, for the access log. */
export function namesPeople(request: FastifyRequest, jobseekers: Iterable<string>): void {
  people.set(request.raw, new Set(jobseekers));
}

export function peopleOnPage(request: FastifyRequest): ReadonlySet<string> {
  return people.get(request.raw) ?? new Set();
}
