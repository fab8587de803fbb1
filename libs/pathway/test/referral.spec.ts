import { assessed, county, kela, municipality } from './acts.js';
import { day, given, history } from './scenario.js';

const refer = {
  type: 'ReferToSocialRehabilitation',
  referralId: 'r1',
  on: day('2025-02-01'),
  purpose: 'Arjen hallinta ensin.',
  grounds: 'Päivärytmi on kadonnut.',
  evidence: ['a1'],
} as const;
const referred = history(assessed(), refer);
const accept = {
  type: 'AnswerReferral',
  referralId: 'r1',
  on: day('2025-02-10'),
  answer: 'accepted',
} as const;

describe('a referral to social rehabilitation', () => {
  it('names sender, receiver, purpose, grounds and evidence (SOC-1, REF-1)', () => {
    given(...history(assessed()))
      .when(refer)
      .thenEvents({
        type: 'ReferredToSocialRehabilitation',
        data: {
          referralId: 'r1',
          on: day('2025-02-01'),
          sender: 'employment-authority',
          receiver: 'wellbeing-services-county',
          purpose: 'Arjen hallinta ensin.',
          grounds: 'Päivärytmi on kadonnut.',
          evidence: ['a1'],
        },
      });
  });

  it.each(['purpose', 'grounds'] as const)('is refused without its %s (REF-1)', (part) => {
    const { [part]: _, ...incomplete } = refer;
    given(...history(assessed()))
      .when(incomplete)
      .thenRefused('REF-1', 'laki työvoimapalveluiden järjestämisestä 8 §');
  });

  it('rests on assessments that were recorded by then (REF-1)', () => {
    given(...history(assessed()))
      .when({ ...refer, evidence: [] })
      .thenRefused('REF-1');
    given().when(refer).thenRefused('not-recorded');
    given(...history(assessed()))
      .when({ ...refer, on: day('2025-01-09') })
      .thenRefused('not-recorded');
    given(...history(assessed()))
      .when({ ...refer, on: day('2025-01-10') })
      .thenTypes('ReferredToSocialRehabilitation');
  });

  it('is made by the authorities that refer to others (PRO-6)', () => {
    given(...history(assessed()))
      .when(refer, kela)
      .thenTypes('ReferredToSocialRehabilitation');
    given(...history(assessed()))
      .when(refer, county)
      .thenRefused('PRO-6');
    given(...referred)
      .when(refer)
      .thenRefused('identifier-in-use');
  });

  it('is reported as it was made, to whom it went then', () => {
    const reported = {
      type: 'ReportReferralToSocialRehabilitation',
      referralId: 'old',
      on: day('2022-12-31'),
    } as const;
    expect(given().when(reported).pathway().referrals).toMatchObject([
      { receiver: 'municipality', evidence: [] },
    ]);
    expect(
      given()
        .when({ ...reported, on: day('2023-01-01') })
        .pathway().referrals,
    ).toMatchObject([{ receiver: 'wellbeing-services-county' }]);
    given(...history(reported))
      .when(reported)
      .thenNothing();
    given(...history(reported))
      .when({ ...reported, sender: 'kela' })
      .thenRefused('identifier-in-use');
    expect(given().when({ ...reported, on: day('2010-01-01') }).decision).toMatchObject({
      details: { problem: 'no-rule-known-on-date' },
    });
  });
});

describe('the answer to a referral', () => {
  it('is given once, by the receiver (REF-1)', () => {
    const done = given(...referred).when(accept, county);
    done.thenTypes('ReferralAccepted');
    expect(done.pathway().referrals[0]).toMatchObject({
      status: 'accepted',
      steps: [{ what: 'accepted', on: '2025-02-10' }],
    });
    given(...referred)
      .when(accept, municipality)
      .thenRefused('REF-1');
    given(...history(assessed(), refer, [accept, county]))
      .when(accept, county)
      .thenRefused('referral-answered');
    given().when(accept, county).thenRefused('not-recorded');
    given(...referred)
      .when({ ...accept, on: day('2025-01-31') }, county)
      .thenRefused('before-it-began');
  });

  it('has a reason when it is a refusal (REF-1)', () => {
    const refuse = { ...accept, answer: 'refused' } as const;
    given(...referred)
      .when(refuse, county)
      .thenRefused('REF-1');
    const done = given(...referred).when({ ...refuse, text: 'Palvelu ei vastaa tarvetta.' }, county);
    done.thenTypes('ReferralRefused');
    expect(done.pathway().referrals[0]).toMatchObject({
      status: 'refused',
      steps: [{ text: 'Palvelu ei vastaa tarvetta.' }],
    });
  });

  it('may wait for more information, which the sender gives', () => {
    const ask = { ...accept, answer: 'more-information-asked', text: 'Lääkärinlausunto?' } as const;
    const asked = history(assessed(), refer, [ask, county]);
    given(...asked)
      .when({ ...ask, on: day('2025-02-11') }, county)
      .thenRefused('information-asked-already');
    const give = {
      type: 'GiveReferralInformation',
      referralId: 'r1',
      on: day('2025-02-12'),
      text: 'Liitteenä.',
    } as const;
    given(...asked)
      .when(give, kela)
      .thenRefused('no-information-asked');
    given(...referred)
      .when(give)
      .thenRefused('no-information-asked');
    const answered = given(...asked).when(give);
    expect(answered.pathway().referrals[0]).toMatchObject({ status: 'waiting' });
    given(...history(assessed(), refer, [ask, county], give))
      .when({ ...accept, on: day('2025-02-12') }, county)
      .thenTypes('ReferralAccepted');
  });

  it('may name the service that follows, if it is recorded', () => {
    given(...referred)
      .when({ ...accept, serviceId: 's1' }, county)
      .thenRefused('not-recorded');
    const offered = history(assessed(), refer, [
      {
        type: 'OfferService',
        serviceId: 's1',
        on: day('2025-02-09'),
        kind: 'social-rehabilitation',
        organiser: 'wellbeing-services-county',
      },
      county,
    ]);
    expect(
      given(...offered)
        .when({ ...accept, serviceId: 's1' }, county)
        .pathway().referrals[0]?.serviceId,
    ).toBe('s1');
  });

  it('is reported by whoever learnt it, a refusal without a reason too, and once', () => {
    const reported = { ...accept, type: 'ReportReferralAnswer', answer: 'refused' } as const;
    given(...referred)
      .when(reported)
      .thenEvents({
        type: 'ReferralRefused',
        data: { referralId: 'r1', on: day('2025-02-10'), by: 'wellbeing-services-county' },
      });
    given(...history(assessed(), refer, reported))
      .when(reported)
      .thenNothing();
    given(...history(assessed(), refer, reported))
      .when({ ...reported, answer: 'accepted' })
      .thenRefused('referral-answered');
  });
});
