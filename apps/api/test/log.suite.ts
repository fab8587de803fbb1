import { isConsistent, openCheckpoint, verifierKey, verifyConsistency, verifyProof } from '#archive';
import type { CheckpointAnswer, ConsistencyAnswer, InclusionAnswer } from '../src/queries/log-queries.js';
import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';

interface SealedEvents {
  readonly events: readonly { readonly position: string; readonly sha256: string }[];
}

export function logSuite(started: () => RunningApi): void {
  describe('the sealed log', () => {
    let caller: Caller;
    const search = (told: Record<string, string>) => new URLSearchParams(told).toString();
    const checkpoint = async () => (await caller.get('/v1/log/checkpoint')).json as CheckpointAnswer;
    const recorded = async (jobseeker: string) =>
      ((await caller.get(`/v1/jobseekers/${jobseeker}/events?texts=sealed`)).json as SealedEvents).events;
    const record = (jobseeker: string) =>
      caller.task(
        jobseeker,
        'record-home-municipality',
        { on: '2019-08-01', municipality: '205' },
        { 'Polku-Authority': 'kela' },
      );

    beforeAll(() => {
      caller = new Caller(started().url);
    });

    it('says that nothing is sealed, and who can change that', async () => {
      for (const path of ['checkpoint', `proofs/consistency?from=1`]) {
        expect(await caller.get(`/v1/log/${path}`)).toMatchObject({
          status: 404,
          json: { type: '/problems/nothing-sealed', expected: expect.stringContaining('polku archive') },
        });
      }
    });

    it('proves an event by the hash that a dossier has of it, under a checkpoint that its key signed', async () => {
      await record('LOG1');
      await started().seal();
      const { key, checkpoint: note, size } = await checkpoint();
      expect(openCheckpoint(note, verifierKey(key)).size).toBe(size);
      const [event] = await recorded('LOG1');
      const asked = await caller.get(
        `/v1/log/proofs/inclusion?${search({ position: event?.position ?? '' })}`,
      );
      const { proof } = asked.json as InclusionAnswer;
      expect(verifyProof(proof, verifierKey(key))).toMatchObject({
        eventHash: event?.sha256,
        index: size - 1,
      });
    });

    it('proves that it only grew', async () => {
      const earlier = await checkpoint();
      await record('LOG2');
      await started().seal();
      const later = await checkpoint();
      const asked = await caller.get(`/v1/log/proofs/consistency?from=${earlier.size}`);
      const { from, to, hashes, proof: text = '' } = asked.json as ConsistencyAnswer;
      expect([from, to]).toEqual([
        { size: earlier.size, root: earlier.root },
        { size: later.size, root: later.root },
      ]);
      const head = ({ size, root }: typeof from) => ({ size, root: Buffer.from(root, 'base64') });
      const proof = hashes.map((hash) => Buffer.from(hash, 'base64'));
      expect(isConsistent(head(from), head(to), proof)).toBe(true);
      expect(verifyConsistency(text, earlier.checkpoint, verifierKey(later.key))).toMatchObject({
        earlier: { size: earlier.size },
        later: { size: later.size },
      });
    });

    it('has no proof of what was recorded since', async () => {
      await record('LOG3');
      const [event] = await recorded('LOG3');
      expect(
        await caller.get(`/v1/log/proofs/inclusion?${search({ position: event?.position ?? '' })}`),
      ).toMatchObject({ status: 404, json: { type: '/problems/not-sealed' } });
    });

    it.each([
      ['inclusion', {}],
      ['inclusion', { position: '12' }],
      ['consistency', {}],
      ['consistency', { from: '0' }],
      ['consistency', { from: 'one' }],
      ['consistency', { from: '1', to: '999999999' }],
      ['consistency', { from: '3', to: '2' }],
    ] as const)('refuses to prove %s with %j', async (what, parameters) => {
      expect(await caller.get(`/v1/log/proofs/${what}?${search(parameters)}`)).toMatchObject({
        status: 400,
        json: { type: '/problems/invalid-request', expected: expect.any(String) },
      });
    });
  });
}
