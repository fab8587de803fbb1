import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NoteRejected, parseNote } from '#archive';
import { type CalendarDate, isCalendarDate, type Month } from '#calendar-date';
import { LANGUAGES, type Language } from '#statutes';
import { describeError } from '../http/describe-error.js';
import { isOpaqueIdentifier } from '../http/opaque-identifier.js';
import { grantOfRequest } from '../identity/request-grant.js';
import { PermittedPage } from '../identity/route-access.js';
import { invalidParameter, problem } from '../problems/make-problem.js';
import { ApiProblem } from '../problems/problem.js';
import { CheckpointQuery, InclusionQuery } from '../queries/log-queries.js';
import { SealedSegmentsQuery } from '../queries/sealed-segments-query.js';
import { UnsealedQuery } from '../queries/unsealed-query.js';
import { VerificationQuery } from '../queries/verification-query.js';
import { type AuditShown, auditPage } from './audit/audit-page.js';
import { type AskedMoments, NOTHING_ASKED } from './audit/moments-form.js';
import { brokenOffPart, progressPart, verdictPart, verificationPage } from './audit/verification-page.js';
import { readMoments } from './case/moment.js';
import { knownFields } from './frame/known-fields.js';
import { invoiceAddress } from './frame/more-addresses.js';
import { caseAddress, comparisonAddress } from './frame/page-addresses.js';
import { pageAnswer } from './frame/page-answer.js';
import { PageLanguage } from './frame/page-language.js';
import { ReaderGone, streamPage } from './frame/streamed-page.js';
import { PageMaterial } from './page-material.js';

/** The id of an event, or its position. */
const EVENT = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{20}\/\d{20})$/;

/** Lines that tell how far a verification is, at most. */
const PROGRESS_STEPS = 20;

/** What an auditor looks at and takes away. */
@ApiExcludeController()
@Controller(LANGUAGES.map((language) => `${language}/audit`))
export class AuditPageController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PageMaterial) private readonly material: PageMaterial,
  ) {}

  @Get()
  @PermittedPage({ needs: ['history'] })
  async audit(
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { event } = knownFields(request, ['event']);
    const written = event?.trim() ?? '';
    const proof = event === undefined ? undefined : await this.proofOf(written);
    const shown = await this.shown(request);
    const page = auditPage(language, { ...shown, event: written, ...(proof === undefined ? {} : { proof }) });
    return pageAnswer(reply, page, proof === 'notAnEvent' ? 400 : proof === 'notSealed' ? 404 : 200);
  }

  /** What the owner of the log signed last, to be kept. */
  @Get('checkpoint')
  @PermittedPage({ needs: ['history'] })
  async checkpoint(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { checkpoint, size } = await this.queries.execute(new CheckpointQuery());
    reply.headers(fileHeaders(`checkpoint-${size}.txt`));
    return checkpoint;
  }

  /** Verifies the log and says how far it is. By POST: it reads the whole log. */
  @Post('verification')
  @PermittedPage({ needs: ['history'] })
  @HttpCode(200)
  async verification(
    @PageLanguage() language: Language,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const written = body instanceof URLSearchParams ? (body.get('kept') ?? '') : '';
    // Browsers end the lines of a form with CR LF, and the note was signed with LF.
    const text = written.replaceAll('\r\n', '\n').trim();
    const kept = text === '' ? undefined : `${text}\n`;
    if (kept !== undefined) expectNote(kept);
    await this.queries.execute(new CheckpointQuery());
    await streamPage(reply, verificationPage(language), async (write) => {
      let told = 0;
      const onProgress = (events: number, of: number) => {
        if (events < of && events - told < of / PROGRESS_STEPS) return;
        told = events;
        write(progressPart(language, events, of));
      };
      try {
        const verified = await this.queries.execute(new VerificationQuery(kept, onProgress));
        write(verdictPart(language, verified, kept !== undefined));
      } catch (error) {
        if (error instanceof ReaderGone) throw error;
        this.material.log.error({ error: describeError(error) }, 'a verification was broken off');
        write(brokenOffPart(language));
      }
    });
  }

  /** Leads to a case or an invoice as it was known. By POST: what is written may be a personal identity code. */
  @Post('moments')
  @PermittedPage({ needs: ['history'] })
  @HttpCode(303)
  async moments(
    @PageLanguage() language: Language,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const form = body instanceof URLSearchParams ? body : new URLSearchParams();
    const asked = askedMoments(form, this.material.today());
    const address = addressOf(language, asked);
    if (address !== undefined) {
      reply.header('Location', address);
      return undefined;
    }
    return pageAnswer(reply, auditPage(language, { ...(await this.shown(request)), asked }), 400);
  }

  /** The proof as a text to keep (C2SP tlog-proof). */
  @Get('proof')
  @PermittedPage({ needs: ['history'] })
  async proof(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { event = '' } = knownFields(request, ['event']);
    const proof = await this.proofOf(event);
    if (proof === undefined || typeof proof === 'string') throw problem('no-such-resource');
    reply.headers(fileHeaders('event.tlog-proof'));
    return proof.proof;
  }

  private async shown(request: FastifyRequest): Promise<AuditShown> {
    const sealed = await orNothing('nothing-sealed', async () => ({
      ...(await this.queries.execute(new CheckpointQuery())),
      ...(await this.queries.execute(new SealedSegmentsQuery())),
    }));
    const { since } = await this.queries.execute(new UnsealedQuery());
    return {
      event: '',
      asked: NOTHING_ASKED,
      today: this.material.today(),
      reader: grantOfRequest(request),
      ...(sealed === undefined ? {} : { sealed }),
      ...(since === undefined ? {} : { unsealedSince: since }),
    };
  }

  private async proofOf(event: string): Promise<AuditShown['proof']> {
    if (!EVENT.test(event)) return 'notAnEvent';
    const found = await orNothing('not-sealed', () =>
      orNothing('nothing-sealed', () => this.queries.execute(new InclusionQuery(event))),
    );
    return found ?? 'notSealed';
  }
}

/** What can't be used is left out, with why. */
function askedMoments(form: URLSearchParams, today: CalendarDate): AskedMoments {
  const written = (field: string) => (form.get(field) ?? '').trim();
  const moments = readMoments(
    { knownOn: written('knownOn'), withKnownOn: written('withKnownOn') },
    ['knownOn', 'withKnownOn'],
    today,
  );
  const [jobseeker, municipality, month] = ['jobseeker', 'municipality', 'month'].map(written);
  const asked = {
    jobseeker: isOpaqueIdentifier(jobseeker) ? jobseeker : undefined,
    municipality: /^(\d{3}|unknown)$/.test(municipality ?? '') ? municipality : undefined,
    month: isCalendarDate(`${month}-01`) ? (month as Month) : undefined,
    moments,
  };
  if (jobseeker !== '') return asked.jobseeker ? asked : { ...asked, mistake: 'notIdentifier' };
  if (municipality === '') return { ...asked, mistake: 'whoseMissing' };
  return asked.municipality && asked.month ? asked : { ...asked, mistake: 'notMonth' };
}

/** Where it leads; nowhere while something is wrong. */
function addressOf(
  language: Language,
  { jobseeker, municipality, month, moments, mistake }: AskedMoments,
): string | undefined {
  if (mistake !== undefined || moments.mistakes.size > 0) return undefined;
  const { knownOn, withKnownOn } = moments.dates;
  if (jobseeker !== undefined) {
    return withKnownOn === undefined
      ? caseAddress(language, jobseeker, { knownOn })
      : comparisonAddress(language, jobseeker, { knownOn, withKnownOn });
  }
  if (municipality === undefined || month === undefined) return undefined;
  return invoiceAddress(language, municipality, month, { knownOn });
}

function fileHeaders(name: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  };
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

/** What was pasted wrongly says nothing of the log. @throws ApiProblem (400) */
function expectNote(kept: string): void {
  try {
    parseNote(kept);
  } catch (error) {
    if (!(error instanceof NoteRejected)) throw error;
    throw invalidParameter(
      'kept',
      'The text is not a checkpoint.',
      'the file that was kept, from its first line to its last',
    );
  }
}
