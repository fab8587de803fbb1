import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDossier } from '#apps/cli/src/dossier/write-dossier.js';
import type { Dossier } from '#case-dossier';
import { PROGRAM } from '../src/program.js';
import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';

const TEXT = 'Selkä ei kestä <b>koko</b> päivää.';

export function dossierSuite(started: () => RunningApi): void {
  describe('the dossier of a case', () => {
    let caller: Caller;
    const dossier = (query: string, jobseeker = 'Case1') =>
      caller.get(`/v1/jobseekers/${jobseeker}/dossier?${query}`);

    beforeAll(async () => {
      caller = new Caller(started().url);
      await caller.task('Case1', 'identify-person', {
        personalIdentityCode: '010190-900P',
        givenNames: 'Maija',
        familyName: 'Virtanen',
      });
      await caller.task('Case1', 'register-job-search', { on: '2025-01-02' });
      await caller.task('Case1', 'report-initial-interview', { on: '2025-01-20', summary: TEXT });
    });

    it('tells the case with opened texts, findings and the hashes that the events have', async () => {
      const { status, json, headers } = await dossier('language=en');
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('no-store');
      const { cover, chronology, findings, sources } = json as Dossier;
      expect(cover).toMatchObject({ name: 'Maija Virtanen', asOf: '2026-11-24', program: PROGRAM });
      expect(chronology[1]?.texts).toMatchObject([{ text: TEXT }]);
      expect(findings.flatMap((group) => group.findings.map(({ rule }) => rule))).toContain('PRO-2');
      const { events } = (await caller.get('/v1/jobseekers/Case1/events?texts=sealed')).json as {
        events: { id: string; sha256: string }[];
      };
      expect(new Map(sources.events.map(({ eventId, sha256 }) => [eventId, sha256]))).toEqual(
        new Map(events.map(({ id, sha256 }) => [id, sha256])),
      );
    });

    it('is a document in the language that is asked for, under a policy that runs nothing', async () => {
      const { text, headers } = await dossier('format=html&language=sv');
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).toContain('<html lang="sv">');
      expect(text).toContain('Selkä ei kestä &lt;b&gt;koko&lt;/b&gt; päivää.');
      expect((await dossier('format=html')).text).toContain('<html lang="fi">');
    });

    it('is of a date, and of what was known on one', async () => {
      const asOf = (await dossier('asOf=2025-01-19')).json as Dossier;
      expect(asOf.chronology).toHaveLength(1);
      const known = (await dossier('knownOn=2025-01-19')).json as Dossier;
      expect(known.chronology).toEqual([]);
      expect(known.cover.knownOn).toBe('2025-01-19');
    });

    it.each([
      ['asOf=2027-01-01', 400],
      ['knownOn=2027-01-01', 400],
      ['language=de', 400],
      ['format=pdf', 400],
    ])('is refused with %s', async (query, status) => {
      expect((await dossier(query)).status).toBe(status);
    });

    it('is of nobody of whom nothing is recorded', async () => {
      expect((await dossier('', 'Case-nobody')).status).toBe(404);
    });

    it('is written by `polku dossier`, for its owner only', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'polku-dossier-'));
      try {
        const asked = { url: started().url, jobseeker: 'Case1', language: 'en' } as const;
        await writeDossier({ ...asked, to: join(folder, 'case.html') });
        await writeDossier({ ...asked, to: join(folder, 'case.json') });
        expect(await readFile(join(folder, 'case.html'), 'utf8')).toContain('<html lang="en">');
        expect(JSON.parse(await readFile(join(folder, 'case.json'), 'utf8'))).toMatchObject({
          form: 'polku-dossier-1',
        });
        expect((await stat(join(folder, 'case.html'))).mode & 0o077).toBe(0);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });

    it('names the version of the package', async () => {
      const own = new URL('../../../package.json', import.meta.url);
      const { version } = JSON.parse(await readFile(own, 'utf8')) as { version: string };
      expect(PROGRAM).toBe(`Polku ${version}`);
    });
  });
}
