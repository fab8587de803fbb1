const READING = {
  id: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
  day: '2026-11-24',
  recordedAt: '2026-11-24T08:15:00.000Z',
  role: 'caseworker',
  authority: 'employment-authority',
  route: 'GET /v1/jobseekers/:jobseekerId/pathway',
  parts: ['case', 'pathway', 'grounds', 'health', 'texts'],
  purpose: 'service',
  legalBasis: 'laki työvoimapalveluiden järjestämisestä 118 §',
  matter: 'M-2026-17',
  jobseekers: ['J1'],
};
const FULL_READING = {
  ...READING,
  municipalities: ['205', '765'],
  reader: { subject: 'official-1204', client: 'case-system' },
};

export const ACCESS_LOG_DESCRIPTIONS = {
  readings: {
    summary: "Who has read one person's data",
    description:
      'The latest first: when, in which role and for which authority, which parts, for which purpose and by which provision. The person herself is told this; which official it was, and why parts were unlocked, is told to those who watch over it. Readings of the last moments may not be there yet. Kept for the years that docs/permissions.md says.',
    rules: [],
    parameters: { jobseekerId: 'J1' },
    answer: { readings: [READING], next: '00000000000000000412/00000000000000000412' },
  },
  'access-log': {
    summary: "Who has read a person's data, or whose data somebody has read",
    description:
      'The latest first. Of people outside the mandate of whoever asks nothing is told. A stream of the feed has a reading without people where it began, and one for each group of people told first on a date.',
    rules: [],
    parameters: {},
    answer: { readings: [FULL_READING], next: '00000000000000000412/00000000000000000412' },
  },
  'unusual-readings': {
    summary: 'Readings to ask about',
    description:
      '`many-people`: more people in a day than is usual for the role, by the number in the permissions of the day. `outside-area`: by what is known now, the person lived outside the area of the reader on that day. Neither is a breach by itself. At most 31 days.',
    rules: [],
    parameters: {},
    answer: {
      from: '2026-11-24',
      to: '2026-11-24',
      findings: [
        {
          kind: 'many-people',
          reader: 'official-1204',
          role: 'caseworker',
          day: '2026-11-24',
          people: 75,
          many: 60,
        },
      ],
    },
  },
} as const;
