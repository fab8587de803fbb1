import { IDLE_SESSION_ENDS_AFTER_MS, Sessions } from './sessions.js';

const BEGUN = Date.parse('2026-11-26T10:00:00Z');
const at = (ms: number) => new Date(BEGUN + ms);
const HOUR = 3_600_000;

describe('a session', () => {
  const begin = (sessions: Sessions) =>
    sessions.begin({ accessToken: 'token', expires: at(2 * HOUR) }, at(0));

  it('ends when it was not used for half an hour, and not a moment before', () => {
    const sessions = new Sessions();
    const [left, kept] = [begin(sessions), begin(sessions)];
    expect(sessions.accessTokenOf(kept, at(IDLE_SESSION_ENDS_AFTER_MS - 1))).toBe('token');
    expect(sessions.accessTokenOf(left, at(IDLE_SESSION_ENDS_AFTER_MS))).toBeUndefined();
    expect(sessions.accessTokenOf(left, at(0))).toBeUndefined();
  });

  it('goes on as long as it is used, but not beyond its token', () => {
    const sessions = new Sessions();
    const id = begin(sessions);
    for (let ms = 0; ms < 2 * HOUR; ms += IDLE_SESSION_ENDS_AFTER_MS / 2) {
      expect(sessions.accessTokenOf(id, at(ms))).toBe('token');
    }
    expect(sessions.accessTokenOf(id, at(2 * HOUR))).toBeUndefined();
  });

  it('has an identifier of 256 random bits, and is unknown by any other', () => {
    const sessions = new Sessions();
    const ids = Array.from({ length: 100 }, () => begin(sessions));
    expect(new Set(ids).size).toBe(100);
    expect(ids.every((id) => Buffer.from(id, 'base64url').length === 32)).toBe(true);
    expect(sessions.accessTokenOf('', at(0))).toBeUndefined();
  });
});
