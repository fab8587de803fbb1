import { readFile } from 'node:fs/promises';
import { NoteRejected } from '#archive';

/**
 * The text of a proof or a checkpoint in a file: as it is published, or out of the answer of the API that was saved as it came.
 * @param member that has it in the answer
 * @throws NoteRejected, and the file system's error for a file that is not there
 */
export async function textInFile(file: string, member: 'proof' | 'checkpoint'): Promise<string> {
  const text = await readFile(file, 'utf8');
  if (!text.trimStart().startsWith('{')) return text;
  const answer = answerIn(text);
  const told = answer?.[member];
  if (typeof told === 'string') return told;
  throw new NoteRejected(
    `the JSON in ${file} has no text ${member}: it is not the answer of the API to that`,
  );
}

function answerIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
