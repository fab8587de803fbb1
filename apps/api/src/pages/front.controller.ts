import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { looksLikePersonalIdentityCode } from '#contracts';
import { LANGUAGES, type Language } from '#statutes';
import { isOpaqueIdentifier } from '../http/opaque-identifier.js';
import { possibleGrant } from '../identity/request-grant.js';
import { OpenPage, OpenToAll, PermittedPage } from '../identity/route-access.js';
import { pageToGoOnTo } from '../sign-in/page-to-go-on-to.js';
import { SignIn } from '../sign-in/sign-in.js';
import { knownFields } from './frame/known-fields.js';
import { caseAddress, frontAddress } from './frame/page-addresses.js';
import { pageAnswer } from './frame/page-answer.js';
import { likedLanguage, PageLanguage } from './frame/page-language.js';
import { type FrontVisit, frontPage, type SearchMistake } from './front-page.js';
import { PageMaterial } from './page-material.js';

/** Whoever comes without an address is led to the front page in the language that the browser likes best. */
@ApiExcludeController()
@Controller()
export class RootController {
  @Get()
  @OpenToAll()
  @HttpCode(302)
  lead(
    @Headers('accept-language') liked: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): void {
    reply.headers({ Location: frontAddress(likedLanguage(liked)), Vary: 'Accept-Language' });
  }
}

@ApiExcludeController()
@Controller([...LANGUAGES])
export class FrontController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(PageMaterial) private readonly material: PageMaterial,
  ) {}

  @Get()
  @OpenPage()
  front(
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const { back, left } = knownFields(request, ['back', 'left']);
    const visit = {
      ...this.visitOf(request),
      back: pageToGoOnTo(back),
      left: left === 'ended' || left === 'signed-out' ? left : undefined,
    } as const;
    return pageAnswer(reply, frontPage(language, visit));
  }

  /** By POST: what is written may be a personal identity code, and addresses are remembered. */
  @Post('cases')
  @PermittedPage({ needs: ['case'] })
  @HttpCode(303)
  search(
    @PageLanguage() language: Language,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string | undefined {
    const written = body instanceof URLSearchParams ? (body.get('case') ?? '').trim() : '';
    const mistake = mistakeIn(written);
    if (mistake !== undefined)
      return pageAnswer(reply, frontPage(language, this.visitOf(request), mistake), 400);
    reply.header('Location', caseAddress(language, written));
    return undefined;
  }

  private visitOf(request: FastifyRequest): FrontVisit {
    const { isPossible: canSignIn } = this.signIn;
    return { reader: possibleGrant(request), canSignIn, material: this.material };
  }
}

function mistakeIn(written: string): SearchMistake | undefined {
  if (written === '') return 'missing';
  if (looksLikePersonalIdentityCode(written)) return 'isIdentityCode';
  return isOpaqueIdentifier(written) ? undefined : 'isNoIdentifier';
}
