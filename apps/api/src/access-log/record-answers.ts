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
import { possibleGrant } from '../identity/request-grant.js';
import { OPEN } from '../identity/route-access.js';
import { toldTo } from '../identity/tell.js';
import { AccessLog } from './access-log.js';
import { askedMomentOf } from './asked-of-query.js';
import { peopleInAnswer } from './people-in-answer.js';
import { peopleOnPage } from './people-on-page.js';
import { statedPurposeOf } from './stated-purpose.js';

/** Every answer leaves through here: without what its caller may not see, and after it was recorded who reads of whom. */
@Injectable()
export class RecordAnswers implements NestInterceptor {
  constructor(@Inject(AccessLog) private readonly accessLog: AccessLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        // Answers with an ETag were told already; to tell them again changes nothing.
        const told = toldTo(request, answer);
        await this.record(request, reply, told);
        return told;
      }),
    );
  }

  private async record(request: FastifyRequest, reply: FastifyReply, told: unknown): Promise<void> {
    const grant = possibleGrant(request);
    const { access } = request.routeOptions.config;
    if (grant === undefined || access === undefined || access === OPEN) return;
    // What is recorded has its author in the store already, and its answer says nothing of the person.
    if (access.task !== undefined || access.needs.includes('operation')) return;
    const { jobseekerId } = request.params as { jobseekerId?: string };
    const jobseekers =
      jobseekerId === undefined
        ? new Set([...peopleInAnswer(told), ...peopleOnPage(request)])
        : new Set([jobseekerId, ...peopleOnPage(request)]);
    if (jobseekers.size === 0) return;
    await this.accessLog.record({
      grant,
      stated: statedPurposeOf(request, grant),
      access,
      method: request.method,
      route: request.routeOptions.url ?? '',
      correlationId: correlationIdOf(request),
      jobseekers,
      asked: askedMomentOf(request),
      unchanged: reply.statusCode === 304,
    });
  }
}
