import type { EventMetadata } from '#contracts';
import type { Position, StoredEvent } from '#event-store';
import { foldedPerson } from './folded-events.js';

const ENDED = '00000000-0000-4000-8000-000000000001';
const REGISTERED = '00000000-0000-4000-8000-000000000000';

/** The stream of one jobseeker: the nth event has the nth id. */
function stream(...events: readonly { readonly type: string; readonly data: object }[]): StoredEvent[] {
  return events.map(({ type, data }, revision) => ({
    id: `00000000-0000-4000-8000-${`${revision}`.padStart(12, '0')}`,
    type,
    data,
    stream: 'jobseeker-J1',
    revision,
    position: `${revision}` as Position,
    recordedAt: new Date('2026-01-12T08:00:00Z'),
    metadata: { authority: 'employment-authority' } as EventMetadata,
  }));
}

describe('a person of an audit bundle (COR-1)', () => {
  const search = [
    { type: 'JobSearchRegistered', data: { on: '2025-01-02' } },
    { type: 'JobSearchEnded', data: { on: '2025-03-03' } },
  ];
  const about = { on: '2025-04-01', by: 'employment-authority' };

  it('is as corrected', () => {
    const { pathway } = foldedPerson(
      stream(
        ...search,
        { type: 'RecordCorrected', data: { corrects: REGISTERED, ...about } },
        { type: 'JobSearchRegistered', data: { on: '2025-01-07' } },
      ),
    );
    expect(pathway.jobSearches).toMatchObject([{ from: '2025-01-07', until: '2025-03-03' }]);
  });

  it('is without what was retracted', () => {
    const { pathway } = foldedPerson(
      stream(...search, { type: 'RecordRetracted', data: { retracts: ENDED, ...about } }),
    );
    expect(pathway.jobSearches).toEqual([{ from: '2025-01-02' }]);
  });
});
