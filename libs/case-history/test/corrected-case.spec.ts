import { type CaseEvent, caseAt, caseEventsOf } from '#case-history';
import { loadStatutes } from '#statutes';

const ENDED = '00000000-0000-4000-8000-000000000001';
const REGISTERED = '00000000-0000-4000-8000-000000000000';
const statutes = loadStatutes();

/** The stream of one jobseeker: the nth event has the nth id. */
function stream(...events: readonly { readonly type: string; readonly data: object }[]): CaseEvent[] {
  return events.map(({ type, data }, index) => ({
    id: `00000000-0000-4000-8000-${`${index}`.padStart(12, '0')}`,
    type,
    data,
    recordedAt: new Date(`2026-01-12T08:00:0${index}Z`),
    metadata: { authority: 'employment-authority' },
  }));
}

describe('the case of recorded events (COR-1)', () => {
  const search = [
    { type: 'JobSearchRegistered', data: { on: '2025-01-02' } },
    { type: 'JobSearchEnded', data: { on: '2025-03-03' } },
  ];
  const about = { on: '2025-04-01', by: 'employment-authority' };
  const at = (...events: CaseEvent[]) => caseAt(caseEventsOf(events), statutes);

  it('is as corrected', () => {
    const { pathway } = at(
      ...stream(
        ...search,
        { type: 'RecordCorrected', data: { corrects: REGISTERED, ...about } },
        { type: 'JobSearchRegistered', data: { on: '2025-01-07' } },
      ),
    );
    expect(pathway.jobSearches).toMatchObject([{ from: '2025-01-07', until: '2025-03-03' }]);
  });

  it('is without what was retracted', () => {
    const { pathway } = at(
      ...stream(...search, { type: 'RecordRetracted', data: { retracts: ENDED, ...about } }),
    );
    expect(pathway.jobSearches).toEqual([{ from: '2025-01-02' }]);
  });

  it('is without what a newer version wrote', () => {
    const { pathway } = at(...stream(...search, { type: 'SomethingNewer', data: {} }));
    expect(pathway.jobSearches).toHaveLength(1);
  });
});
