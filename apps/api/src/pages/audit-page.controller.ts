import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '#statutes';
import { grantOfRequest } from '../identity/request-grant.js';
import { PermittedPage } from '../identity/route-access.js';
import { problem } from '../problems/make-problem.js';
import { ApiProblem } from '../problems/problem.js';
import { CheckpointQuery, InclusionQuery } from '../queries/log-queries.js';
import { SealedSegmentsQuery } from '../queries/sealed-segments-query.js';
import { type AuditShown, auditPage } from './audit/audit-page.js';
import { accessLogAddress } from './frame/more-addresses.js';
import { pageAnswer } from './frame/page-answer.js';
import { PageLanguage } from './frame/page-language.js';

/** The id of an event, or its position. */
const EVENT = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{20}\/\d{20})$/;

/** What an auditor looks at and takes away. */
@ApiExcludeController()
@Controller(LANGUAGES.map((language) => `${language}/audit`))
export class AuditPageController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @PermittedPage({ needs: ['history'] })
  async audit(
    @PageLanguage() language: Language,
    @Query('event') event: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const sealed = await orNothing('nothing-sealed', async () => ({
      ...(await this.queries.execute(new CheckpointQuery())),
      ...(await this.queries.execute(new SealedSegmentsQuery())),
    }));
    const written = typeof event === 'string' ? event.trim() : '';
    const proof = event === undefined ? undefined : await this.proofOf(written);
    const page = auditPage(language, {
      event: written,
      ...(grantOfRequest(request).parts.has('access-log') ? { accessLog: accessLogAddress(language) } : {}),
      ...(sealed === undefined ? {} : { sealed }),
      ...(proof === undefined ? {} : { proof }),
    });
    return pageAnswer(reply, page, proof === 'notAnEvent' ? 400 : proof === 'notSealed' ? 404 : 200);
  }

  /** The proof as a text to keep (C2SP tlog-proof). */
  @Get('proof')
  @PermittedPage({ needs: ['history'] })
  async proof(
    @Query('event') event: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const proof = await this.proofOf(typeof event === 'string' ? event : '');
    if (proof === undefined || typeof proof === 'string') throw problem('no-such-resource');
    reply.headers({
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="event.tlog-proof"',
      'Cache-Control': 'no-store',
    });
    return proof.proof;
  }

  private async proofOf(event: string): Promise<AuditShown['proof']> {
    if (!EVENT.test(event)) return 'notAnEvent';
    const found = await orNothing('not-sealed', () =>
      orNothing('nothing-sealed', () => this.queries.execute(new InclusionQuery(event))),
    );
    return found ?? 'notSealed';
  }
}

/** @returns undefined where the answer is the problem of this name */
async function orNothing<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.type === `/problems/${name}`) return undefined;
    throw error;
  }
}
