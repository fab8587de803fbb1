import type { CalendarDate } from '#calendar-date';
import type { Benefit, PaymentCircumstance } from '#contracts';
import type { ShareRule } from '#statutes';
import type { Place } from '../place.js';
import type { TellingLanguage } from '../telling-language.js';
import type { ToldCount, ToldProvision, ToldReason, ToldSpan } from '../told-day.js';
import { dateInWords, listInWords } from './english-words.js';

/** Its name and who pays it. */
const BENEFITS: Readonly<Record<Benefit, readonly [string, string]>> = {
  'labour-market-support': ['labour market support', 'Kela'],
  'basic-allowance': ['basic unemployment allowance', 'Kela'],
  'earnings-related-allowance': ['earnings-related unemployment allowance', 'the unemployment fund'],
  'general-support': ['general support', 'Kela'],
};

const CIRCUMSTANCES: Readonly<Record<PaymentCircumstance, string>> = {
  'lay-off': 'for lay-off time',
  'weather-hindrance': 'for weather hindrance or a reason like it',
  'additional-days': 'for additional days',
};

const BASES: Readonly<Record<ShareRule['base'], string>> = {
  benefit: "the day's benefit without increment",
  'benefit-and-child-increase': "the day's benefit with child increase, without increment",
  'basic-part': 'the part of earnings-related allowance that equals basic allowance',
};

export const ENGLISH: TellingLanguage = {
  day({ date, benefit, paidOn, service, circumstance }) {
    const [name, payer] = BENEFITS[benefit];
    const during = service === undefined ? '' : ` for time in a service (${service})`;
    const because = circumstance === undefined ? '' : ` ${CIRCUMSTANCES[circumstance]}`;
    return `${day(date)} is a paid day of ${name}; ${payer} paid the benefit${during}${because} on ${day(paidOn)}.`;
  },

  number({ count }) {
    if (!count) return '';
    const { number, notCounted, since } = count;
    if (!notCounted) {
      return `The day is number ${number} of the count: since ${day(since)}, ${paidDays(number)} ${number === 1 ? 'has' : 'have'} been counted, this day included (${counted(count)}).`;
    }
    const from = since === undefined ? '' : ` since ${day(since)} (${counted(count)})`;
    return `The day is not counted (${reason(notCounted)}). Before it, ${number === 0 ? 'no paid day' : paidDays(number)} had been counted${from}.`;
  },

  restart({ count }) {
    if (!count?.restart) return '';
    const { from, because, provision, on } = count.restart;
    const [first, second] = on.map(day);
    const facts = {
      'new-maximum-period': `a new maximum period began on ${first}`,
      'employment-condition-met': `the employment condition was met on ${first}`,
      'return-after-exhaustion': `the employment condition was met on ${first}, the maximum period of daily allowance was used up on ${second}, and labour market support was paid again after that`,
    };
    return `The count began again on ${day(from)}, because ${facts[because]} (${cited(provision)}).`;
  },

  'left-out': ({ count }) =>
    (count?.leftOut ?? [])
      .map(
        (group) =>
          `Left out of the count: ${spans(group.spans)}, ${paidDays(group.days)} (${reason(group)}).`,
      )
      .join(' '),

  integration: ({ integration }) =>
    integration
      .map(
        ({ first, last }) =>
          `The first home-municipality entry was made on ${day(first)}; the integration window ends on ${day(last)}.`,
      )
      .join(' '),

  share({ regime, percent, step, count, period, noShare, rule, benefit, isDivided }) {
    if (!isDivided) return `No municipal share is computed for paid days ${span(rule)}.`;
    const byRegime = `Under financing regime ${regime}`;
    if (noShare) {
      const otherwise =
        step.percent === 0 ? '' : ` By its number the share would be ${step.percent} per cent.`;
      const why = noShare.reason === undefined ? '' : `: ${noShare.reason}`;
      return `${byRegime} the municipality has no share in the day${why}.${otherwise}`;
    }
    if (!count) return `${byRegime} there is no municipal share in ${BENEFITS[benefit][0]}.`;
    const steps =
      step.upTo === undefined ? `from paid day ${step.from} on` : `paid days ${step.from}–${step.upTo}`;
    const settled = period
      ? ` The share is the same for the whole payment period, whose first paid day, ${day(period.firstDay)}, is number ${period.number} of the count${period.isBeforeRestart ? ' before it began again' : ''}.`
      : '';
    return `${byRegime} the municipality's share is ${percent} per cent (${steps}).${settled}`;
  },

  provision({ rule: { provision, wording, ...days } }) {
    return `Provision: ${cited(provision)}${worded(wording)}; applied to paid days ${span(days)}.`;
  },

  amounts({ amounts: { base, municipal, state }, base: kind, restIsTheStates, isDivided }) {
    if (!isDivided)
      return `The ${euros(base)} (${BASES[kind]}) are not divided between municipality and state in this count.`;
    const rest = restIsTheStates ? "the state's part" : "the other financiers' part";
    return `Of the ${euros(base)} to be shared (${BASES[kind]}), the municipality's part is ${euros(municipal)} and ${rest} ${euros(state)}.`;
  },

  payer({ payer }) {
    if (!payer) return '';
    const { municipality, recorded, decidedOn, decidedBy, provision, hasToPay } = payer;
    const on = `on ${decidedBy === 'paid-day' ? 'the paid day' : 'the date of payment'}, ${day(decidedOn)},`;
    const by = provision ? ` (${cited(provision)})` : '';
    if (!municipality) {
      const nobody = hasToPay ? ': it is not known who pays the share' : '';
      return `The home municipality ${on} is not known${nobody}${by}.`;
    }
    const { name, since } = municipality;
    const before = recorded
      ? `; before that ${recorded.name} since ${day(recorded.since)}, which was merged into it`
      : '';
    const pays = hasToPay ? `It pays the municipality's part${by}` : 'It has nothing to pay';
    return `The home municipality ${on} is ${name}, since ${day(since)}${before}. ${pays}.`;
  },

  interpretations: ({ interpretations }) =>
    interpretations.length === 0
      ? 'The result does not depend on any point that the statutes leave open.'
      : interpretations
          .map(
            ({ id, title, meaning }) =>
              `The result depends on interpretation ${id} (${title}); the reading chosen: ${meaning}`,
          )
          .join(' '),
};

function day(date: CalendarDate | undefined): string {
  return dateInWords(date ?? '');
}

function span({ from, until }: { from: CalendarDate; until?: CalendarDate }): string {
  return until === undefined ? `from ${day(from)} on` : `from ${day(from)} to ${day(until)}`;
}

function spans(all: readonly ToldSpan[]): string {
  return listInWords(
    all.map(({ first, last }) => (first === last ? day(first) : `${day(first)} to ${day(last)}`)),
  );
}

function paidDays(number: number): string {
  return number === 1 ? '1 paid day' : `${number} paid days`;
}

function counted({ byBenefit }: ToldCount): string {
  const several = byBenefit.length > 1;
  return listInWords(
    byBenefit.map(({ benefit, days }) => `${BENEFITS[benefit][0]}${several ? ` ${days}` : ''}`),
  );
}

function euros(amount: string): string {
  return `${amount} euros`;
}

function reason({ reason: why, provision }: ToldReason): string {
  return [...(why === undefined ? [] : [why]), cited(provision)].join('; ');
}

function cited({ actName, act, place }: ToldProvision): string {
  return `${actName} (${act}), ${typeof place === 'string' ? place : placed(place)}`;
}

function placed({ chapter, section, transitionOf, subsection, paragraph }: Place): string {
  return [
    ...(chapter === undefined ? [] : [`chapter ${chapter}`]),
    `section ${section}`,
    ...(transitionOf === undefined ? [] : [`transitional provision (${transitionOf})`]),
    ...(subsection === undefined ? [] : [`subsection ${subsection.replace('-', '–')}`]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
  ].join(', ');
}

function worded(wording: readonly string[] | undefined): string {
  if (!wording) return '';
  if (wording.length === 0) return ', in its original wording';
  return `, the section as worded by ${wording.length === 1 ? 'Act' : 'Acts'} ${listInWords(wording)}`;
}
