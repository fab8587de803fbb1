import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { describeError } from '../http/describe-error.js';
import { isForReaders, sendProblemPage } from '../pages/problem-page.js';
import { problem } from './make-problem.js';
import { problemOfError } from './problem-of-error.js';
import { sendProblem } from './send-problem.js';

/** Every error, of the framework too, leaves as an RFC 9457 problem, and for who reads pages as a page. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly newId: () => string,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const request = http.getRequest<FastifyRequest>();
    const { headers } = request;
    const insistsOnRevision = headers['if-match'] !== undefined || headers['if-none-match'] !== undefined;
    const problem = problemOfError(error, { insistsOnRevision }) ?? this.unforeseen(error);
    if (isForReaders(request)) sendProblemPage(request, reply, problem);
    else sendProblem(reply, problem);
  }

  private unforeseen(error: unknown) {
    const reference = this.newId();
    this.log.error({ reference, error: describeError(error) }, 'unforeseen error');
    return problem('internal-error', { reference });
  }
}
