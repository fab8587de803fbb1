const WIDTH = 24;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of blocks, as long as the value is of the most. */
export function bar(value: number, most: number): string {
  if (most === 0) return '';
  const eighths = Math.round((value / most) * WIDTH * EIGHTHS.length);
  return '█'.repeat(Math.floor(eighths / EIGHTHS.length)) + (EIGHTHS[eighths % EIGHTHS.length] ?? '');
}
