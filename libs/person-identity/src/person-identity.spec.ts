import { decide, evolve, initialPersonIdentity } from '#person-identity';

const code = '010190-9009'; // an invented code: numbers from 900 up are never given to anybody

describe('who a jobseeker is', () => {
  it('is recorded', () => {
    expect(decide(initialPersonIdentity, { type: 'IdentifyPerson', personalIdentityCode: code })).toEqual([
      { type: 'PersonIdentified', data: { personalIdentityCode: code } },
    ]);
  });

  it('is replaced by what is said later', () => {
    const before = evolve(initialPersonIdentity, {
      type: 'PersonIdentified',
      data: { personalIdentityCode: code, familyName: 'Virtanen' },
    });
    const after = evolve(before, {
      type: 'PersonIdentified',
      data: { personalIdentityCode: code, familyName: 'Korhonen' },
    });
    expect(after).toEqual({ personalIdentityCode: code, familyName: 'Korhonen' });
  });
});
