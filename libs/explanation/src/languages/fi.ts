import type { CalendarDate } from '#calendar-date';
import type { Benefit, PaymentCircumstance } from '#contracts';
import type { ShareRule } from '#statutes';
import type { Place } from '../place.js';
import type { TellingLanguage } from '../telling-language.js';
import type { ToldCount, ToldProvision, ToldReason, ToldSpan } from '../told-day.js';

/** Nominative, genitive, and who pays it. */
const BENEFITS: Readonly<Record<Benefit, readonly [string, string, string]>> = {
  'labour-market-support': ['työmarkkinatuki', 'työmarkkinatuen', 'Kela'],
  'basic-allowance': ['peruspäiväraha', 'peruspäivärahan', 'Kela'],
  'earnings-related-allowance': ['ansiopäiväraha', 'ansiopäivärahan', 'työttömyyskassa'],
  'general-support': ['yleistuki', 'yleistuen', 'Kela'],
};

const CIRCUMSTANCES: Readonly<Record<PaymentCircumstance, string>> = {
  'lay-off': 'lomautusajalta',
  'weather-hindrance': 'sääesteen tai siihen rinnastettavan syyn ajalta',
  'additional-days': 'lisäpäiviltä',
};

const BASES: Readonly<Record<ShareRule['base'], string>> = {
  benefit: 'päivän etuus ilman korotusosaa',
  'benefit-and-child-increase': 'päivän etuus lapsikorotuksineen, ilman korotusosaa',
  'basic-part': 'ansiopäivärahan peruspäivärahaa vastaava osa',
};

export const FINNISH: TellingLanguage = {
  day({ date, benefit, paidOn, service, circumstance }) {
    const [, ofBenefit, payer] = BENEFITS[benefit];
    const during = service === undefined ? '' : ` palvelun ajalta (${service})`;
    const because = circumstance === undefined ? '' : ` ${CIRCUMSTANCES[circumstance]}`;
    return `${day(date)} on ${ofBenefit} maksupäivä; ${payer} on maksanut etuuden${during}${because} ${day(paidOn)}.`;
  },

  number({ count }) {
    if (!count) return '';
    const { number, notCounted, since } = count;
    if (!notCounted) {
      return `Päivä on laskennan ${number}. maksupäivä: ${day(since)} alkaen on laskettu ${paidDays(number)}, tämä päivä mukaan lukien (${counted(count)}).`;
    }
    const reached = number === 0 ? 'ei ole laskettu yhtään maksupäivää' : `on laskettu ${paidDays(number)}`;
    const from = since === undefined ? '' : ` ${day(since)} alkaen (${counted(count)})`;
    return `Päivää ei lasketa mukaan (${reason(notCounted)}). Ennen sitä ${reached}${from}.`;
  },

  restart({ count }) {
    if (!count?.restart) return '';
    const { from, because, provision, on } = count.restart;
    const [first, second] = on.map(day);
    const facts = {
      'new-maximum-period': `uusi enimmäisaika alkoi ${first}`,
      'employment-condition-met': `työssäoloehto täyttyi ${first}`,
      'return-after-exhaustion': `työssäoloehto täyttyi ${first}, päivärahan enimmäisaika täyttyi ${second} ja työmarkkinatukea on sen jälkeen maksettu uudelleen`,
    };
    return `Laskenta on alkanut alusta ${day(from)}, koska ${facts[because]} (${cited(provision)}).`;
  },

  'left-out': ({ count }) =>
    (count?.leftOut ?? [])
      .map(
        (group) =>
          `Laskennan ulkopuolella: ${spans(group.spans)}, ${paidDays(group.days)} (${reason(group)}).`,
      )
      .join(' '),

  integration: ({ integration }) =>
    integration
      .map(
        ({ first, last }) =>
          `Ensimmäinen kotikuntamerkintä ${day(first)}; kotoutumisaika päättyy ${day(last)}.`,
      )
      .join(' '),

  share({ regime, percent, step, count, period, noShare, rule, benefit, isDivided }) {
    if (!isDivided) return `Kunnan rahoitusosuutta ei lasketa maksupäiviltä ${span(rule)}.`;
    const byRegime = `Rahoitusmallin ${regime} mukaan`;
    if (noShare) {
      const otherwise =
        step.percent === 0 ? '' : ` Järjestysluvun mukainen osuus olisi ${step.percent} prosenttia.`;
      const why = noShare.reason === undefined ? '' : `: ${noShare.reason}`;
      return `${byRegime} kunnalla ei ole päivästä rahoitusosuutta${why}.${otherwise}`;
    }
    if (!count) return `${byRegime} ${BENEFITS[benefit][1]} rahoituksessa ei ole kunnan osuutta.`;
    const steps =
      step.upTo === undefined
        ? `${step.from}. maksupäivästä alkaen`
        : `maksupäivät ${step.from}–${step.upTo}`;
    const settled = period
      ? ` Osuus on sama koko maksukaudelta, jonka ensimmäinen maksupäivä ${day(period.firstDay)} saa ${period.isBeforeRestart ? 'ennen alusta alkamista jatkuneessa laskennassa' : 'laskennassa'} järjestysluvun ${period.number}.`
      : '';
    return `${byRegime} kunnan rahoitusosuus on ${percent} prosenttia (${steps}).${settled}`;
  },

  provision({ rule: { provision, wording, ...days } }) {
    return `Säännös: ${cited(provision)}${worded(wording)}; sovelletaan maksupäiviin ${span(days)}.`;
  },

  amounts({ amounts: { base, municipal, state }, base: kind, restIsTheStates, isDivided }) {
    if (!isDivided)
      return `Määrää ${euros(base)} (${BASES[kind]}) ei jaeta kunnan ja valtion kesken tässä laskennassa.`;
    const rest = restIsTheStates ? 'valtion osuus' : 'muiden rahoittajien osuus';
    return `Jaettavasta määrästä ${euros(base)} (${BASES[kind]}) kunnan osuus on ${euros(municipal)} ja ${rest} ${euros(state)}.`;
  },

  payer({ payer }) {
    if (!payer) return '';
    const { municipality, recorded, decidedOn, decidedBy, provision, hasToPay } = payer;
    const on = `${decidedBy === 'paid-day' ? 'Maksupäivän' : 'Etuuden maksamispäivän'} ${day(decidedOn)} kotikunta`;
    const by = provision ? ` (${cited(provision)})` : '';
    if (!municipality) {
      const nobody = hasToPay ? ': rahoitusosuudelle ei ole tiedossa maksajaa' : '';
      return `${on} ei ole tiedossa${nobody}${by}.`;
    }
    const { name, since } = municipality;
    const before = recorded
      ? `; sitä ennen ${recorded.name} ${day(recorded.since)} alkaen, joka on liitetty siihen`
      : '';
    const pays = hasToPay ? `Se maksaa kunnan osuuden${by}` : 'Sillä ei ole maksettavaa';
    return `${on}: ${name}, ${day(since)} alkaen${before}. ${pays}.`;
  },

  interpretations: ({ interpretations }) =>
    interpretations.length === 0
      ? 'Tulos ei riipu tulkinnanvaraisista kohdista.'
      : interpretations
          .map(
            ({ id, title, meaning }) =>
              `Tulos riippuu tulkinnasta ${id} (${title}); valittu tulkinta: ${meaning}`,
          )
          .join(' '),
};

function day(date: CalendarDate | undefined): string {
  const [year, month, dayOfMonth] = (date ?? '').split('-').map(Number);
  return `${dayOfMonth}.${month}.${year}`;
}

function span({ from, until }: { from: CalendarDate; until?: CalendarDate }): string {
  return until === undefined ? `${day(from)} alkaen` : `${day(from)}–${day(until)}`;
}

function spans(all: readonly ToldSpan[]): string {
  return list(all.map(({ first, last }) => (first === last ? day(first) : `${day(first)}–${day(last)}`)));
}

function paidDays(number: number): string {
  return number === 1 ? '1 maksupäivä' : `${number} maksupäivää`;
}

function counted({ byBenefit }: ToldCount): string {
  const several = byBenefit.length > 1;
  return list(byBenefit.map(({ benefit, days }) => `${BENEFITS[benefit][0]}${several ? ` ${days}` : ''}`));
}

function euros(amount: string): string {
  return `${amount.replace('.', ',')} euroa`;
}

function reason({ reason: why, provision }: ToldReason): string {
  return [...(why === undefined ? [] : [why]), cited(provision)].join('; ');
}

function cited({ actName, act, place }: ToldProvision): string {
  return `${actName} (${act}), ${typeof place === 'string' ? place : placed(place)}`;
}

function placed({ chapter, section, transitionOf, subsection, paragraph }: Place): string {
  const parts = [
    ...(chapter === undefined ? [] : [[`${chapter} luvun`, `${chapter} luku`]]),
    [`${section} §:n`, `${section} §`],
    ...(transitionOf === undefined
      ? []
      : [[`voimaantulosäännöksen (${transitionOf})`, `voimaantulosäännös (${transitionOf})`]]),
    ...(subsection === undefined
      ? []
      : [[`${subsection.replace('-', '–')} momentin`, `${subsection.replace('-', '–')} momentti`]]),
    ...(paragraph === undefined ? [] : [[`${paragraph} kohdan`, `${paragraph} kohta`]]),
  ];
  return parts.map(([of, itself], index) => (index === parts.length - 1 ? itself : of)).join(' ');
}

function worded(wording: readonly string[] | undefined): string {
  if (!wording) return '';
  if (wording.length === 0) return ', alkuperäisessä sanamuodossaan';
  return `, sellaisena kuin pykälä on ${wording.length === 1 ? 'laissa' : 'laeissa'} ${list(wording)}`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ja ${items.at(-1)}`;
}
