import { decide, evolve, initialPersonIdentity } from '#person-identity';

const code = '010190-900P'; // an invented code: numbers from 900 up are never given to anybody

describe('who a jobseeker is', () => {
  it('is recorded', () => {
    expect(decide(initialPersonIdentity, { type: 'IdentifyPerson', personalIdentityCode: code })).toEqual([
      { type: 'PersonIdentified', data: { personalIdentityCode: code } },
    ]);
  });

  it.each([
    ['a day that does not exist', '310290-900V'],
    ['another control character', '010190-9008'],
  ])('is refused with a code that has %s, without repeating it', (_what, personalIdentityCode) => {
    const refused = decide(initialPersonIdentity, { type: 'IdentifyPerson', personalIdentityCode });
    expect(refused).toMatchObject({ details: { problem: 'personal-identity-code-wrong' } });
    expect(JSON.stringify(refused)).not.toContain(personalIdentityCode);
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
