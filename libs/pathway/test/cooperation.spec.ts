import { county, municipality } from './acts.js';
import { day, given, history } from './scenario.js';

const told = {
  type: 'ReportServiceInformation',
  on: day('2025-02-01'),
  receiver: 'kela',
  serviceKind: 'kela-job-coaching',
} as const;
const open = {
  type: 'OpenCooperation',
  cooperationId: 'c1',
  on: day('2025-02-01'),
  receiver: 'wellbeing-services-county',
} as const;

describe('when the need calls for the services of others (PRO-6)', () => {
  it('the jobseeker is told about them, which is recorded once', () => {
    given().when(told).thenTypes('ServiceInformationGiven');
    given(...history(told))
      .when(told)
      .thenNothing();
    given(...history(told))
      .when({ ...told, on: day('2025-02-02') })
      .thenTypes('ServiceInformationGiven');
    given()
      .when({ ...told, serviceKind: 'job-couching' })
      .thenRefused('service-kind-unknown');
  });

  it('cooperation is opened by an authority that directs to others, with another', () => {
    given().when(open).thenTypes('CooperationOpened');
    given().when(open, county).thenRefused('PRO-6', 'laki työvoimapalveluiden järjestämisestä 8 §');
    given()
      .when({ ...open, receiver: 'municipality' }, municipality)
      .thenRefused('receiver-is-the-sender');
    given(...history(open))
      .when(open)
      .thenRefused('identifier-in-use');
  });

  it('cooperation is reported as it was, once', () => {
    const reported = { ...open, type: 'ReportCooperation', by: 'kela' } as const;
    given().when(reported, county).thenTypes('CooperationOpened');
    given(...history(reported))
      .when(reported)
      .thenNothing();
    given(...history(reported))
      .when({ ...reported, by: 'municipality' })
      .thenRefused('identifier-in-use');
  });
});
