import { Body, Controller, Get, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { looksLikePersonalIdentityCode } from '#contracts';
import { LANGUAGES, type Language } from '#statutes';
import { isOpaqueIdentifier } from '../http/opaque-identifier.js';
import { OpenPage, OpenToAll, PermittedPage } from '../identity/route-access.js';
import { caseAddress, frontAddress } from './frame/page-addresses.js';
import { pageAnswer } from './frame/page-answer.js';
import { likedLanguage, PageLanguage } from './frame/page-language.js';
import { frontPage, type SearchMistake } from './front-page.js';

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
  @Get()
  @OpenPage()
  front(@PageLanguage() language: Language, @Res({ passthrough: true }) reply: FastifyReply): string {
    return pageAnswer(reply, frontPage(language));
  }

  /** By POST: what is written may be a personal identity code, and addresses are remembered. */
  @Post('cases')
  @PermittedPage({ needs: ['case'] })
  @HttpCode(303)
  search(
    @PageLanguage() language: Language,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string | undefined {
    const written = body instanceof URLSearchParams ? (body.get('case') ?? '').trim() : '';
    const mistake = mistakeIn(written);
    if (mistake !== undefined) return pageAnswer(reply, frontPage(language, mistake), 400);
    reply.header('Location', caseAddress(language, written));
    return undefined;
  }
}

function mistakeIn(written: string): SearchMistake | undefined {
  if (written === '') return 'missing';
  if (looksLikePersonalIdentityCode(written)) return 'isIdentityCode';
  return isOpaqueIdentifier(written) ? undefined : 'isNoIdentifier';
}
