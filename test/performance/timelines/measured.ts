/** What a piece of work took. CPU is that of all threads: on a machine that does other things it says more than the clock. */
export interface Took {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export async function timed<Result>(work: () => Promise<Result> | Result): Promise<[Took, Result]> {
  const begun = performance.now();
  const cpuBegun = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpuBegun);
  return [{ seconds: (performance.now() - begun) / 1_000, cpuSeconds: (user + system) / 1e6 }, result];
}

export function took({ seconds, cpuSeconds }: Took): string {
  return `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU`;
}

export function perSecond(count: number, seconds: number): string {
  return Math.round(count / seconds).toLocaleString('en');
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
