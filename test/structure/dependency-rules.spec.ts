import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** Absolute: packages are looked up from here. */
const BREACHES = fileURLToPath(new URL('breach', import.meta.url));
const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

/** @param baseDir the folder that has `apps` and `libs`; the project's when left out */
async function violations(baseDir?: string): Promise<{ rule: string; from: string }[]> {
  const result = await cruise(
    ['apps', 'libs'],
    { ...rules.options, ruleSet: rules, validate: true, ...(baseDir === undefined ? {} : { baseDir }) },
    rules.options.enhancedResolveOptions,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  const found = (result.output as ICruiseResult).summary.violations;
  return found
    .map(({ rule, from }) => ({ rule: rule.name, from }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

describe('the dependency rules', () => {
  it('hold in every application and library', async () => {
    expect(await violations()).toEqual([]);
  });

  it('notice a breach, each of them', async () => {
    const noticed = await violations(BREACHES);
    expect(noticed).toEqual([
      { from: 'apps/api/src/enters-by-the-back-door.ts', rule: 'libraries-are-entered-by-their-front-door' },
      { from: 'apps/api/src/imports-the-client.ts', rule: 'one-client-of-the-event-store' },
      { from: 'apps/api/src/one-half-of-a-circle.ts', rule: 'no-circles' },
      {
        from: 'libs/event-store/src/imports-an-application.ts',
        rule: 'libraries-do-not-import-applications',
      },
      { from: 'libs/pathway/src/imports-the-store.ts', rule: 'pure-libraries-import-only-pure-libraries' },
      {
        from: 'libs/pathway/src/knows-a-framework.ts',
        rule: 'pure-libraries-know-no-framework-and-no-store',
      },
      { from: 'libs/pathway/src/reads-a-file.ts', rule: 'domain-does-no-input-or-output' },
    ]);
    const named: string[] = rules.forbidden.map(({ name }: { name: string }) => name);
    expect(new Set(noticed.map(({ rule }) => rule))).toEqual(new Set(named));
  });
});
