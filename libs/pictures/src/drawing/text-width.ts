/** Widths of characters in a plain sans-serif, in parts of the font size: wide enough that no text runs into its neighbour. */
const NARROW = 0.32;
const ORDINARY = 0.56;
const CAPITAL = 0.7;
const WIDE = 0.92;

const NARROW_CHARACTERS = new Set("iíìjlI.,:;'’|!()[]ftr- \u00a0");
const WIDE_CHARACTERS = new Set('mwMW@%€—');

/** How wide a text is at most, without a font to measure it by. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * fontSize;
}

function widthOf(character: string): number {
  if (NARROW_CHARACTERS.has(character)) return NARROW;
  if (WIDE_CHARACTERS.has(character) || character > '\u2e80') return WIDE;
  return character.toLowerCase() === character ? ORDINARY : CAPITAL;
}

/** The beginning of a text that fits, with an ellipsis where something is left out. */
export function fitted(text: string, fontSize: number, width: number): string {
  let used = 0;
  let fitting = '';
  for (const character of text) {
    used += widthOf(character) * fontSize;
    if (used > width) return `${fitting.trimEnd()}…`;
    if (used + WIDE * fontSize <= width || fitting === '') fitting += character;
  }
  return text;
}

/** A text in lines of words that fit; the last line is cut. */
export function inLines(text: string, fontSize: number, width: number, linesMax: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, fontSize) > width && lines.length < linesMax)
      lines.push(word);
    else lines.splice(-1, last === undefined ? 0 : 1, longer);
  }
  return lines.map((line) => fitted(line, fontSize, width));
}
