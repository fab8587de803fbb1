import type { FastifyRequest } from 'fastify';
import { problem } from '../../problems/make-problem.js';

/** Who looks at a page. */
export interface PageCaller {
  readonly maySeeCase: (jobseekerId: string) => Promise<boolean>;
}

/** The one place where the pages learn who is calling. */
export abstract class PageCallers {
  abstract of(request: FastifyRequest): PageCaller;
}

/** Nobody is identified yet: the API listens on its own machine, and whoever reaches it there may see everything. */
export class AnybodyHere extends PageCallers {
  of(_request: FastifyRequest): PageCaller {
    return { maySeeCase: async () => true };
  }
}

/**
 * Of a case that may not be seen nobody learns whether it exists.
 * @throws ApiProblem unknown-jobseeker, as for a case that does not exist
 */
export async function expectMaySeeCase(caller: PageCaller, jobseekerId: string): Promise<void> {
  if (!(await caller.maySeeCase(jobseekerId))) throw problem('unknown-jobseeker');
}
