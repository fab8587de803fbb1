import type { FastifyRequest } from 'fastify';
import { address, frontAddress } from '../pages/frame/page-addresses.js';
import { languageOf, likedLanguage } from '../pages/frame/page-language.js';
import { pageToGoOnTo } from './page-to-go-on-to.js';

/** The front page, from which one signs in and comes back to the page that was asked for; to none where something was sent. */
export function signInAddress({ url, method, headers }: FastifyRequest, hadSession: boolean): string {
  const language = languageOf(url) ?? likedLanguage(headers['accept-language']);
  const back = method === 'GET' ? pageToGoOnTo(url) : undefined;
  return address(frontAddress(language), { back, left: hadSession ? 'ended' : undefined });
}
