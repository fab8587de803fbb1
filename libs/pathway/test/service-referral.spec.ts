import { assessed, county, unableForNow } from './acts.js';
import { day, given, history } from './scenario.js';

const refer = {
  type: 'ReferToService',
  referralId: 'r1',
  on: day('2025-02-01'),
  receiver: 'health-care',
  purpose: 'Työkyvyn tutkiminen.',
  grounds: 'Selkä.',
  evidence: ['a1'],
} as const;
const toRehabilitation = {
  ...refer,
  receiver: 'wellbeing-services-county',
  serviceKind: 'rehabilitative-work-activity',
  rehabilitationGrounds: ['limited-work-ability'],
} as const;
const unable = history(assessed(unableForNow));

describe('a referral to a service of others', () => {
  it('goes to any receiver, for a purpose, on grounds and assessments (REF-1)', () => {
    const done = given(...unable).when(refer);
    done.thenTypes('ReferredToService');
    expect(done.pathway().referrals).toMatchObject([{ receiver: 'health-care', status: 'waiting' }]);
    for (const part of ['purpose', 'grounds'] as const) {
      const { [part]: _, ...incomplete } = refer;
      given(...unable)
        .when(incomplete)
        .thenRefused('REF-1', 'laki työvoimapalveluiden järjestämisestä 8 §');
    }
    given(...unable)
      .when({ ...refer, evidence: [] })
      .thenRefused('REF-1');
    given().when(refer).thenRefused('not-recorded');
  });

  it('is made by those who refer to others, and to others (PRO-6)', () => {
    given(...unable)
      .when(refer, county)
      .thenRefused('PRO-6');
    given(...unable)
      .when({ ...refer, receiver: 'employment-authority' })
      .thenRefused('receiver-is-the-sender');
  });

  it('goes to one that arranges such a service (SRV-2)', () => {
    given(...unable)
      .when({ ...refer, receiver: 'kela', serviceKind: 'kela-job-coaching' })
      .thenTypes('ReferredToService');
    given(...unable)
      .when({ ...refer, receiver: 'health-care', serviceKind: 'kela-job-coaching' })
      .thenRefused('SRV-2');
    given(...unable)
      .when({ ...refer, serviceKind: 'job-couching' })
      .thenRefused('service-kind-unknown');
    given(...unable)
      .when({
        ...refer,
        on: day('2026-01-01'),
        receiver: 'kela',
        serviceKind: 'kela-taito-rehabilitation',
      })
      .thenRefused('KEL-2');
  });

  it.each([
    ['lack-of-employment-services', 'KTT-2'],
    ['long-unemployment', 'KTT-3'],
    ['long-labour-market-support', 'KTT-3'],
    ['municipal-cost', 'KTT-3'],
  ] as const)('to rehabilitative work activity is not made on %s alone (%s)', (ground, rule) => {
    given(...unable)
      .when({ ...toRehabilitation, rehabilitationGrounds: [ground] })
      .thenRefused(rule, 'laki kuntouttavasta työtoiminnasta 8 §');
    given(...unable)
      .when({ ...toRehabilitation, rehabilitationGrounds: [ground, 'limited-work-ability'] })
      .thenTypes('ReferredToService');
  });

  it('to rehabilitative work activity is secondary to work and employment services (KTT-1)', () => {
    given(...unable)
      .when(toRehabilitation)
      .thenTypes('ReferredToService');
    given(...history(assessed()))
      .when(toRehabilitation)
      .thenRefused('KTT-1', 'laki kuntouttavasta työtoiminnasta 8 §');
    given(...history(assessed({ ...unableForNow, employmentServicesPossible: true })))
      .when(toRehabilitation)
      .thenRefused('KTT-1');
  });

  it('is reported on whatever grounds it was made, once, and answered', () => {
    const reported = {
      type: 'ReportReferralToService',
      referralId: 'r1',
      on: day('2025-02-01'),
      receiver: 'wellbeing-services-county',
      serviceKind: 'rehabilitative-work-activity',
      rehabilitationGrounds: ['municipal-cost'],
    } as const;
    const recorded = history(reported);
    expect(recorded).toMatchObject([{ data: { rehabilitationGrounds: ['municipal-cost'], evidence: [] } }]);
    given(...recorded)
      .when(reported)
      .thenNothing();
    given(...recorded)
      .when({ ...reported, serviceKind: 'social-rehabilitation' })
      .thenRefused('identifier-in-use');
    const answer = {
      type: 'AnswerReferral',
      referralId: 'r1',
      on: day('2025-02-10'),
      answer: 'accepted',
    } as const;
    given(...recorded)
      .when(answer, county)
      .thenTypes('ReferralAccepted');
  });
});
