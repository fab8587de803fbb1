import type { Benefit } from '#contracts';
import type { DayExplanation } from '#cost-responsibility';
import type { Language, Statutes } from '#statutes';
import { Telling } from './telling.js';
import { toldCount } from './told-count.js';
import type { ToldDay, ToldPayer, ToldRule } from './told-day.js';

/** What is to be told of a day in one language. */
export function tellDay(explanation: DayExplanation, statutes: Statutes, language: Language): ToldDay {
  const { day, payment, rule, step, period, noShare, integration, interpretations } = explanation;
  const telling = new Telling(statutes, language);
  const service = telling.service(payment.ground, day.date);
  const count = toldCount(explanation, telling);
  const isDivided = day.regime !== 'none';
  return {
    date: day.date,
    benefit: day.benefit,
    paidOn: payment.paidOn,
    ...(service === undefined ? {} : { service }),
    ...(payment.circumstance === undefined ? {} : { circumstance: payment.circumstance }),
    regime: day.regime,
    ...(count ? { count } : {}),
    percent: day.sharePercent,
    step,
    ...(period ? { period: { ...period, isBeforeRestart: period.counter !== undefined } } : {}),
    ...(noShare ? { noShare: telling.reason(noShare) } : {}),
    integration: integration.map(({ on, until }) => ({ first: on, last: until })),
    rule: toldRule(explanation, telling),
    amounts: day,
    base: rule.base,
    restIsTheStates: restIsTheStates(explanation),
    isDivided,
    ...(isDivided ? { payer: toldPayer(explanation, telling) } : {}),
    interpretations: interpretations.map(({ id, title, meaning }) => ({
      id,
      title: title[language],
      meaning: meaning[language],
    })),
  };
}

function toldRule({ rule, step, noShare }: DayExplanation, telling: Telling): ToldRule {
  const provision = telling.provision((noShare ?? step).provision);
  const isTransitional = typeof provision.place !== 'string' && provision.place.transitionOf !== undefined;
  const isTheActsOwn = rule.wording.length === 1 && rule.wording[0] === rule.act;
  return {
    provision,
    ...(isTransitional ? {} : { wording: isTheActsOwn ? [] : rule.wording }),
    from: rule.from,
    ...(rule.until === undefined ? {} : { until: rule.until }),
  };
}

/** Benefits of which a fund for unemployment pays a part too (555/1998 4 and 8 §). */
const FUNDED_BY_OTHERS_TOO: ReadonlySet<Benefit> = new Set(['basic-allowance', 'earnings-related-allowance']);

/**
 * Of the basic part of earnings-related allowance the state pays what the municipality does not, but nothing where neither
 * has a share (555/1998 4 § 2-3 mom.).
 */
function restIsTheStates({ day, rule, noShare, payer }: DayExplanation): boolean {
  if (!FUNDED_BY_OTHERS_TOO.has(day.benefit)) return true;
  return rule.base === 'basic-part' && payer.provision !== undefined && !noShare;
}

function toldPayer({ day, choices, payer }: DayExplanation, telling: Telling): ToldPayer {
  const { decidedOn, since, recorded, provision } = payer;
  return {
    ...(since === undefined ? {} : { municipality: { name: telling.municipality(day.payer), since } }),
    ...(recorded
      ? {
          recorded: {
            name: telling.municipality(recorded.municipality),
            since: recorded.on,
          },
        }
      : {}),
    decidedOn,
    decidedBy: choices['INT-1'] === 'paid-day' ? 'paid-day' : 'payment-date',
    ...(provision ? { provision: telling.provision(provision) } : {}),
    hasToPay: day.sharePercent > 0,
  };
}
