import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  bindingOn,
  isServiceKind,
  municipalShareEffectOn,
  type PathwayCommand,
  serviceKinds,
  serviceRuleOn,
} from '#pathway';
import { copyLaw, loadStatutes, type Statutes } from '#statutes';
import { county, municipality } from './acts.js';
import { day, given, history, statutes } from './scenario.js';

const CAFE = `act: 410/2015
provision: 7 §
title: Kunnan tehtävät (työkahvila)
parameters:
  service.job-cafe:
    meaning: A café of the municipality where jobseekers meet employers.
    kind: service-rule
    versions:
      - from: 2025-09-01
        wording: [410/2015]
        provision: 7 § 1 mom.
        value:
          name: { fi: työkahvila, sv: jobbcafé, en: job café }
          organisers: [municipality]
          statutory: false
          months: { rule: SRV-5, provision: 7 § 1 mom., atMost: 3 }
`;

const start: Extract<PathwayCommand, { type: 'StartService' }> = {
  type: 'StartService',
  serviceId: 'k1',
  on: day('2025-09-01'),
  kind: 'job-cafe',
  organiser: 'municipality',
  plannedEnd: day('2025-11-30'),
};

describe('a new municipal service, added as data alone (SRV-5)', () => {
  let folder: string;
  let law: Statutes;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'polku-services-'));
    copyLaw(join(folder, 'law'));
    const file = join(folder, 'law/law/410-2015/7-job-cafe.yaml');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, CAFE);
    law = loadStatutes(join(folder, 'law'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is in the catalogue from its first day, and in no other', () => {
    expect(isServiceKind(law, 'job-cafe')).toBe(true);
    expect(isServiceKind(statutes, 'job-cafe')).toBe(false);
    expect(serviceRuleOn(law, 'job-cafe', day('2025-08-31'))).toBeUndefined();
    given().when(start).thenRefused('service-kind-unknown');
  });

  it('starts, within its limits, by who arranges it', () => {
    const withLaw = { ...municipality, statutes: law };
    const started = given().when(start, withLaw);
    expect(started.pathway().services).toMatchObject([
      { status: 'running', terms: { kind: 'job-cafe', legalBasis: 'kuntalaki 7 § 1 mom.' } },
    ]);
    given()
      .when({ ...start, plannedEnd: day('2025-12-01') }, withLaw)
      .thenRefused('SRV-5', 'kuntalaki 7 § 1 mom.');
    given()
      .when(start, { ...county, statutes: law })
      .thenRefused('SRV-2');
    const before = given().when({ ...start, on: day('2025-08-31') }, withLaw);
    expect(before.decision).toMatchObject({ details: { problem: 'no-rule-known-on-date' } });
  });

  it('does not touch the municipal share, and binds only as one of general competence', () => {
    expect(municipalShareEffectOn(law, 'job-cafe', day('2025-09-01'))).toMatchObject({ effect: 'none' });
    const { pathway } = given(
      ...history([
        { ...start, unavoidableCosts: true },
        { ...municipality, statutes: law },
      ]),
    );
    const [service] = pathway.services;
    expect(service && bindingOn(pathway, service, day('2025-09-01'), law)).toMatchObject({
      binding: false,
      reason: 'not-agreed-in-plan',
    });
  });
});

it('municipal services are those that rest on the Local Government Act, each non-statutory', () => {
  const resting = serviceKinds(statutes).filter(
    (kind) => serviceRuleOn(statutes, kind, day('2025-01-01'))?.value.statutory === false,
  );
  expect(resting).toContain('municipal-employment-service');
  for (const kind of serviceKinds(statutes)) {
    const rule = serviceRuleOn(statutes, kind, day('2025-01-01'));
    expect({ kind, general: rule?.act === '410/2015' }).toEqual({ kind, general: resting.includes(kind) });
  }
});
