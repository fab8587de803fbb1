import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
} from '#benefit-history';
import { isRefusal } from '#contracts';
import { type Choices, type InvoiceLine, type PaidDay, timeline } from '#cost-responsibility';
import { toldOf } from '#rule-book';
import { loadStatutes, type Statutes } from '#statutes';

export {
  beganNewMaximumPeriod,
  corrected,
  entered,
  exhaustedMaximumPeriod,
  firstOf,
  lastOf,
  livesIn,
  metEmploymentCondition,
  paid,
} from '#rule-book';

export const shippedStatutes = loadStatutes();

/** The history of a person who has lived in Helsinki (091) since 1990, and what is told besides. */
export function historyOf(
  commands: readonly BenefitCommand[],
  statutes: Statutes = shippedStatutes,
): BenefitHistory {
  return toldOf(commands, statutes);
}

/** The history after commands that must all be accepted. */
export function told(
  commands: readonly BenefitCommand[],
  statutes: Statutes = shippedStatutes,
): BenefitHistory {
  return commands.reduce((history, command) => {
    const decision = decide(history, command, { statutes });
    if (isRefusal(decision)) throw new Error(`given, but refused: ${decision.details.detail}`);
    return decision.reduce((state, event) => evolve(state, event), history);
  }, initialBenefitHistory);
}

/** Given what was told, the timeline in forms that read well in a test. */
export class Given {
  private readonly history: BenefitHistory;

  constructor(
    commands: readonly BenefitCommand[],
    private readonly choices: Choices = {},
    private readonly statutes: Statutes = shippedStatutes,
  ) {
    this.history = historyOf(commands, statutes);
  }

  under(choices: Choices): Given {
    const other = new Given([], choices, this.statutes);
    return Object.assign(other, { history: this.history });
  }

  days(): PaidDay[] {
    return [...timeline(this.history, this.statutes, this.choices).days()];
  }

  /** Everything about one day. */
  on(date: string): PaidDay {
    const found = this.days().find((day) => day.date === date);
    if (!found) throw new Error(`no paid day on ${date}`);
    return found;
  }

  /** `B 101 10 % 3.721 työttömyysturvalaki 14:3 a § 2 mom. 1 k`; a day that is not counted has its number in brackets. */
  told(date: string): string {
    const { regime, counter, counted, sharePercent, municipal, provision } = this.on(date);
    return `${regime} ${counted ? counter : `(${counter})`} ${sharePercent} % ${municipal} ${provision}`;
  }

  invoiceLines(): readonly InvoiceLine[] {
    return timeline(this.history, this.statutes, this.choices).invoiceLines;
  }

  lines(): string[] {
    return this.invoiceLines().map(({ payer, regime, benefit, paidMonth, kind, days, base, municipal }) =>
      [payer, regime, benefit, paidMonth, kind, days, base, municipal].join(' '),
    );
  }
}

export function given(...commands: BenefitCommand[]): Given {
  return new Given(commands);
}
