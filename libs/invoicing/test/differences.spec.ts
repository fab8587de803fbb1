import { initialBenefitHistory } from '#benefit-history';
import { calendarDate, type Month } from '#calendar-date';
import type { BilledLine } from '#invoicing';
import { corrected, entered, firstOf, livesIn, paid } from '../../cost-responsibility/test/given-benefits.js';
import { changing, differencesOf, GivenBill } from './given-bills.js';

const TMT = 'labour-market-support';
const PPR = 'basic-allowance';
const APR = 'earnings-related-allowance';

/** Days 101 to 115 at 10 %, paid in June; 116 to 135, in July. */
const TOLD = [
  paid(TMT, firstOf(100, '2025-05-30'), '2025-05-30'),
  paid(TMT, '2025-06-02', '2025-06-20', { paidOn: '2025-06-23' }),
  paid(TMT, '2025-06-23', '2025-07-18', { paidOn: '2025-07-21' }),
];
const JUNE = '2025-06';

describe('what was billed as it should be (MON-4)', () => {
  it('has no differences', () => {
    const given = new GivenBill(TOLD);
    expect(given.billed.map(({ municipal }) => municipal)).toEqual([5582n, 7442n]);
    expect(given.told()).toEqual([]);
  });

  it('has none when one line was billed in two parts, or taken back and billed anew', () => {
    const inParts = (billed: GivenBill['billed']) =>
      billed.flatMap((line) => [
        { ...line, days: 5, daysByShare: [{ percent: 10, days: 5 }], base: 18_605n, municipal: 1861n },
        {
          ...line,
          days: line.days - 5,
          daysByShare: [{ percent: 10, days: line.days - 5 }],
          base: line.base - 18_605n,
          municipal: line.municipal - 1861n,
        },
      ]);
    expect(new GivenBill(TOLD, inParts).told()).toEqual([]);
    const anew = (billed: GivenBill['billed']) =>
      billed.flatMap((line) => {
        const { daysByShare: _, ...untold } = line;
        const wrong = { ...untold, days: 3, base: 1n, municipal: 1n };
        return [wrong, { ...wrong, days: -3, base: -1n, municipal: -1n }, line];
      });
    expect(new GivenBill(TOLD, anew).told()).toEqual([]);
  });

  it('may leave the shares untold', () => {
    const untold = (billed: GivenBill['billed']) => billed.map(({ daysByShare: _, ...line }) => line);
    expect(new GivenBill(TOLD, untold).told()).toEqual([]);
  });
});

describe('each kind of difference', () => {
  it('missing: with the days that should have been billed', () => {
    const given = new GivenBill(TOLD, (billed) => billed.filter(({ paidMonth }) => paidMonth !== JUNE));
    expect(given.told()).toEqual([`missing 2025-06 ${TMT} 091 -55.82`]);
    expect(given.differences()[0]?.expected?.spans).toMatchObject([
      {
        firstDay: '2025-06-02',
        lastDay: '2025-06-20',
        firstCounter: 101,
        lastCounter: 115,
        sharePercent: 10,
        provision: 'työttömyysturvalaki 14:3 a § 2 mom. 1 k',
      },
    ]);
  });

  it('not expected: a person whom nobody knows', () => {
    const { billed } = new GivenBill(TOLD);
    const found = differencesOf(initialBenefitHistory, billed.slice(0, 1));
    expect(found).toMatchObject([
      {
        kind: 'not-expected',
        because: 'jobseeker-unknown',
        effects: [{ municipality: '091', cents: 5582n }],
      },
    ]);
  });

  it('not expected: days without a share, with the reason in the law', () => {
    const { billed } = new GivenBill(TOLD);
    const withinIntegration = new GivenBill([...TOLD, entered('2024-01-01', 'protection')], () => [
      ...billed,
    ]);
    expect(withinIntegration.told()).toEqual([
      `not-expected 2025-06 ${TMT} 091 +55.82 (no-share)`,
      `not-expected 2025-07 ${TMT} 091 +74.42 (no-share)`,
    ]);
    expect(withinIntegration.differences()[0]?.withoutShare).toMatchObject([
      { days: 15, counted: false, provision: 'työttömyysturvalaki 14:3 a § 4 mom.' },
    ]);
  });

  it('not expected: a month in which nothing was paid', () => {
    const moved = new GivenBill(
      TOLD,
      changing(JUNE, () => ({ paidMonth: '2025-09' as never, invoicedOn: calendarDate('2025-10-10') })),
    );
    expect(moved.told()).toEqual([
      `missing 2025-06 ${TMT} 091 -55.82`,
      `not-expected 2025-09 ${TMT} 091 +55.82 (no-such-payment)`,
    ]);
  });

  it('not expected: a payment on the line of a correction, in a month in which nothing was taken back', () => {
    const given = new GivenBill(
      TOLD,
      changing(JUNE, () => ({ kind: 'correction' })),
    );
    expect(given.told()).toEqual([
      `missing 2025-06 ${TMT} 091 -55.82`,
      `not-expected 2025-06 ${TMT} 091 +55.82 (no-such-correction)`,
    ]);
  });

  it('not expected: days of a payment that was taken back, and of its correction, in which there was no share', () => {
    const [line] = new GivenBill(TOLD).billed;
    const free = [
      livesIn('091', '2020-01-01'),
      paid(TMT, '2025-05-05', '2025-05-09', { paymentId: 'P', paidOn: '2025-06-02' }),
      corrected('P', '2025-07-01'),
    ];
    const billed = (more: Partial<BilledLine>): BilledLine[] => (line ? [{ ...line, ...more }] : []);
    const told = (more: Partial<BilledLine>) => new GivenBill(free, () => billed(more)).told();
    expect(told({ paidMonth: JUNE as Month })).toEqual([`not-expected 2025-06 ${TMT} 091 +55.82 (no-share)`]);
    expect(told({ paidMonth: '2025-07' as Month, kind: 'correction' })).toEqual([
      `not-expected 2025-07 ${TMT} 091 +55.82 (no-share)`,
    ]);
  });

  it('payer: one difference, not a missing person and one too many', () => {
    const given = new GivenBill(
      [...TOLD, livesIn('205', '2025-06-10')],
      changing(JUNE, () => ({ municipality: '091' })),
    );
    expect(given.told()).toEqual([`payer 2025-06 ${TMT} 091 +55.82 205 -55.82`]);
  });

  it('payer: agrees with the home municipality on the paid day (INT-1)', () => {
    const given = new GivenBill(
      [...TOLD, livesIn('205', '2025-06-21')],
      changing(JUNE, () => ({ municipality: '091' })),
    );
    expect(given.told()).toEqual([`payer 2025-06 ${TMT} 091 +55.82 205 -55.82 [INT-1=paid-day]`]);
  });

  it('payer: the days of a person who moved within the month stand on the line of one municipality', () => {
    const moved = [
      paid(TMT, firstOf(100, '2025-05-30'), '2025-05-30'),
      paid(TMT, '2025-06-02', '2025-06-13', { paidOn: '2025-06-16' }),
      paid(TMT, '2025-06-16', '2025-06-20', { paidOn: '2025-06-30' }),
      livesIn('205', '2025-06-20'),
    ];
    const together = (billed: GivenBill['billed']) => {
      const days = billed.reduce((sum, line) => sum + line.days, 0);
      const base = billed.reduce((sum, line) => sum + line.base, 0n);
      const municipal = billed.reduce((sum, line) => sum + line.municipal, 0n);
      return billed
        .slice(0, 1)
        .map((line) => ({ ...line, days, base, municipal, daysByShare: [{ percent: 10, days }] }));
    };
    expect(new GivenBill(moved, together).told()).toEqual([`payer 2025-06 ${TMT} 091 +18.61 205 -18.61`]);
  });

  it('payer: nobody is known to pay', () => {
    const homeless = new GivenBill([...TOLD]);
    const nowhere = { ...homeless.history, homeMunicipalities: [] };
    const found = differencesOf(nowhere, homeless.billed.slice(0, 1));
    expect(found).toMatchObject([
      {
        kind: 'payer',
        because: 'home-municipality-unknown',
        effects: [{ municipality: '091', cents: 5582n }],
      },
    ]);
  });

  it('not expected: billed to two municipalities, of which one pays', () => {
    const both = (billed: GivenBill['billed']) => [
      ...billed,
      ...billed.slice(0, 1).map((line) => ({ ...line, municipality: '205', invoiceId: 'other' })),
    ];
    expect(new GivenBill(TOLD, both).told()).toEqual([
      `not-expected 2025-06 ${TMT} 205 +55.82 (payer-is-another)`,
    ]);
  });

  it('benefit: under another one, invoiced apart, and at what that makes of it', () => {
    const given = new GivenBill(
      TOLD,
      changing(JUNE, () => ({ benefit: PPR })),
    );
    expect(given.told()).toEqual([`benefit 2025-06 ${TMT}`]);
    const dearer = new GivenBill(
      TOLD,
      changing(JUNE, () => ({ benefit: PPR, daysByShare: [{ percent: 20, days: 15 }], municipal: 11_163n })),
    );
    expect(dearer.told()).toEqual([`benefit 2025-06 ${TMT}`, `share 2025-06 ${TMT} 091 +55.81`]);
  });

  it('days: fewer or more', () => {
    const given = new GivenBill(
      TOLD,
      changing(JUNE, () => ({
        days: 14,
        daysByShare: [{ percent: 10, days: 14 }],
        base: 52_094n,
        municipal: 5209n,
      })),
    );
    expect(given.told()).toEqual([`days 2025-06 ${TMT} 091 -3.73`]);
  });

  it('share: the same days', () => {
    const twenty = changing(JUNE, () => ({ daysByShare: [{ percent: 20, days: 15 }], municipal: 11_163n }));
    expect(new GivenBill(TOLD, twenty).told()).toEqual([`share 2025-06 ${TMT} 091 +55.81`]);
    const untold = (billed: GivenBill['billed']) =>
      twenty([...billed]).map(({ daysByShare: _, ...line }) => line);
    expect(new GivenBill(TOLD, untold).told()).toEqual([`share 2025-06 ${TMT} 091 +55.81`]);
  });

  it('missing: not by what had been paid until the invoice, before a late payment renumbered the days', () => {
    const late = paid(TMT, firstOf(5, firstOf(101, '2025-05-30')), firstOf(101, '2025-05-30'), {
      paymentId: 'late',
      paidOn: '2025-08-15',
    });
    const { billed } = new GivenBill(TOLD);
    const given = new GivenBill([...TOLD, late], () => [...billed]);
    expect(given.told()).toEqual([`missing 2025-05 ${TMT} 091 -18.61 [paid-until] [INT-10=payment-order]`]);
  });

  it('amount: by rounding, by the base, or against its own figures', () => {
    const amounts = (change: Partial<GivenBill['billed'][number]>) =>
      new GivenBill(
        TOLD,
        changing(JUNE, () => change),
      ).told();
    expect(amounts({ municipal: 5580n })).toEqual([
      `amount 2025-06 ${TMT} 091 -0.02 (rounding) [INT-6=each-day]`,
    ]);
    expect(amounts({ base: 60_000n, municipal: 6000n })).toEqual([`amount 2025-06 ${TMT} 091 +4.18 (base)`]);
    expect(amounts({ municipal: 9999n })).toEqual([`amount 2025-06 ${TMT} 091 +44.17 (sum)`]);
  });

  it('billed twice: on one invoice or a later one, also with other figures', () => {
    const again = (more: Partial<GivenBill['billed'][number]>) => (billed: GivenBill['billed']) => [
      ...billed,
      ...billed.slice(0, 1).map((line) => ({ ...line, lineNumber: 99, ...more })),
    ];
    expect(new GivenBill(TOLD, again({})).told()).toEqual([
      `billed-twice 2025-06 ${TMT} 091 +55.82 (billed-already)`,
    ]);
    const later = { invoiceId: 'later', invoicedOn: calendarDate('2025-09-12') };
    expect(new GivenBill(TOLD, again({ ...later, municipal: 5000n })).told()).toEqual([
      `billed-twice 2025-06 ${TMT} 091 +50.00 (billed-already)`,
    ]);
  });

  it('billed late: by how many days, under which decree', () => {
    const given = new GivenBill(
      TOLD,
      changing(JUNE, () => ({ invoicedOn: calendarDate('2025-07-16') })),
    );
    expect(given.told()).toEqual([`billed-late 2025-06 ${TMT} 1 days after 2025-07-15`]);
    expect(given.differences()[0]?.late).toMatchObject({
      cents: 5582n,
      provision: 'valtioneuvoston asetus työttömyysturvalain täytäntöönpanosta 20 §',
    });
    expect(
      new GivenBill(
        TOLD,
        changing(JUNE, () => ({ invoicedOn: calendarDate('2025-07-15') })),
      ).told(),
    ).toEqual([]);
  });

  it('a correction is billed as a line of its own', () => {
    const told = [...TOLD, corrected(`${TMT}-2025-06-02`, '2025-08-04')];
    expect(new GivenBill(told).told()).toEqual([]);
    const forgotten = new GivenBill(told, (billed) => billed.filter(({ kind }) => kind === 'payment'));
    expect(forgotten.told()).toEqual([`missing 2025-08 ${TMT} 091 +55.82`]);
  });
});

describe('a person who moved from earnings-related allowance to labour market support', () => {
  const moved = [
    paid(APR, firstOf(150, '2025-05-30'), '2025-05-30'),
    paid(TMT, '2025-06-02', '2025-06-20', { paidOn: '2025-06-23' }),
  ];

  it('is told to be one, missing or billed late', () => {
    const isTmt = ({ benefit }: { benefit: string }) => benefit === TMT;
    const missing = new GivenBill(moved, (billed) => billed.filter((line) => !isTmt(line)));
    expect(missing.told()).toEqual([`missing 2025-06 ${TMT} 091 -55.82 moved from ${APR}`]);
    const late = new GivenBill(moved, (billed) =>
      billed.map((line) => (isTmt(line) ? { ...line, invoicedOn: calendarDate('2025-11-14') } : line)),
    );
    expect(late.told()).toEqual([`billed-late 2025-06 ${TMT} 122 days after 2025-07-15 moved from ${APR}`]);
  });

  it('is not one who was on it for the first time', () => {
    expect(new GivenBill(TOLD, () => []).differences().some((each) => 'movedFrom' in each)).toBe(false);
  });
});
