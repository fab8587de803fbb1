/** `jobseeker-X` and `benefits-X` are streams of one subject, X; what stands before the first `-` is the category. */
export interface StreamNameParts {
  readonly category: string;
  readonly subject: string;
}

export function partsOfStreamName(stream: string): StreamNameParts {
  const dash = stream.indexOf('-');
  if (dash < 1 || dash === stream.length - 1) {
    throw new TypeError('a stream is named after its category and its subject: category-subject');
  }
  return { category: stream.slice(0, dash), subject: stream.slice(dash + 1) };
}
