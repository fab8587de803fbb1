import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type {
  NumberedRequest,
  PgliteAnswer,
  PgliteRequest,
  PgliteThreadData,
} from './pglite-thread-messages.js';

const NOTHING = new Uint8Array();
const { folder, template } = workerData as PgliteThreadData;
let pglite: PGlite | undefined;

async function answerTo(request: PgliteRequest): Promise<Uint8Array> {
  switch (request.kind) {
    case 'open':
      pglite = await PGlite.create(folder, await startingPoint());
      return NOTHING;
    case 'protocol':
      if (pglite === undefined) throw new Error('the database is not open');
      return await inTurn(pglite, request.messages);
    case 'close':
      await pglite?.close();
      return NOTHING;
  }
}

async function startingPoint(): Promise<{ loadDataDir?: Blob }> {
  if (template === undefined || existsSync(folder)) return {};
  return { loadDataDir: new Blob([await readFile(template)], { type: 'application/x-tar' }) };
}

async function inTurn(database: PGlite, messages: readonly Uint8Array[]): Promise<Uint8Array> {
  const answers: Uint8Array[] = [];
  for (const message of messages) answers.push(await database.execProtocolRaw(message));
  return Buffer.concat(answers);
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
