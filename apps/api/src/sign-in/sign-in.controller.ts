import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '#statutes';
import { OpenPage, OpenToAll } from '../identity/route-access.js';
import { frontAddress } from '../pages/frame/page-addresses.js';
import { PageLanguage } from '../pages/frame/page-language.js';
import { cookieOf, giveCookie, takeCookie } from './page-cookies.js';
import { pageToGoOnTo } from './page-to-go-on-to.js';
import { SignIn } from './sign-in.js';
import { ATTEMPT_SECONDS } from './sign-in-attempts.js';

/** One address for all languages: issuers are told to where they may send browsers back. */
const CALLBACK = 'sign-in/callback';

@ApiExcludeController()
@Controller([...LANGUAGES])
export class SignInController {
  constructor(@Inject(SignIn) private readonly signIn: SignIn) {}

  /** By GET: it changes nothing here, and leads to another site, which policies for forms forbid. */
  @Get('sign-in')
  @OpenToAll()
  @HttpCode(303)
  async leave(
    @PageLanguage() language: Language,
    @Query('back') back: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const goOnTo = pageToGoOnTo(back) ?? frontAddress(language);
    const { url, attempt } = await this.signIn.begin(`${originOf(request)}/${CALLBACK}`, language, goOnTo);
    giveCookie(reply, 'polku-sign-in', attempt, ATTEMPT_SECONDS);
    reply.headers({ ...UNKEPT, Location: url });
  }

  @Post('sign-out')
  @OpenPage()
  @HttpCode(303)
  leaveForGood(
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): void {
    this.signIn.sessions.end(cookieOf(request, 'polku-session') ?? '');
    takeCookie(reply, 'polku-session');
    // What the browser has kept of us goes with the session; those who don't know the header have kept nothing anyway (no-store).
    reply.headers({
      ...UNKEPT,
      'Clear-Site-Data': '"cache", "storage"',
      Location: `${frontAddress(language)}?left=signed-out`,
    });
  }
}

@ApiExcludeController()
@Controller(CALLBACK)
export class SignInCallbackController {
  constructor(@Inject(SignIn) private readonly signIn: SignIn) {}

  /** A session always begins with an identifier of its own: one that the browser had before is ended. */
  @Get()
  @OpenToAll()
  @HttpCode(303)
  async comeBack(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const came = new URL(request.url, originOf(request));
    takeCookie(reply, 'polku-sign-in');
    reply.headers(UNKEPT);
    const { session, back } = await this.signIn.complete(came, cookieOf(request, 'polku-sign-in'));
    this.signIn.sessions.end(cookieOf(request, 'polku-session') ?? '');
    giveCookie(reply, 'polku-session', session);
    reply.header('Location', back);
  }
}

const UNKEPT = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

/** As the browser knows us: of hosts only known ones get this far. */
function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
