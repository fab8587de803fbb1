import { scaleLinear } from 'd3-scale';
import type { CalendarDate } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { fillDefinitions, fillOf } from '../drawing/fills.js';
import { emptyPicture, framed, named } from '../drawing/frame.js';
import { PALETTE } from '../drawing/palette.js';
import { textWidth } from '../drawing/text-width.js';
import type { Picture, PictureSettings } from '../picture.js';
import { WORDS_IN } from '../words/words-in.js';
import { wholeNumber } from '../words/written.js';

export interface LogToDraw {
  /** In order, one after the other without a gap: how many events each holds. */
  readonly segments: readonly { readonly events: number; readonly href?: string }[];
  /** Over how many events of the beginning each was signed, and when. */
  readonly checkpoints: readonly {
    readonly events: number;
    readonly on: CalendarDate;
    readonly href?: string;
  }[];
  /** Recorded since the last segment was sealed; absent where nobody counted them. */
  readonly unsealed?: number;
}

const WIDTH = 960;
const LEFT = 12;
const RIGHT = WIDTH - 12;
const BAR = { top: 62, height: 30 } as const;

/** The log as one bar of its segments, with the checkpoints over it and what is not sealed yet behind. */
export function sealedLog(
  { segments, checkpoints, unsealed = 0 }: LogToDraw,
  settings: PictureSettings,
): Picture {
  const { language, idPrefix } = settings;
  const words = WORDS_IN[language];
  const { log } = words;
  const { day } = DOSSIER_WORDS[language];
  const title = settings.title ?? log.title;
  const number = (value: number) => wholeNumber(value, language);
  let first = 0;
  const parts = segments.map(({ events, href }, index) => {
    const part = { name: log.segmentName(index + 1), first, events, href };
    first += events;
    return part;
  });
  const sealed = first;
  const all = sealed + unsealed;
  // Events are counted from 0, as the positions of the log are.
  const rows = [
    ...parts.map((part) => [
      part.name,
      number(part.first),
      number(part.first + part.events - 1),
      number(part.events),
    ]),
    ...checkpoints.map(({ events, on }) => [
      `${log.checkpoint}, ${day(on)}`,
      number(0),
      number(events - 1),
      number(events),
    ]),
    ...(unsealed > 0 ? [[log.unsealed, number(sealed), number(all - 1), number(unsealed)]] : []),
  ];
  const table = {
    caption: title,
    columns: [
      { heading: log.segment },
      ...[log.first, log.last, log.events].map((heading) => ({ heading, isNumber: true as const })),
    ],
    rows,
  };
  if (all === 0) return { svg: emptyPicture(settings, title, words.nothing), table };
  const x = scaleLinear([0, all], [LEFT, RIGHT]);
  const blocks = parts.map(({ name, first: from, events, href }, index) => {
    const width = x(from + events) - x(from);
    const label = String(index + 1);
    return named(
      `${name}: ${number(from)}–${number(from + events - 1)}`,
      href,
      html`<rect x="${at(x(from))}" y="${BAR.top}" width="${at(width)}" height="${BAR.height}" fill="${fillOf(idPrefix, index % 2 === 0 ? 'plain' : 'rising')}"/>${
        textWidth(label, 12) + 4 < width
          ? html`<text x="${at(x(from) + width / 2)}" y="${BAR.top + BAR.height + 14}" text-anchor="middle" stroke="none" aria-hidden="true">${label}</text>`
          : undefined
      }`,
    );
  });
  const rest =
    unsealed === 0
      ? undefined
      : named(
          `${log.unsealed}: ${number(unsealed)}`,
          undefined,
          html`<rect x="${at(x(sealed))}" y="${BAR.top}" width="${at(x(all) - x(sealed))}" height="${BAR.height}" fill="none" stroke-dasharray="4 3"/>`,
        );
  const flags = checkpoints.map(({ events, on, href }, index) => {
    const place = x(events);
    const isLast = index === checkpoints.length - 1;
    const text = `${day(on)}: ${number(events)}`;
    const isRight = place + 8 + textWidth(text, 12) > RIGHT;
    return named(
      log.checkpointName(number(events), day(on)),
      href,
      html`<path d="M${at(place)} ${BAR.top}V40l9 4l-9 4" fill="${PALETTE.brand}" stroke="${PALETTE.brand}" stroke-width="1.5"/>${
        isLast
          ? html`<text x="${at(place + (isRight ? 4 : -4))}" y="36" text-anchor="${isRight ? 'end' : 'start'}" aria-hidden="true">${log.checkpoint} ${text}</text>`
          : undefined
      }`,
    );
  });
  const svg = framed(settings, {
    title,
    description: log.description(number(all), segments.length),
    width: WIDTH,
    height: BAR.top + BAR.height + 24,
    hasLinks: [...segments, ...checkpoints].some(({ href }) => href !== undefined),
    definitions: fillDefinitions(idPrefix, ['rising']),
    content: html`<text x="${LEFT}" y="16" font-weight="bold" aria-hidden="true">${log.description(number(all), segments.length)}</text><g stroke="currentColor" stroke-width="0.75">${blocks}${rest}</g>${flags}`,
  });
  return { svg, table };
}
