const MUNICIPAL_MONTH = {
  municipality: '091',
  name: { nameFi: 'Helsinki', nameSv: 'Helsingfors' },
  month: '2025-06',
};

const INVOICE_DATES = {
  sentBy: '2025-07-15',
  due: '2025-07-28',
  provision: 'valtioneuvoston asetus työttömyysturvalain täytäntöönpanosta 20 §',
};

const EXPECTED_LINE = {
  jobseeker: 'J1',
  payer: '091',
  regime: 'B',
  benefit: 'labour-market-support',
  paidMonth: '2025-06',
  kind: 'payment',
  days: 5,
  daysByShare: '10x5',
  base: '186.05',
  municipal: '18.61',
  paymentIds: ['P2'],
  spans: [
    {
      paymentId: 'P2',
      paidOn: '2025-06-02',
      benefit: 'labour-market-support',
      regime: 'B',
      firstDay: '2025-05-22',
      lastDay: '2025-05-28',
      days: 5,
      firstCounter: 101,
      lastCounter: 105,
      counted: true,
      sharePercent: 10,
      payer: '091',
      base: '37.21',
      municipal: '3.721',
      provision: 'työttömyysturvalaki 14:3 a § 2 mom. 1 k',
      interpretations: [],
    },
  ],
  interpretations: ['INT-6'],
};

const INVOICE_SUM = {
  municipality: '091',
  paidMonth: '2025-06',
  regime: 'B',
  benefit: 'labour-market-support',
  kind: 'payment',
  persons: 1,
  days: 5,
  isPassedOn: false,
  base: '186.05',
  municipal: '18.61',
};

/** Of the queries about the invoices of a municipality and month. */
export const INVOICE_DESCRIPTIONS = {
  invoice: {
    summary: 'What a municipality should be billed for the benefits paid in a month, person by person',
    description:
      'A line for each person, regime, benefit and kind, with the days on it and why they have their shares; sums by what is invoiced apart; the days by which the invoice is sent and paid. `protectedSums` are of people under an order of non-disclosure, of whom no line says that they live here; `sums` have them in too. The code `unknown` stands for people without a known home municipality. With `knownOn` or `knownAt` by what had been recorded by the end of a date or by an instant, with `asOf` by what had been paid and taken back by a date: then it is computed from everybody who was paid something in the month and lived there at some time, and more than ten thousand people are refused.',
    rules: ['MON-4', 'INT-5', 'INT-6'],
    parameters: { code: '091', month: '2025-06' },
    answer: {
      ...MUNICIPAL_MONTH,
      ...INVOICE_DATES,
      lines: [EXPECTED_LINE],
      protectedSums: [],
      sums: [INVOICE_SUM],
    },
  },
  reconciliation: {
    summary: 'How what a municipality was billed for a month differs from what it should have been',
    description:
      'Each difference with both figures, its effect on each municipality in euros and what explains it; the effects sum up to the difference of the sums. `sentences` tell in Finnish, Swedish and English, for each span of our figure, why its first day has its number, share and payer. `protectedDifferences` are of people under an order of non-disclosure, without saying of whom. Invoices are recorded by `polku import --billed`. `knownOn`, `knownAt` and `asOf` as of the invoice; of what was billed, too.',
    rules: ['MON-4'],
    parameters: { code: '091', month: '2025-06' },
    answer: {
      ...MUNICIPAL_MONTH,
      peopleLeftOut: 0,
      summary: {
        municipality: '091',
        months: { from: '2025-06', to: '2025-06' },
        persons: 1,
        expected: { lines: 1, municipal: '18.61' },
        billed: { lines: 0, municipal: '0.00' },
        difference: '-18.61',
        withoutPayer: { lines: 0, municipal: '0.00' },
        byMunicipality: [
          {
            municipality: '091',
            expected: '18.61',
            billed: '0.00',
            difference: '-18.61',
            tooMuch: '0.00',
            tooLittle: '18.61',
          },
        ],
        byKind: [{ kind: 'missing', differences: 1, persons: 1, municipal: '-18.61' }],
        groups: [
          {
            benefit: 'labour-market-support',
            persons: 1,
            personsNotBilledInTime: 1,
            linesNotBilledInTime: 1,
            missing: '18.61',
            late: '0.00',
            paidMonths: ['2025-06'],
            billedIn: [],
          },
        ],
        systematic: [],
        readings: [],
      },
      differences: [
        {
          kind: 'missing',
          jobseeker: 'J1',
          regime: 'B',
          benefit: 'labour-market-support',
          paidMonth: '2025-06',
          lineKind: 'payment',
          effects: [{ municipality: '091', municipal: '-18.61' }],
          rightUnder: [],
          expected: EXPECTED_LINE,
          billed: [],
          sentences: [
            {
              fi: '22.5.2025 on työmarkkinatuen maksupäivä; ...',
              sv: 'Den 22.5.2025 är en betaldag för arbetsmarknadsstöd; ...',
              en: '22 May 2025 is a paid day of labour market support; ...',
            },
          ],
        },
      ],
      protectedDifferences: [],
    },
  },
} as const;
