import type { Writable } from 'node:stream';

/** Ends the process quietly when the reader of its output has gone (`polku timeline ... | head`). */
export function endWhenPipeCloses(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
