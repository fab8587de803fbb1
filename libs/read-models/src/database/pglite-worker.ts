import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { NumberedRequest, PgliteAnswer, PgliteRequest } from './pglite-thread-messages.js';

const NOTHING = new Uint8Array();
let pglite: PGlite | undefined;

async function answerTo(request: PgliteRequest): Promise<Uint8Array> {
  switch (request.kind) {
    case 'open':
      pglite = await PGlite.create((workerData as { folder: string }).folder);
      return NOTHING;
    case 'protocol':
      if (pglite === undefined) throw new Error('the database is not open');
      return pglite.execProtocolRaw(request.message);
    case 'close':
      await pglite?.close();
      return NOTHING;
  }
}

let turn = Promise.resolve();
parentPort?.on('message', ({ number, request }: NumberedRequest) => {
  turn = turn.then(async () => {
    const answer = await answerTo(request).then(
      (data): PgliteAnswer => ({ number, data }),
      (error: unknown): PgliteAnswer => ({ number, data: NOTHING, error: String(error) }),
    );
    parentPort?.postMessage(answer);
  });
});
