import { type Content, html, type Markup } from '#markup';
import type { PictureSettings } from '../picture.js';
import { at } from './coordinate.js';

const FONTS = "'Source Sans 3','Source Sans Pro',Arial,sans-serif";

export interface Framed {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly definitions?: Content;
  readonly content: Content;
  /** Whether there is something in it to go to: then it is a group of links, otherwise one image. */
  readonly hasLinks: boolean;
}

/** A picture with its name and description for who does not see it. Text has the colour of the text around the picture. */
export function framed({ idPrefix, language, title }: PictureSettings, picture: Framed): Markup {
  const { width, height, definitions, content, hasLinks, description } = picture;
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="picture" lang="${language}" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}" height="${at(height)}" role="${hasLinks ? 'group' : 'img'}" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-description" font-family="${FONTS}" font-size="12" fill="currentColor"><title id="${idPrefix}-title">${title ?? picture.title}</title><desc id="${idPrefix}-description">${description}</desc>${definitions === undefined ? undefined : html`<defs>${definitions}</defs>`}${content}</svg>`;
}

/** Something with a name; a link where it has an address. */
export function named(name: string, href: string | undefined, content: Content): Markup {
  return href === undefined
    ? html`<g><title>${name}</title>${content}</g>`
    : html`<a href="${href}"><title>${name}</title>${content}</a>`;
}

/** A picture of nothing says so. */
export function emptyPicture(settings: PictureSettings, title: string, nothing: string): Markup {
  return framed(settings, {
    title,
    description: nothing,
    width: 960,
    height: 80,
    hasLinks: false,
    content: html`<rect x="0.5" y="0.5" width="959" height="79" fill="none" stroke="currentColor" stroke-dasharray="4 4"/><text x="480" y="45" text-anchor="middle" font-size="14">${nothing}</text>`,
  });
}
