import type { RecordedPayment } from '#benefit-history';
import { type CalendarDate, compareDates } from '#calendar-date';
import { countPaidDays, dayNumberOf } from '#cost-responsibility';
import type { Parameter, Statutes } from '#statutes';

const PARAMETER = 'notice-to-municipality.paid-days';

/** From a payment date on Kela may tell the home municipality who the person is. */
export interface ComingNotice {
  readonly on: CalendarDate;
  /** Paid days that must have been paid. */
  readonly paidDays: number;
  readonly provision: string;
}

/** The rules by which Kela may tell, each for the benefits of its own act (työttömyysturvalaki 13:6 §, yleistukilaki 48 §). */
export class NoticeRules {
  private readonly rules: readonly { days: Parameter<number>; benefits: ReadonlySet<string> }[];

  constructor(private readonly statutes: Statutes) {
    const benefitsOf = (act: string) =>
      statutes
        .ofKind('yes-no')
        .filter((parameter) => parameter.act === act && parameter.id.endsWith('.is-paid'))
        .map(({ id }) => id.replace('.is-paid', ''));
    this.rules = statutes
      .ofKind('integer')
      .filter(({ id }) => id === PARAMETER)
      .map((days) => ({ days, benefits: new Set(benefitsOf(days.act)) }));
  }

  /**
   * The notices that become possible after a date, by date. All paid days of the person are counted, whenever paid: the clause
   * says "in all" and names no limit. Of a person whose benefit a municipality finances Kela may tell by the clause before it,
   * so that no later number of days is the first notice.
   * @param payments those that stand, with those to come
   * @param financedFrom the first payment date with a share of a municipality
   */
  comingAfter(
    payments: readonly RecordedPayment[],
    after: CalendarDate,
    financedFrom: CalendarDate | undefined,
  ): ComingNotice[] {
    const inOrder = [...payments].sort((a, b) => compareDates(a.paidOn, b.paidOn));
    return this.rules
      .flatMap(({ days, benefits }) => {
        const own = inOrder.filter(({ benefit }) => benefits.has(benefit));
        return this.firstNotice(days, own) ?? [];
      })
      .filter(({ on }) => on > after && (financedFrom === undefined || on < financedFrom))
      .sort((a, b) => compareDates(a.on, b.on));
  }

  private firstNotice(
    { act, id }: Parameter<number>,
    payments: readonly RecordedPayment[],
  ): ComingNotice | undefined {
    let paidDays = 0;
    for (const { firstDay, lastDay, paidOn } of payments) {
      paidDays += countPaidDays(dayNumberOf(firstDay), dayNumberOf(lastDay));
      const rule = this.statutes.parameterIfInForce('integer', act, id, paidOn);
      if (rule !== undefined && paidDays >= rule.value) {
        return { on: paidOn, paidDays: rule.value, provision: rule.citation };
      }
    }
    return undefined;
  }
}
