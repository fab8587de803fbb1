import fc from 'fast-check';
import type { BenefitHistory, RecordedPayment } from '#benefit-history';
import type { PaidDay } from '#cost-responsibility';
import { shippedStatutes } from './given-benefits.js';
import { daysOf, someHistory } from './some-history.js';

/** What the law that ships says of one place that a day may cite. */
interface Cited {
  readonly benefit: string;
  readonly regime: string;
  readonly from: string;
  readonly until: string;
  readonly percent: number;
  /** The numbers of its step, of a share by the day. */
  readonly numbers?: { readonly above: number; readonly upTo: number };
  /** Of a place by which there is no share. */
  readonly grounds?: readonly string[];
  readonly circumstances?: readonly string[];
  readonly integrationWindow?: boolean;
}

const places = new Map<string, Cited[]>();
for (const { act, versions } of shippedStatutes.ofKind('share-rule')) {
  for (const { from, until = '9999', value } of versions) {
    const common = { benefit: value.benefit, regime: value.regime, from, until };
    const add = (provision: string, cited: Omit<Cited, keyof typeof common>) => {
      const citation = shippedStatutes.cite(act, provision);
      places.set(citation, [...(places.get(citation) ?? []), { ...common, ...cited }]);
    };
    let above = 0;
    for (const { percent, provision, upTo = Number.POSITIVE_INFINITY } of value.steps) {
      add(provision, { percent, ...(value.shareOf === 'paid-day' ? { numbers: { above, upTo } } : {}) });
      above = upTo;
    }
    for (const { provision, grounds, circumstances, integrationWindow } of value.noShare ?? []) {
      add(provision, {
        percent: 0,
        ...(grounds ? { grounds } : {}),
        ...(circumstances ? { circumstances } : {}),
        ...(integrationWindow ? { integrationWindow } : {}),
      });
    }
  }
}

/** Whether a place in the law says what the timeline says of a day. */
function says(cited: Cited, day: PaidDay, payment: RecordedPayment, history: BenefitHistory): boolean {
  const { grounds, circumstances, numbers } = cited;
  return (
    cited.benefit === day.benefit &&
    cited.regime === day.regime &&
    cited.from <= day.date &&
    day.date <= cited.until &&
    cited.percent === day.sharePercent &&
    (numbers === undefined || (numbers.above < day.counter && day.counter <= numbers.upTo) || !day.counted) &&
    (grounds === undefined || grounds.includes(payment.ground)) &&
    (circumstances === undefined || circumstances.includes(payment.circumstance ?? '')) &&
    (!cited.integrationWindow || history.integrationPeriods.some(({ on }) => on <= day.date))
  );
}

describe('the provision of a day', () => {
  it('is a place in the law that says this share of this benefit for this number on this day', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const payments = new Map(history.payments.map((payment) => [payment.paymentId, payment]));
        const unfounded = daysOf(history).find((day) => {
          const payment = payments.get(day.paymentId);
          const cited = places.get(day.provision) ?? [];
          return !payment || !cited.some((place) => says(place, day, payment, history));
        });
        expect(unfounded).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
