/** Whether a text is base64 (RFC 4648, section 4) as it is written in one way only: no other text stands for the same bytes. */
export function isBase64(text: string): boolean {
  return Buffer.from(text, 'base64').toString('base64') === text;
}
