import type { InEachLanguage } from './in-each-language.js';

interface HealthWords {
  readonly heading: string;
  readonly ready: string;
  readonly notReady: string;
  readonly parts: string;
  readonly part: string;
  readonly state: string;
  readonly since: string;
  readonly works: string;
  readonly doesNot: string;
  readonly eventStore: string;
  readonly projection: string;
  readonly silent: string;
  readonly behind: string;
  readonly projections: string;
  readonly what: string;
  readonly value: string;
  readonly caughtUp: string;
  readonly yes: string;
  readonly no: string;
  readonly position: string;
  readonly lag: string;
  readonly lagUnknown: string;
  readonly lagEvents: (events: number) => string;
  readonly events: string;
  readonly law: string;
  readonly none: string;
  readonly lookedAt: string;
}

export const HEALTH_WORDS: InEachLanguage<HealthWords> = {
  fi: {
    heading: 'Palvelun tila',
    ready: 'Kaikki osat toimivat ja tiedot ovat ajan tasalla.',
    notReady: 'Jokin osa ei toimi tai tiedot eivät ole ajan tasalla.',
    parts: 'Osat',
    part: 'Osa',
    state: 'Tila',
    since: 'Tila nähty ensimmäisen kerran',
    works: 'toimii',
    doesNot: 'ei toimi',
    eventStore: 'Tapahtumavarasto',
    projection: 'Lukumallit',
    silent: 'ei vastaa',
    behind: 'ei ole ajan tasalla',
    projections: 'Lukumallit',
    what: 'Mikä',
    value: 'Arvo',
    caughtUp: 'Ajan tasalla',
    yes: 'kyllä',
    no: 'ei',
    position: 'Viimeisin käsitelty tapahtuma (sijainti)',
    lag: 'Jäljessä',
    lagUnknown: 'ei tiedetä: tapahtumavarasto ei vastaa',
    lagEvents: (events) => `${events} tapahtumaa`,
    events: 'Käsiteltyjä tapahtumia',
    law: 'Lain tietosisällön tiiviste',
    none: 'ei vielä ole',
    lookedAt: 'Katsottu',
  },
  sv: {
    heading: 'Tjänstens tillstånd',
    ready: 'Alla delar fungerar och uppgifterna är aktuella.',
    notReady: 'Någon del fungerar inte eller uppgifterna är inte aktuella.',
    parts: 'Delar',
    part: 'Del',
    state: 'Tillstånd',
    since: 'Tillståndet sett första gången',
    works: 'fungerar',
    doesNot: 'fungerar inte',
    eventStore: 'Händelselager',
    projection: 'Läsmodeller',
    silent: 'svarar inte',
    behind: 'är inte aktuell',
    projections: 'Läsmodeller',
    what: 'Vad',
    value: 'Värde',
    caughtUp: 'Aktuella',
    yes: 'ja',
    no: 'nej',
    position: 'Den senast behandlade händelsen (plats)',
    lag: 'Efter',
    lagUnknown: 'okänt: händelselagret svarar inte',
    lagEvents: (events) => `${events} händelser`,
    events: 'Behandlade händelser',
    law: 'Sammandrag av lagens data',
    none: 'finns inte än',
    lookedAt: 'Läget sett',
  },
  en: {
    heading: 'Service health',
    ready: 'All parts work and the data is up to date.',
    notReady: 'A part does not work, or the data is not up to date.',
    parts: 'Parts',
    part: 'Part',
    state: 'State',
    since: 'First seen so',
    works: 'works',
    doesNot: 'does not work',
    eventStore: 'Event store',
    projection: 'Read models',
    silent: 'does not answer',
    behind: 'is not up to date',
    projections: 'Read models',
    what: 'What',
    value: 'Value',
    caughtUp: 'Up to date',
    yes: 'yes',
    no: 'no',
    position: 'The last event applied (position)',
    lag: 'Behind by',
    lagUnknown: 'not known: the event store does not answer',
    lagEvents: (events) => `${events} events`,
    events: 'Events applied',
    law: "Digest of the law's data",
    none: 'none yet',
    lookedAt: 'Looked at',
  },
};
