const AREA = 'country';
const RANGE = { lowest: '0.0', highest: '95.0' };

export const STATISTICS_DESCRIPTION = {
  statistics: {
    summary: 'Participants, durations, packages, plans, duties and clients by month and area',
    description:
      "The memo's tables over everybody of whom something is recorded, counted as docs/files.md says. Numbers of fewer than four people are withheld, and so are numbers that would give them away: they are null, and stay so whichever division is asked for. It takes time: some ten thousand people are counted in a second. With `knownOn` or `knownAt` by what had been recorded by the end of a date or by an instant, with `asOf` by what had happened by a date: then everybody's events are read again, some hundred people in a second, and more than ten thousand people are refused.",
    rules: [
      'TAB-1',
      'TAB-2',
      'TAB-3',
      'TAB-4',
      'TAB-5',
      'TAB-6',
      'SRV-3',
      'SRV-4',
      'SRV-5',
      'KTT-7',
      'DUTY-4',
      'PLAN-8',
      'REF-5',
    ],
    parameters: { from: '2025-01', to: '2025-09', by: AREA },
    answer: {
      from: '2025-01',
      to: '2025-09',
      by: AREA,
      smallestCell: 4,
      countDays: ['2025-01-31'],
      services: [
        {
          area: AREA,
          kind: 'rehabilitative-work-activity',
          months: [
            {
              month: '2025-01',
              participants: 410,
              onCountDay: 388,
              production: { own: 200, bought: 205, unknown: 5 },
              organiser: {
                'employment-authority': 0,
                municipality: 0,
                'wellbeing-services-county': 410,
                kela: 0,
              },
              withDuty: 97,
              withToldDuty: 80,
            },
          ],
          average: { participants: '402.4', onCountDay: '381.0' },
          ended: { periods: 310, averageDays: '201.5', averageWeekdays: '144.1' },
          running: { periods: 380, averageDays: '150.2', averageWeekdays: '107.3' },
        },
      ],
      families: [
        {
          area: AREA,
          family: 'coachings',
          months: [{ month: '2025-01', participants: 3021, onCountDay: 2830 }],
          average: { participants: '3919.1', onCountDay: '3235.2' },
        },
      ],
      needs: [
        {
          area: AREA,
          kind: 'rehabilitative-work-activity',
          participants: 720,
          withDuty: 180,
          withToldDuty: 150,
          assessed: 500,
          able: 85,
          socialRehabilitation: 360,
          longTermSocialRehabilitation: 300,
          production: { own: 374, bought: 346, unknown: 0 },
          percent: {
            withDuty: '25.0',
            withToldDuty: '20.8',
            socialRehabilitation: '50.0',
            longTermSocialRehabilitation: '41.7',
            able: '17.0',
            bought: '48.1',
          },
          byCounty: {
            participants: { lowest: 200, highest: 520 },
            percent: {
              withDuty: RANGE,
              withToldDuty: RANGE,
              socialRehabilitation: RANGE,
              longTermSocialRehabilitation: RANGE,
              able: RANGE,
              bought: RANGE,
            },
            countiesWithheld: 0,
          },
        },
      ],
      plans: [
        { area: AREA, month: '2025-01', kind: 'all', plans: 81, made: 52, reviews: 29, jobseekers: 74 },
        { area: AREA, kind: 'all', plans: 660, made: 410, reviews: 250, jobseekers: 551 },
      ],
      packages: [
        {
          area: AREA,
          kinds: ['job-search-coaching', 'work-trial'],
          form: 'side-by-side',
          jobseekers: 45,
          packages: 45,
          ended: 30,
          averageDaysOfEnded: '88.0',
          open: 15,
          averageDaysOfOpen: '61.2',
        },
      ],
      jointService: [{ area: AREA, on: '2025-01-31', network: 'kainuu', clients: 410 }],
      pathwaysStopped: 0,
    },
  },
} as const;
