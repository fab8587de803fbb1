import fc from 'fast-check';
import { allContracts, EVENT_EXAMPLES } from '#contracts';
import type { Position, StoredEvent } from '#event-store';
import { loadStatutes } from '#statutes';
import { projectedDomain } from './field-projections.js';
import { programFingerprint } from './program-fingerprint.js';
import type { StreamModel } from './projected-domain.js';

const domain = projectedDomain(loadStatutes());

function stored(type: string, data: unknown, revision: number): StoredEvent {
  return {
    id: `00000000-0000-4000-8000-${String(revision).padStart(12, '0')}`,
    type,
    data,
    metadata: {
      $correlationId: 'c',
      $causationId: 'c',
      commandId: 'c',
      commandFingerprint: 'c',
      schemaVersion: 1,
      authority: 'kela',
      actor: 'test',
      source: 'test',
    },
    stream: 'test',
    revision,
    position: String(revision) as Position,
    recordedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, revision)),
  };
}

describe.each([
  ['the pathway', domain.pathway],
  ['the benefit history', domain.benefitHistory],
] as [string, StreamModel][])('the projection of %s', (_, model) => {
  const types = allContracts.filter(({ category }) => category === model.category).map(({ type }) => type);

  it('knows every published event of its streams', () => {
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter((type) => !model.knows(type))).toEqual([]);
    expect(model.knows('ServiceTeleported')).toBe(false);
  });

  it('writes the same text, whether or not its state was stored in between', () => {
    const told = fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(told, (sequence) => {
        let kept = model.initial;
        let reloaded = model.initial;
        for (const [revision, type] of sequence.entries()) {
          const event = stored(type, EVENT_EXAMPLES[type as keyof typeof EVENT_EXAMPLES], revision);
          kept = model.evolve(kept, event);
          reloaded = JSON.parse(JSON.stringify(model.evolve(reloaded, event)));
        }
        expect(JSON.stringify(reloaded)).toBe(JSON.stringify(kept));
      }),
    );
  });
});

describe('the fingerprint of the program', () => {
  it('is the same for the same program', () => {
    expect(projectedDomain(loadStatutes()).program).toBe(domain.program);
  });

  it.each([
    [
      'evolves a state otherwise',
      { pathway: { ...domain.pathway, initial: { ...Object(domain.pathway.initial), added: 1 } } },
    ],
    ['has other days', { timeline: () => ({ spans: [], invoiceLines: [] }) }],
  ])('is another where the program %s', (_, changed) => {
    expect(programFingerprint({ ...domain, ...changed })).not.toBe(domain.program);
  });
});
