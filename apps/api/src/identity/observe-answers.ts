import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { correlationIdOf } from '../http/request-identity.js';
import type { AccessObserver } from './access-observer.js';
import { possibleGrant } from './request-grant.js';
import { OPEN } from './route-access.js';
import { toldTo } from './tell.js';

/** The observer of accesses, which the classes of Nest ask for by this token. */
export const ACCESS_OBSERVER = Symbol('observer of accesses');

/** Every answer leaves through here: without what its caller may not see, and after the observer was told. */
@Injectable()
export class ObserveAnswers implements NestInterceptor {
  constructor(@Inject(ACCESS_OBSERVER) private readonly observer: AccessObserver) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        // Answers with an ETag were told already; to tell them again changes nothing.
        const told = toldTo(request, answer);
        await this.tellObserver(request, reply, told);
        return told;
      }),
    );
  }

  private async tellObserver(request: FastifyRequest, reply: FastifyReply, told: unknown): Promise<void> {
    const grant = possibleGrant(request);
    const { access } = request.routeOptions.config;
    if (grant === undefined || access === undefined || access === OPEN) return;
    const { jobseekerId } = request.params as { jobseekerId?: string };
    await this.observer.beforeAnswer({
      grant,
      access,
      method: request.method,
      route: request.routeOptions.url ?? '',
      correlationId: correlationIdOf(request),
      jobseekers: jobseekerId === undefined ? [...new Set(peopleIn(told))] : [jobseekerId],
      unchanged: reply.statusCode === 304,
    });
  }
}

/** The people whom an answer names, by the two names that the API has for them. */
function* peopleIn(answer: unknown): Generator<string> {
  if (typeof answer !== 'object' || answer === null) return;
  for (const [name, value] of Object.entries(answer)) {
    if ((name === 'jobseekerId' || name === 'jobseeker') && typeof value === 'string') yield value;
    else yield* peopleIn(value);
  }
}
