import type { FastifyRequest } from 'fastify';
import { address, frontAddress } from '../pages/frame/page-addresses.js';
import { pageLanguageOf } from '../pages/frame/page-language.js';
import { pageToGoOnTo } from './page-to-go-on-to.js';

/** The front page, from which one signs in and comes back to the page that was asked for; to none where something was sent. */
export function signInAddress(request: FastifyRequest, hadSession: boolean): string {
  const back = request.method === 'GET' ? pageToGoOnTo(request.url) : undefined;
  return address(frontAddress(pageLanguageOf(request)), { back, left: hadSession ? 'ended' : undefined });
}
