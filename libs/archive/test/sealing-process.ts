import { ensureArchive, sealEvents, signerKey } from '#archive';
import { eventsFrom, SMALL_SEGMENT } from './given-log.js';

/** Seals without end, until it is killed: `node sealing-process.js <folder> <secret of the signer>`. */
const [, , folder = '', secret = ''] = process.argv;
const signer = signerKey(secret);
const log = await ensureArchive(folder, signer.verifier, SMALL_SEGMENT);
await sealEvents(log, signer, eventsFrom(log.size, log.size + 1_000_000));
