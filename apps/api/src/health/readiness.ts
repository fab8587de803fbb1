/** Whether one part can do its work, and when that was first seen: parts are looked at only when somebody asks. */
export interface PartReadiness {
  readonly ready: boolean;
  readonly seenSince: string;
  /** Why not, in words that any operator may read. */
  readonly reason?: string;
  /** What an operator should look at although the part does its work. */
  readonly alert?: string;
}

export interface ReadinessReport {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartReadiness>>;
}

/**
 * Rejects when the part cannot do its work, or resolves with the reason; with `undefined` when it can, or with an alert when it can
 * and something is not as it should be.
 */
export type Probe = () => Promise<string | { readonly alert: string } | undefined>;

/** Asks the parts whether they can work, and remembers since when each has been as it is. */
export class Readiness {
  private readonly last = new Map<string, PartReadiness>();

  constructor(
    private readonly probes: Readonly<Record<string, Probe>>,
    private readonly clock: () => Date,
    private readonly timeoutMs = 2_000,
  ) {}

  async report(): Promise<ReadinessReport> {
    const parts = await Promise.all(
      Object.entries(this.probes).map(async ([name, probe]) => [name, await this.ask(name, probe)] as const),
    );
    return { ready: parts.every(([, part]) => part.ready), parts: Object.fromEntries(parts) };
  }

  private async ask(name: string, probe: Probe): Promise<PartReadiness> {
    const answer = await answerOf(probe, this.timeoutMs);
    const reason = typeof answer === 'string' ? answer : undefined;
    const before = this.last.get(name);
    const ready = reason === undefined;
    const seenSince = before?.ready === ready ? before.seenSince : this.clock().toISOString();
    const now = {
      ready,
      seenSince,
      ...(reason === undefined ? {} : { reason }),
      ...(typeof answer === 'object' ? answer : {}),
    };
    this.last.set(name, now);
    return now;
  }
}

async function answerOf(probe: Probe, timeoutMs: number): ReturnType<Probe> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('does not answer in time'), timeoutMs);
  });
  try {
    return await Promise.race([probe(), late]);
  } catch {
    return 'does not answer';
  } finally {
    clearTimeout(timer);
  }
}
