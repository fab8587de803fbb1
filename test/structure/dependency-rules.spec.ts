import { createRequire } from 'node:module';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

async function violationsIn(paths: string[]): Promise<string[]> {
  const result = await cruise(
    paths,
    { ...rules.options, ruleSet: rules, validate: true },
    rules.options.enhancedResolveOptions,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  return (result.output as ICruiseResult).summary.violations.map(
    (violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`,
  );
}

describe('the dependency rules', () => {
  it('hold in every application and library', async () => {
    expect(await violationsIn(['apps', 'libs'])).toEqual([]);
  });

  it('would notice a breach', async () => {
    expect(await violationsIn(['test/structure/breach'])).toEqual([
      'one-client-of-the-event-store: test/structure/breach/imports-the-client.ts -> node_modules/@eventstore/db-client/dist/index.js',
    ]);
  });
});
