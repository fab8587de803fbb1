import fc from 'fast-check';
import {
  cosign,
  formatNote,
  InvalidNoteKey,
  NoteRejected,
  newSignerKey,
  openCheckpoint,
  parseNote,
  rootOf,
  signCheckpoint,
  signerKey,
  signNote,
  verifiedSignatures,
  verifierKey,
} from '#archive';

/** The example of the specification (C2SP signed-note). */
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const EXAMPLE_NOTE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

/** The key of the tests of golang.org/x/mod/sumdb/note, where signed notes come from. */
const PETER = signerKey('PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz');
const PETERS_NOTE =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n" +
  '\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const LOG = newSignerKey('polku.example/log');
const WITNESS = newSignerKey('witness.example/w1', 'cosignature-v1');
const HEAD = { size: 3, root: rootOf([]) };

describe('a signed note', () => {
  it('of the specification is verified by its key', () => {
    expect(verifiedSignatures(parseNote(EXAMPLE_NOTE), [verifierKey(EXAMPLE_KEY)])).toMatchObject([
      { verifier: { name: 'example.com/foo', id: '530d903a' } },
    ]);
  });

  it('is signed as the reference implementation signs it', () => {
    expect(PETER.verifier.text).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    expect(formatNote(signNote(parseNote(PETERS_NOTE).text, PETER))).toBe(PETERS_NOTE);
  });

  it('is not verified when a character of it is another one', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: EXAMPLE_NOTE.length - 1 }),
        fc.constantFrom('x', 'A', '\n', '='),
        (at, other) => {
          fc.pre(EXAMPLE_NOTE[at] !== other);
          const changed = EXAMPLE_NOTE.slice(0, at) + other + EXAMPLE_NOTE.slice(at + 1);
          expect(() => {
            if (verifiedSignatures(parseNote(changed), [verifierKey(EXAMPLE_KEY)]).length === 0) {
              throw new NoteRejected('nobody known signed it');
            }
          }).toThrow(NoteRejected);
        },
      ),
    );
  });

  it.each([
    ['without signatures', 'text\n'],
    ['without a line break at its end', EXAMPLE_NOTE.slice(0, -1)],
    ['with a control character', `a\u0007${EXAMPLE_NOTE}`],
    ['with a line among the signatures that is none', `${EXAMPLE_NOTE}signed: me\n`],
    ['with a signature that is not base64', 'text\n\n— me ****\n'],
    ['with a signature of a key id only', 'text\n\n— me AAAAAA==\n'],
    ['with a thousand signatures', `text\n\n${'— me AAAAAAA=\n'.repeat(1000)}`],
  ])('%s is refused', (_what, note) => {
    expect(() => parseNote(note)).toThrow(NoteRejected);
  });
});

describe('a key of a signed note', () => {
  it('is read back from what was kept of it', () => {
    expect(signerKey(LOG.secret).verifier.text).toBe(LOG.verifier.text);
    expect(verifierKey(LOG.verifier.text)).toMatchObject({ name: 'polku.example/log', id: LOG.verifier.id });
  });

  it.each([
    ['another name', EXAMPLE_KEY.replace('foo', 'bar')],
    ['another id', EXAMPLE_KEY.replace('530d903a', '530d903b')],
    ['another algorithm', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['more bytes', 'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='],
    ['no name', EXAMPLE_KEY.replace('example.com/foo', '')],
    ['a space in it', EXAMPLE_KEY.replace('.com', ' com')],
  ])('with %s is refused', (_what, key) => {
    expect(() => verifierKey(key)).toThrow(InvalidNoteKey);
  });

  it('has a name without white space or plus', () => {
    expect(() => newSignerKey('our log')).toThrow(InvalidNoteKey);
    expect(() => newSignerKey('our+log')).toThrow(InvalidNoteKey);
  });
});

describe('a checkpoint', () => {
  const text = signCheckpoint(HEAD, LOG);

  it('says origin, size and root, signed by the log', () => {
    expect(text.split('\n').slice(0, 3)).toEqual(['polku.example/log', '3', HEAD.root.toString('base64')]);
    expect(openCheckpoint(text, LOG.verifier)).toMatchObject({ origin: 'polku.example/log', ...HEAD });
  });

  it('that another log signed is refused by name', () => {
    const other = newSignerKey('polku.example/log');
    expect(() => openCheckpoint(text, other.verifier)).toThrow(
      `it is not signed by polku.example/log (${other.verifier.id}), but by polku.example/log (${LOG.verifier.id})`,
    );
  });

  it('keeps the cosignature of a witness, with its time', () => {
    const note = parseNote(text);
    const cosigned = formatNote({
      ...note,
      signatures: [...note.signatures, cosign(note.text, WITNESS, 1_679_315_147)],
    });
    expect(openCheckpoint(cosigned, LOG.verifier, [WITNESS.verifier]).witnesses).toEqual([
      { name: 'witness.example/w1', key: WITNESS.verifier.text, time: 1_679_315_147 },
    ]);
    expect(openCheckpoint(cosigned, LOG.verifier).witnesses).toEqual([]);
    const forged = cosigned.replace('\n3\n', '\n4\n');
    expect(() => openCheckpoint(forged, LOG.verifier, [WITNESS.verifier])).toThrow(/signature .* is false/);
  });

  it.each([
    ['a size with a leading zero', 'polku.example/log\n03\n'],
    ['a size that is no number', 'polku.example/log\nthree\n'],
    ['another origin', 'polku.example/other\n3\n'],
    ['an empty line', 'polku.example/log\n3\n\n'],
  ])('with %s is refused', (_what, head) => {
    const note = formatNote(signNote(`${head}${HEAD.root.toString('base64')}\n`, LOG));
    expect(() => openCheckpoint(note, LOG.verifier)).toThrow(NoteRejected);
  });

  it('with half a root is refused', () => {
    const note = formatNote(signNote('polku.example/log\n3\nAAAA\n', LOG));
    expect(() => openCheckpoint(note, LOG.verifier)).toThrow('the third line is not a root hash');
  });
});
