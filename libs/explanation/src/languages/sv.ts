import type { CalendarDate } from '#calendar-date';
import type { Benefit, PaymentCircumstance } from '#contracts';
import type { ShareRule } from '#statutes';
import type { Place } from '../place.js';
import type { TellingLanguage } from '../telling-language.js';
import type { ToldCount, ToldProvision, ToldReason, ToldSpan } from '../told-day.js';

/** Its name and who pays it. */
const BENEFITS: Readonly<Record<Benefit, readonly [string, string]>> = {
  'labour-market-support': ['arbetsmarknadsstöd', 'FPA'],
  'basic-allowance': ['grunddagpenning', 'FPA'],
  'earnings-related-allowance': ['inkomstrelaterad dagpenning', 'arbetslöshetskassan'],
  'general-support': ['allmänt stöd', 'FPA'],
};

const CIRCUMSTANCES: Readonly<Record<PaymentCircumstance, string>> = {
  'lay-off': 'för permitteringstid',
  'weather-hindrance': 'för tiden för väderhinder eller en jämförbar orsak',
  'additional-days': 'för tilläggsdagar',
};

const BASES: Readonly<Record<ShareRule['base'], string>> = {
  benefit: 'dagens förmån utan förhöjningsdel',
  'benefit-and-child-increase': 'dagens förmån med barnförhöjning, utan förhöjningsdel',
  'basic-part': 'den del av den inkomstrelaterade dagpenningen som motsvarar grunddagpenningen',
};

export const SWEDISH: TellingLanguage = {
  day({ date, benefit, paidOn, service, circumstance }) {
    const [name, payer] = BENEFITS[benefit];
    const during = service === undefined ? '' : ` för tiden för service (${service})`;
    const because = circumstance === undefined ? '' : ` ${CIRCUMSTANCES[circumstance]}`;
    return `Den ${day(date)} är en betaldag för ${name}; ${payer} har betalat förmånen${during}${because} den ${day(paidOn)}.`;
  },

  number({ count }) {
    if (!count) return '';
    const { number, notCounted, since } = count;
    if (!notCounted) {
      return `Dagen är betaldag nummer ${number} i räkningen: från och med den ${day(since)} har ${paidDays(number)} räknats, denna dag medräknad (${counted(count)}).`;
    }
    const reached = number === 0 ? 'har ingen betaldag räknats' : `har ${paidDays(number)} räknats`;
    const from = since === undefined ? '' : ` från och med den ${day(since)} (${counted(count)})`;
    return `Dagen räknas inte (${reason(notCounted)}). Före den dagen ${reached}${from}.`;
  },

  restart({ count }) {
    if (!count?.restart) return '';
    const { from, because, provision, on } = count.restart;
    const [first, second] = on.map(day);
    const facts = {
      'new-maximum-period': `en ny maximitid började den ${first}`,
      'employment-condition-met': `arbetsvillkoret uppfylldes den ${first}`,
      'return-after-exhaustion': `arbetsvillkoret uppfylldes den ${first}, maximitiden för dagpenning löpte ut den ${second} och arbetsmarknadsstöd därefter har betalats på nytt`,
    };
    return `Räkningen har börjat om från början den ${day(from)}, eftersom ${facts[because]} (${cited(provision)}).`;
  },

  'left-out': ({ count }) =>
    (count?.leftOut ?? [])
      .map((group) => `Utanför räkningen: ${spans(group.spans)}, ${paidDays(group.days)} (${reason(group)}).`)
      .join(' '),

  integration: ({ integration }) =>
    integration
      .map(
        ({ first, last }) =>
          `Den första anteckningen om hemkommun gjordes den ${day(first)}; integrationstiden går ut den ${day(last)}.`,
      )
      .join(' '),

  share({ regime, percent, step, count, period, noShare, rule, benefit, isDivided }) {
    if (!isDivided) return `Ingen kommunal finansieringsandel räknas ut för betaldagar ${span(rule)}.`;
    const byRegime = `Enligt finansieringsmodell ${regime}`;
    if (noShare) {
      const otherwise =
        step.percent === 0 ? '' : ` Enligt dagens nummer skulle andelen vara ${step.percent} procent.`;
      const why = noShare.reason === undefined ? '' : `: ${noShare.reason}`;
      return `${byRegime} har kommunen ingen finansieringsandel för dagen${why}.${otherwise}`;
    }
    if (!count) return `${byRegime} har kommunen ingen andel i finansieringen av ${BENEFITS[benefit][0]}.`;
    const steps =
      step.upTo === undefined
        ? `från och med betaldag ${step.from}`
        : `betaldagarna ${step.from}–${step.upTo}`;
    const settled = period
      ? ` Andelen är densamma för hela betalningsperioden, vars första betaldag den ${day(period.firstDay)} är nummer ${period.number} i räkningen${period.isBeforeRestart ? ' innan den började om' : ''}.`
      : '';
    return `${byRegime} är kommunens finansieringsandel ${percent} procent (${steps}).${settled}`;
  },

  provision({ rule: { provision, wording, ...days } }) {
    return `Bestämmelse: ${cited(provision)}${worded(wording)}; tillämpas på betaldagar ${span(days)}.`;
  },

  amounts({ amounts: { base, municipal, state }, base: kind, restIsTheStates, isDivided }) {
    if (!isDivided)
      return `Beloppet ${euros(base)} (${BASES[kind]}) delas inte mellan kommunen och staten i denna räkning.`;
    const rest = restIsTheStates ? 'statens andel' : 'övriga finansiärers andel';
    return `Av det belopp som delas, ${euros(base)} (${BASES[kind]}), är kommunens andel ${euros(municipal)} och ${rest} ${euros(state)}.`;
  },

  payer({ payer }) {
    if (!payer) return '';
    const { municipality, recorded, decidedOn, decidedBy, provision, hasToPay } = payer;
    const on =
      decidedBy === 'paid-day'
        ? `betaldagen den ${day(decidedOn)}`
        : `den ${day(decidedOn)}, då förmånen betalades,`;
    const by = provision ? ` (${cited(provision)})` : '';
    if (!municipality) {
      const nobody = hasToPay ? ': det är inte känt vem som ska betala finansieringsandelen' : '';
      return `Hemkommunen ${on} är inte känd${nobody}${by}.`;
    }
    const { name, since } = municipality;
    const before = recorded
      ? `; före det ${recorded.name} från och med den ${day(recorded.since)}, som har gått upp i den`
      : '';
    const pays = hasToPay ? `Den betalar kommunens andel${by}` : 'Den har ingenting att betala';
    return `Hemkommun ${on} är ${name}, från och med den ${day(since)}${before}. ${pays}.`;
  },

  interpretations: ({ interpretations }) =>
    interpretations.length === 0
      ? 'Resultatet beror inte på någon tolkningsfråga.'
      : interpretations
          .map(
            ({ id, title, meaning }) =>
              `Resultatet beror på tolkningen ${id} (${title}); vald tolkning: ${meaning}`,
          )
          .join(' '),
};

function day(date: CalendarDate | undefined): string {
  const [year, month, dayOfMonth] = (date ?? '').split('-').map(Number);
  return `${dayOfMonth}.${month}.${year}`;
}

function span({ from, until }: { from: CalendarDate; until?: CalendarDate }): string {
  return until === undefined ? `från och med den ${day(from)}` : `${day(from)}–${day(until)}`;
}

function spans(all: readonly ToldSpan[]): string {
  return list(all.map(({ first, last }) => (first === last ? day(first) : `${day(first)}–${day(last)}`)));
}

function paidDays(number: number): string {
  return number === 1 ? '1 betaldag' : `${number} betaldagar`;
}

function counted({ byBenefit }: ToldCount): string {
  const several = byBenefit.length > 1;
  return list(byBenefit.map(({ benefit, days }) => `${BENEFITS[benefit][0]}${several ? ` ${days}` : ''}`));
}

function euros(amount: string): string {
  return `${amount.replace('.', ',')} euro`;
}

function reason({ reason: why, provision }: ToldReason): string {
  return [...(why === undefined ? [] : [why]), cited(provision)].join('; ');
}

function cited({ actName, act, place }: ToldProvision): string {
  return `${actName} (${act}), ${typeof place === 'string' ? place : placed(place)}`;
}

function placed({ chapter, section, transitionOf, subsection, paragraph }: Place): string {
  const sectionItself = `${chapter === undefined ? '' : `${chapter} kap. `}${section} §`;
  const within = [
    ...(subsection === undefined ? [] : [`${subsection.replace('-', '–')} mom.`]),
    ...(paragraph === undefined ? [] : [`${paragraph} punkten`]),
  ];
  if (transitionOf === undefined) return [sectionItself, ...within].join(' ');
  const transition = `ikraftträdandebestämmelsen (${transitionOf}) till ${sectionItself}`;
  return within.length === 0 ? transition : `${within.join(' ')} i ${transition}`;
}

function worded(wording: readonly string[] | undefined): string {
  if (!wording) return '';
  if (wording.length === 0) return ', i sin ursprungliga lydelse';
  return `, sådan paragrafen lyder i ${wording.length === 1 ? 'lag' : 'lagarna'} ${list(wording)}`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} och ${items.at(-1)}`;
}
