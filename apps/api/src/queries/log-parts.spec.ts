import { eventAtPosition, formatProof, proofOf, type SealedLog, verifyProof } from '#archive';
import { eventAt, givenLog, SIGNER } from '../../../../libs/archive/test/given-log.js';
import { LogParts } from './log-parts.js';

describe('the sealed log behind the API', () => {
  it('is opened again when it is sealed anew while a proof is made', async () => {
    const given = await givenLog(6);
    const { position } = eventAt(5);
    let opened = 0;
    const proof = await new LogParts(given.folder).answer(async (log: SealedLog) => {
      if (opened++ === 0) await given.grow(1);
      const located = await eventAtPosition(log, position);
      return located && (await proofOf(log, located));
    });
    expect(opened).toBe(2);
    expect(proof && verifyProof(formatProof(proof), SIGNER.verifier)).toMatchObject({ index: 5, position });
    await given.remove();
  });
});
