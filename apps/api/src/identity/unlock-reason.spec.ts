import type { FastifyRequest } from 'fastify';
import { ApiProblem } from '../problems/problem.js';
import { unlockReasonOf } from './unlock-reason.js';

/** As Node gives a header: each byte a character. */
function asked(bytes: Buffer | string | string[] | undefined): FastifyRequest {
  const value = Buffer.isBuffer(bytes) ? bytes.toString('latin1') : bytes;
  return { headers: { 'polku-unlock-reason': value } } as unknown as FastifyRequest;
}

const REASON = 'Tarkastus 2026-4: kuntaosuudet Äänekoskella, § 14';

describe('the reason for which parts are unlocked', () => {
  it('is read where it was sent as UTF-8, and where it was sent as Latin-1', () => {
    expect(unlockReasonOf(asked(Buffer.from(REASON, 'utf8')))).toBe(REASON);
    expect(unlockReasonOf(asked(Buffer.from(REASON, 'latin1')))).toBe(REASON);
    const beyondLatin = 'Revision 4: “andelar” — Čáhcesuolu 2026';
    expect(unlockReasonOf(asked(Buffer.from(beyondLatin, 'utf8')))).toBe(beyondLatin);
  });

  it('is nothing where nothing was said', () => {
    expect(unlockReasonOf(asked(undefined))).toBeUndefined();
  });

  it('has 10 to 200 characters, whatever bytes they take and whatever is around them', () => {
    const written = (length: number) => Buffer.from('ä'.repeat(length), 'utf8');
    expect(unlockReasonOf(asked(written(10)))).toHaveLength(10);
    expect(unlockReasonOf(asked(written(200)))).toHaveLength(200);
    expect(unlockReasonOf(asked(`  ${REASON}  `))).toBe(REASON);
  });

  it.each<[string, Buffer | string | string[]]>([
    ['is empty', ''],
    ['is too short', 'too short'],
    ['is short but for spaces', `   short   ${' '.repeat(20)}`],
    ['is too long', Buffer.from('ä'.repeat(201), 'utf8')],
    ['has a line in it', 'Audit 2026-4\nof shares'],
    ['has a tab in it', 'Audit 2026-4\tof shares'],
    ['has an escape in it', 'Audit 2026-4 \u001b[31mof shares'],
    ['has a NUL in it', 'Audit 2026-4 \0of shares'],
    ['has a control of Latin-1 in it', Buffer.from('Audit 2026-4 \u0085of shares', 'latin1')],
    ['has a control of UTF-8 in it', Buffer.from('Audit 2026-4 \u0085of shares', 'utf8')],
    ['turns the line round', Buffer.from('Audit 2026-4 \u202eof shares', 'utf8')],
    ['came twice', ['Audit 2026-4 of shares', 'Audit 2026-5 of shares']],
  ])('is refused where it %s, without being repeated', (_what, given) => {
    const refused = () => unlockReasonOf(asked(given));
    expect(refused).toThrow(ApiProblem);
    try {
      refused();
    } catch (error) {
      const told = JSON.stringify((error as ApiProblem).problem);
      expect(told).toContain('10 to 200 characters');
      expect(told).not.toContain('of shares');
    }
  });
});
