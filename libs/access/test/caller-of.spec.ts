import { callerOf, grantOf, isOver, loadPermissions, mayRecord } from '#access';
import { calendarDate } from '#calendar-date';

const TODAY = calendarDate('2026-11-26');
const permissions = loadPermissions(TODAY);
const claims = (polku: object, other: object = {}) => ({
  sub: 'official-7',
  client_id: 'pages',
  exp: 1_800_000_000,
  polku,
  ...other,
});
const OFFICIAL = {
  role: 'caseworker',
  authority: 'employment-authority',
  municipalities: ['205', 'unknown'],
};
const REVIEWER = {
  role: 'case-reviewer',
  jobseeker: 'J1',
  matter: 'EOAK-1-2026',
  until: '2026-12-01T12:00:00Z',
};

describe('the caller of a token', () => {
  it('is who the claims say, within the mandate', () => {
    const caller = callerOf(claims(OFFICIAL), permissions);
    expect(caller).toEqual({
      subject: 'official-7',
      client: 'pages',
      isService: false,
      role: 'caseworker',
      authority: 'employment-authority',
      mandate: { municipalities: ['205', 'unknown'] },
      expires: new Date('2027-01-15T08:00:00Z'),
    });
    if (typeof caller === 'string') throw new Error(caller);
    const grant = grantOf(caller, permissions, TODAY);
    expect(grant.people).toEqual({ kind: 'area', municipalities: ['205', 'unknown'], on: TODAY });
    expect(mayRecord(grant, 'pathway', 'set-job-search-duty')).toBe(true);
    expect(mayRecord(grant, 'benefits', 'record-home-municipality')).toBe(true);
    expect(mayRecord(grant, 'benefits', 'record-benefit-payment')).toBe(false);
  });

  it('is a service where the token was given to the program itself', () => {
    const kela = { role: 'kela-worker', authority: 'kela' };
    expect(callerOf(claims(kela, { sub: 'import', client_id: 'import' }), permissions)).toMatchObject({
      isService: true,
    });
  });

  it('has less than its role where the mandate says so, and never more', () => {
    const caller = callerOf(claims({ ...OFFICIAL, parts: ['pathway', 'operation'] }), permissions);
    if (typeof caller === 'string') throw new Error(caller);
    expect([...grantOf(caller, permissions, TODAY, 'a reason for it').parts]).toEqual(['pathway']);
  });

  it('of a case opened for a time is over at that instant', () => {
    const caller = callerOf(claims(REVIEWER), permissions);
    if (typeof caller === 'string') throw new Error(caller);
    expect(isOver(caller, new Date('2026-12-01T11:59:59.999Z'))).toBe(false);
    expect(isOver(caller, new Date('2026-12-01T12:00:00Z'))).toBe(true);
  });

  it.each([
    [{ ...REVIEWER, matter: undefined }, /needs the claim polku.matter/],
    [{ ...REVIEWER, until: undefined }, /needs the claim polku.until/],
    [{ ...REVIEWER, until: '2026-13-01T12:00:00Z' }, /polku.until is no instant/],
    [{ ...REVIEWER, jobseeker: undefined }, /needs the claim polku.jobseeker/],
    [{ ...REVIEWER, jobseeker: '010190-900P' }, /looks like a personal identity code/],
    [{ ...REVIEWER, authority: 'kela' }, /needs the claim polku.authority: none/],
    [{ ...OFFICIAL, municipalities: undefined }, /needs the claim polku.municipalities/],
    [{ ...OFFICIAL, municipalities: [] }, /\/polku\/municipalities/],
    [{ ...OFFICIAL, municipalities: ['Kajaani'] }, /\/polku\/municipalities/],
    [{ ...OFFICIAL, authority: undefined }, /polku.authority: employment-authority or municipality/],
    [{ role: 'subscriber', authority: 'kela', municipalities: ['*'], parts: ['feed'] }, /polku.eventTypes/],
    [{ role: 'subscriber', authority: 'kela', municipalities: ['*'], eventTypes: ['*'] }, /polku.parts/],
    [{ role: '__proto__' }, /\/polku\/role/],
  ])('is nobody with %j', (polku, why) => {
    const caller = callerOf(JSON.parse(JSON.stringify(claims(polku))), permissions);
    expect(caller).toEqual(expect.stringMatching(why));
  });
});
