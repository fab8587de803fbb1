import { createHash, randomBytes } from 'node:crypto';

interface Session {
  readonly accessToken: string;
  readonly expires: Date;
}

/** Sessions that are held at once; the oldest give way. */
const MOST = 20_000;

/**
 * Who has signed in to the pages: the access token of each session, which never reaches the browser. The browser has a random
 * identifier; of it only the digest is held. Sessions are of this process.
 */
export class Sessions {
  private readonly held = new Map<string, Session>();

  /** @returns the identifier, for the browser's cookie alone */
  begin(session: Session): string {
    const id = randomBytes(32).toString('base64url');
    this.held.set(digestOf(id), session);
    const [oldest] = this.held.keys();
    if (this.held.size > MOST && oldest !== undefined) this.held.delete(oldest);
    return id;
  }

  /** @returns undefined for a session that is unknown, ended or over */
  accessTokenOf(id: string, now: Date): string | undefined {
    const session = this.held.get(digestOf(id));
    if (session === undefined || session.expires > now) return session?.accessToken;
    this.end(id);
    return undefined;
  }

  end(id: string): void {
    this.held.delete(digestOf(id));
  }
}

function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
