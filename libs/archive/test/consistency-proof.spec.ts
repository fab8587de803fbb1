import fc from 'fast-check';
import {
  formatConsistency,
  growthOf,
  NoteRejected,
  newSignerKey,
  signCheckpoint,
  verifyConsistency,
} from '#archive';
import { changedCharacter } from './changed-character.js';
import { type GivenLog, givenLog, SIGNER } from './given-log.js';

describe('the proof that a log only grew', () => {
  let given: GivenLog;
  const sizes = [1, 5, 8, 11];
  /** Checkpoints as they were published, by size. */
  const kept = new Map<number, string>();

  beforeAll(async () => {
    given = await givenLog();
    for (const size of sizes) {
      const log = await given.grow(size - (await given.opened()).size);
      kept.set(size, (await log.checkpointText()) ?? '');
    }
  });
  afterAll(() => given.remove());

  const keptAt = (size: number) => kept.get(size) ?? '';
  const proofText = async (from: number, to: number) => {
    const proof = await growthOf(await given.opened(), from, to);
    if (proof === undefined) throw new Error('nobody signed that size');
    return formatConsistency(proof);
  };
  const refusalOf = (text: string, checkpoint: string, key = SIGNER.verifier): string => {
    try {
      verifyConsistency(text, checkpoint, key);
      return 'taken';
    } catch (error) {
      if (!(error instanceof NoteRejected)) throw error;
      return error.message;
    }
  };

  it('is checked with two checkpoints and the public key, between all sizes that were signed', async () => {
    for (const from of sizes) {
      for (const to of sizes.filter((size) => size >= from)) {
        expect(verifyConsistency(await proofText(from, to), keptAt(from), SIGNER.verifier)).toMatchObject({
          earlier: { size: from },
          later: { size: to },
        });
      }
    }
  });

  it('is laid out as C2SP tlog-witness says', async () => {
    const [head, ...rest] = (await proofText(5, 11)).split('\n');
    const end = rest.indexOf('');
    expect(head).toBe('old 5');
    expect(rest.slice(0, end).every((line) => Buffer.from(line, 'base64').length === 32)).toBe(true);
    expect(rest.slice(end + 1).join('\n')).toBe(keptAt(11));
  });

  it('is refused when any character of it is another one', async () => {
    const text = await proofText(5, 11);
    fc.assert(
      fc.property(changedCharacter(text), (changed) => {
        expect(refusalOf(changed, keptAt(5))).not.toBe('taken');
      }),
    );
  });

  it('is refused where it is forged', async () => {
    const text = await proofText(5, 11);
    const lines = text.split('\n');
    const root = Buffer.alloc(32, 7);
    const other = newSignerKey(SIGNER.verifier.name);
    const withCheckpoint = (checkpoint: string) => `${text.slice(0, text.indexOf('\n\n'))}\n\n${checkpoint}`;
    const { size } = { size: 11 };
    expect([
      // For another checkpoint that was kept, or one that was made up.
      refusalOf(text, keptAt(8)),
      refusalOf(text, signCheckpoint({ size: 5, root }, SIGNER)),
      refusalOf(text, signCheckpoint({ size: 5, root }, other)),
      // With a later checkpoint of another history, by another key, shorter, or not signed at all.
      refusalOf(withCheckpoint(signCheckpoint({ size, root }, SIGNER)), keptAt(5)),
      refusalOf(withCheckpoint(signCheckpoint({ size, root }, other)), keptAt(5)),
      refusalOf(withCheckpoint(keptAt(1)), keptAt(5)),
      refusalOf(withCheckpoint(`${SIGNER.verifier.name}\n11\n${root.toString('base64')}\n`), keptAt(5)),
      // A hash left out, one too many, one twice.
      refusalOf(lines.toSpliced(1, 1).join('\n'), keptAt(5)),
      refusalOf(lines.toSpliced(1, 0, root.toString('base64')).join('\n'), keptAt(5)),
      refusalOf(lines.toSpliced(2, 0, lines[1] ?? '').join('\n'), keptAt(5)),
      // One size, two histories.
      refusalOf(
        formatConsistency({ from: 5, hashes: [], checkpoint: signCheckpoint({ size: 5, root }, SIGNER) }),
        keptAt(5),
      ),
    ]).toEqual([
      'it begins at 5 events, and the kept checkpoint is of 8',
      expect.stringContaining('it does not show that the 11 events begin with the 5'),
      expect.stringMatching(/^the kept checkpoint: .*not signed by/),
      expect.stringContaining('it does not show that the 11 events begin with the 5'),
      expect.stringMatching(/^the checkpoint in the proof: .*not signed by/),
      'its checkpoint is of 1 events, fewer than the 5 of the kept one',
      expect.stringMatching(/^the checkpoint in the proof: /),
      expect.stringContaining('it does not show'),
      expect.stringContaining('it does not show'),
      expect.stringContaining('it does not show'),
      'both checkpoints are of 5 events, and the log signed two histories of them',
    ]);
  });

  it.each([
    '',
    'old 0\n\n',
    'old 5',
    'old -1\n\nx',
    'old 5\nnot base64!\n\nx',
    `old 5\n${'AAAA\n'.repeat(64)}\nx`,
  ])('is not: %j', (text) => {
    expect(refusalOf(text, keptAt(5))).toContain('it is not a proof that a log only grew');
  });

  it('is made only under a checkpoint that was signed', async () => {
    expect(await growthOf(await given.opened(), 5, 7)).toBeUndefined();
  });
});
