import { createHash, randomBytes } from 'node:crypto';

interface Session {
  readonly accessToken: string;
  readonly expires: Date;
}

interface HeldSession extends Session {
  /** When it was begun or last used. */
  usedAt: Date;
}

/** Milliseconds without a request after which a session ends: somebody has left the desk. */
export const IDLE_SESSION_ENDS_AFTER_MS = 30 * 60_000;

/** Sessions that are held at once; the oldest give way. */
const MOST = 20_000;

/**
 * Who has signed in to the pages: the access token of each session, which never reaches the browser. The browser has a random
 * identifier; of it only the digest is held. Sessions are of this process.
 */
export class Sessions {
  private readonly held = new Map<string, HeldSession>();

  /** @returns the identifier, for the browser's cookie alone */
  begin(session: Session, now: Date): string {
    const id = randomBytes(32).toString('base64url');
    this.held.set(digestOf(id), { ...session, usedAt: now });
    const [oldest] = this.held.keys();
    if (this.held.size > MOST && oldest !== undefined) this.held.delete(oldest);
    return id;
  }

  /** @returns undefined for a session that is unknown, ended, over or was not used for a while */
  accessTokenOf(id: string, now: Date): string | undefined {
    const session = this.held.get(digestOf(id));
    if (session === undefined) return undefined;
    const idleMs = now.getTime() - session.usedAt.getTime();
    if (session.expires <= now || idleMs >= IDLE_SESSION_ENDS_AFTER_MS) {
      this.end(id);
      return undefined;
    }
    session.usedAt = now;
    return session.accessToken;
  }

  end(id: string): void {
    this.held.delete(digestOf(id));
  }
}

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
