import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '#statutes';

/** The language of an address, which is its first segment; `undefined` where that is none of ours. */
export function languageOf(address: string): Language | undefined {
  const [, first = ''] = /^\/([^/?]*)/.exec(address) ?? [];
  return LANGUAGES.find((language) => language === first);
}

/**
 * The language that a reader likes best of ours, by Accept-Language (RFC 9110, 12.5.4). Finnish where none is said: it is what
 * the records are written in.
 */
export function likedLanguage(acceptLanguage: string | undefined): Language {
  const liked = (acceptLanguage ?? '').split(',').flatMap((each) => {
    const [range = '', quality = 'q=1'] = each.split(';').map((part) => part.trim());
    const weight = Number(/^q=([01](?:\.\d{0,3})?)$/.exec(quality)?.[1] ?? 0);
    const language = LANGUAGES.find((ours) => range.toLowerCase().split('-')[0] === ours);
    return language === undefined || weight === 0 ? [] : [{ language, weight }];
  });
  return liked.sort((a, b) => b.weight - a.weight)[0]?.language ?? 'fi';
}

/** The language of the address that was asked for, or the one that its reader likes best where it has none. */
export function pageLanguageOf({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): Language {
  return languageOf(url) ?? likedLanguage(headers['accept-language']);
}

/** The same, as a parameter of a controller. */
export const PageLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => pageLanguageOf(context.switchToHttp().getRequest()),
);
