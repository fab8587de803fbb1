import { QUERY_DESCRIPTIONS } from '../src/queries/query-descriptions.js';
import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';

const AUTHORITY = { 'Polku-Authority': 'employment-authority' };
const KELA = { 'Polku-Authority': 'kela' };

/** Figures of months in which no other suite has anybody take part, of people who live in Puolanka. */
export function statisticsSuite(started: () => RunningApi): void {
  describe('figures', () => {
    let caller: Caller;

    beforeAll(async () => {
      caller = new Caller(started().url);
      const coaching = { kind: 'job-coaching', organiser: 'employment-authority', production: 'own' };
      for (let number = 1; number <= 6; number++) {
        const jobseeker = `ST${number}`;
        await caller.task(
          jobseeker,
          'record-home-municipality',
          { on: '2010-01-01', municipality: '620' },
          KELA,
        );
        // Five take part in May, the sixth one in June.
        const startedOn = number < 6 ? '2016-05-02' : '2016-06-01';
        const service = { ...coaching, serviceId: `ST${number}`, startedOn, endedOn: '2016-06-10' };
        await caller.task(jobseeker, 'report-service-as-it-happened', service, AUTHORITY);
        const plan = { planId: 'p1', kind: 'employment', on: '2016-05-02', items: [] };
        await caller.task(jobseeker, 'report-employment-plan', plan, AUTHORITY);
        await caller.get(`/v1/jobseekers/${jobseeker}/pathway?atLeastRevision=2`);
      }
    });

    const figures = async (query: string) => (await caller.get(`/v1/statistics?${query}`)).json;

    it('are counted from the read models, by month and area', async () => {
      const told = await figures('from=2016-05&to=2016-06&by=municipality&area=620');
      expect(told).toMatchObject({
        from: '2016-05',
        smallestCell: 4,
        countDays: ['2016-05-31', '2016-06-30'],
        services: [
          {
            area: 'municipality:620',
            kind: 'job-coaching',
            months: [
              { month: '2016-05', participants: 5, onCountDay: 5, production: { own: 5, bought: 0 } },
              { month: '2016-06', participants: 6, onCountDay: 0 },
            ],
            average: { participants: '5.5' },
            ended: { periods: 6, averageDays: '35.0' },
          },
        ],
        plans: expect.arrayContaining([
          expect.objectContaining({ month: '2016-05', kind: 'employment', plans: 6, jobseekers: 6 }),
        ]),
        pathwaysStopped: expect.any(Number),
      });
      const byCounty = await figures('from=2016-05&to=2016-05&by=county');
      expect(byCounty).toMatchObject({
        services: [{ area: 'county:Kainuu', months: [{ participants: 5 }] }],
      });
    });

    it('of fewer than four people are withheld, and no parameter tells them', async () => {
      await caller.task(
        'ST7',
        'report-service-as-it-happened',
        {
          kind: 'career-coaching',
          organiser: 'employment-authority',
          serviceId: 'ST7',
          startedOn: '2016-07-01',
          endedOn: '2016-07-29',
        },
        AUTHORITY,
      );
      await caller.get('/v1/jobseekers/ST7/pathway?atLeastRevision=0');
      const told = await figures('from=2016-07&to=2016-07');
      expect(told).toMatchObject({
        services: [{ kind: 'career-coaching', months: [{ participants: null }] }],
      });
      const asked = await caller.get('/v1/statistics?from=2016-07&to=2016-07&unsuppressed=true');
      expect(asked.status).toBe(400);
    });

    it.each([
      ['from=2016-05', 'to'],
      ['from=2016-05&to=2016-04', 'to'],
      ['from=2016-13&to=2017-01', 'from'],
      ['from=2016-01&to=2019-01', 'to'],
      ['from=2016-01&to=2016-02&by=village', 'by'],
      ['from=2016-01&to=2016-02&area=%3Cscript%3E', 'area'],
      ['from=2016-01&to=2016-02&by=county&area=Kainu', 'area'],
      ['from=2016-01&to=2016-02&by=municipality&area=999', 'area'],
      ['from=2016-01&to=2016-02&area=Kainuu', 'area'],
    ])('that cannot be are refused with the place: %s', async (query, parameter) => {
      const answer = await caller.get(`/v1/statistics?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.json).toMatchObject({ errors: [{ parameter }] });
    });

    it('have the fields that OpenAPI describes', async () => {
      const told = await figures('from=2016-05&to=2016-06');
      const described = QUERY_DESCRIPTIONS.statistics.answer;
      expect(Object.keys(told as object).sort()).toEqual(Object.keys(described).sort());
      const { services, families, plans } = told as typeof described;
      const { withDuty: _, withToldDuty: __, ...month } = described.services[0].months[0];
      expect(Object.keys(services[0]).sort()).toEqual(Object.keys(described.services[0]).sort());
      expect(Object.keys(services[0].months[0]).sort()).toEqual(Object.keys(month).sort());
      expect(Object.keys(families[0]).sort()).toEqual(Object.keys(described.families[0]).sort());
      expect(Object.keys(plans[0]).sort()).toEqual(Object.keys(described.plans[0]).sort());
    });
  });
}
