import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SealedLog, verifyArchive } from '#archive';
import { givenLog, SIGNER } from './given-log.js';

const PROCESS = fileURLToPath(new URL('../../../dist/libs/archive/test/sealing-process.js', import.meta.url));
const ROUNDS = 4;

it('kill -9 of whoever seals leaves a whole archive, which is gone on with', async () => {
  const log = await givenLog(6);
  try {
    let before = 6;
    for (let round = 1; round <= ROUNDS; round++) {
      const child = spawn(process.execPath, [PROCESS, log.folder, SIGNER.secret], { stdio: 'inherit' });
      const ended = once(child, 'close');
      while (((await SealedLog.open(log.folder).catch(() => undefined))?.size ?? 0) < before + 40)
        await setTimeout(5);
      child.kill('SIGKILL');
      await ended;
      const { problems, events } = await verifyArchive(log.folder, { key: SIGNER.verifier });
      expect(problems.list).toEqual([]);
      expect(events).toBeGreaterThanOrEqual(before + 40);
      before = events;
    }
    await log.grow(3);
    const { problems, events } = await verifyArchive(log.folder, { key: SIGNER.verifier });
    expect({ events, problems: problems.list }).toEqual({ events: before + 3, problems: [] });
  } finally {
    await log.remove();
  }
}, 120_000);
