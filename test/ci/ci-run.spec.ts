import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const CI_RUN = fileURLToPath(new URL('../../.ci/run', import.meta.url));

describe('.ci/run', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polku-ci-'));
    for (const present of ['initdb', 'curl', 'chromium']) await program(present, 'exit 0');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function program(name: string, script: string): Promise<void> {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), 0o755);
  }

  async function run(environment: NodeJS.ProcessEnv = {}): Promise<{ code: unknown; lastLine: string }> {
    const PATH = [folder, process.env.PATH].join(delimiter);
    const child = spawn(CI_RUN, { env: { ...environment, PATH }, stdio: ['ignore', 'pipe', 'inherit'] });
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    return { code, lastLine: output.trimEnd().split('\n').at(-1) ?? '' };
  }

  it('ends with how many passed and failed', async () => {
    await program('npm', 'echo "Tests:       2 failed, 5 passed, 7 total"; exit 1');
    expect(await run()).toEqual({ code: 1, lastLine: '5 passed, 2 failed' });
    await program('npm', 'echo "Tests:       7 passed, 7 total"');
    expect(await run()).toEqual({ code: 0, lastLine: '7 passed, 0 failed' });
  });

  it('fails where a dependency has a known weakness, and says it where nobody can be asked', async () => {
    const npm = (audit: string) =>
      program('npm', `[ "$1" = audit ] || { echo "Tests:       7 passed, 7 total"; exit; }\n${audit}`);
    await npm(`echo '{"auditReportVersion": 2, "vulnerabilities": {"tar": {"severity": "high"}}}'; exit 1`);
    expect(await run()).toEqual({ code: 1, lastLine: '7 passed, 1 failed' });
    await npm(`echo '{"auditReportVersion": 2, "vulnerabilities": {"tar": {"severity": "low"}}}'`);
    expect(await run()).toEqual({ code: 0, lastLine: '7 passed, 0 failed' });
    await npm(`echo '{"message": "405 Method Not Allowed", "statusCode": 405}'; exit 1`);
    expect(await run()).toEqual({ code: 0, lastLine: '7 passed, 0 failed' });
  });

  it('counts tests that never end as a failure, and ends them', async () => {
    await program('npm', 'sleep 1000 & wait');
    expect(await run({ TESTS_END_WITHIN: '1s' })).toEqual({ code: 124, lastLine: '0 passed, 1 failed' });
  });
});
