const METASTREAM = '$$';

/** `$$orders-1` holds the metadata of `orders-1`. */
export const isMetastream = (stream: string): boolean => stream.startsWith(METASTREAM);
export const metastreamOf = (stream: string): string => METASTREAM + stream;
export const originalOf = (metastream: string): string => metastream.slice(METASTREAM.length);

/** Up to and with the first '-': `jobseeker-` of `jobseeker-1`. Streams without one share the category ''. */
export function categoryOf(stream: string): string {
  const dash = stream.indexOf('-');
  return stream.slice(0, dash + 1);
}
