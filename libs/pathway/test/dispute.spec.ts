import { isRefusal } from '#contracts';
import type { DisputeRecord } from '#pathway';
import { eventId, onRecord } from './on-record.js';
import { day } from './scenario.js';

const INTERVIEW = {
  type: 'ReportInitialInterview',
  on: day('2026-01-20'),
  by: 'employment-authority',
} as const;
const REGISTERED = { type: 'RegisterJobSearch', on: day('2026-01-12') } as const;

function disputed(id: string, changes: Partial<DisputeRecord> = {}): DisputeRecord {
  return {
    type: 'DisputeRecord',
    eventId: id,
    on: day('2026-02-02'),
    statement: 'Minulta ei kysytty terveydestäni.',
    ...changes,
  };
}

describe('a record that the jobseeker disputes (DAT-1)', () => {
  const given = onRecord(REGISTERED, INTERVIEW);
  const interview = given.idOf('InitialInterviewHeld');

  it('stays as it is, with the statement beside it, whoever received that', () => {
    const { state } = onRecord(REGISTERED, INTERVIEW, [disputed(interview), { authority: 'kela' }]);
    expect(state.pathway.meetings).toEqual(given.state.pathway.meetings);
    expect(state.pathway.disputes).toEqual([
      {
        eventId: interview,
        on: '2026-02-02',
        by: 'kela',
        statement: 'Minulta ei kysytty terveydestäni.',
      },
    ]);
  });

  it('may be disputed again with other words; the same words are known', () => {
    const again = onRecord(REGISTERED, INTERVIEW, disputed(interview), disputed(interview));
    expect(again.state.records).toHaveLength(3);
    const other = onRecord(
      REGISTERED,
      INTERVIEW,
      disputed(interview),
      disputed(interview, { statement: 'Muuta.' }),
    );
    expect(other.state.pathway.disputes).toHaveLength(2);
  });

  it('may have been corrected or retracted since', () => {
    const retract = {
      type: 'RetractRecord',
      eventId: interview,
      on: day('2026-02-01'),
      reason: 'Väärin.',
    } as const;
    const { state } = onRecord(REGISTERED, INTERVIEW, retract, disputed(interview));
    expect(state.pathway.disputes).toHaveLength(1);
    expect(state.pathway.meetings).toEqual([]);
  });

  it('may be corrected by its authority afterwards, and the statement stays', () => {
    const correct = {
      type: 'CorrectRecord',
      eventId: interview,
      on: day('2026-02-03'),
      reason: 'Päivä oli väärin.',
      data: { on: '2026-01-21', by: 'employment-authority' },
    } as const;
    const { state } = onRecord(REGISTERED, INTERVIEW, disputed(interview), correct);
    expect(state.pathway.meetings).toMatchObject([{ on: '2026-01-21' }]);
    expect(state.pathway.disputes).toHaveLength(1);
  });

  it('is one that is recorded, and not a statement, on a day that has come', () => {
    given.when(disputed(eventId(99))).thenRefused('not-recorded');
    given.when(disputed(interview, { on: day('2026-11-25') })).thenRefused('date-to-come');
    const withOne = onRecord(REGISTERED, INTERVIEW, disputed(interview));
    const { decision } = withOne.when(disputed(withOne.idOf('RecordDisputed')));
    expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
      problem: 'correction-of-a-correction',
      detail: 'The record is itself a statement of the jobseeker.',
    });
  });

  it('is another one where the statement was attached to the wrong one; it is one that is recorded', () => {
    const withOne = onRecord(REGISTERED, INTERVIEW, disputed(interview));
    const statement = withOne.idOf('RecordDisputed');
    const moved = (changes: object) =>
      withOne.when({
        type: 'CorrectRecord',
        eventId: statement,
        on: day('2026-02-03'),
        reason: 'Väärä kirjaus.',
        data: { ...withOne.dataOf('RecordDisputed'), ...changes },
      });
    moved({ disputes: withOne.idOf('JobSearchRegistered') }).thenTypes('RecordCorrected', 'RecordDisputed');
    moved({ disputes: eventId(99) }).thenRefused('not-recorded');
    moved({ disputes: statement }).thenRefused('correction-of-a-correction');
    moved({ on: '2026-11-25' }).thenRefused('date-to-come');
  });
});
