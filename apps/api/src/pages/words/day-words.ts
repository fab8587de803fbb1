import type { ExplanationPart } from '#explanation';
import type { InEachLanguage } from './in-each-language.js';

interface DayWords {
  readonly title: (day: string) => string;
  readonly inShort: string;
  readonly number: string;
  readonly notCounted: (reached: number) => string;
  readonly share: string;
  readonly payer: string;
  readonly municipal: string;
  readonly state: string;
  readonly total: string;
  readonly benefit: string;
  readonly regime: string;
  readonly why: string;
  readonly parts: Readonly<Record<ExplanationPart, string>>;
  readonly law: string;
  readonly lawInFinnish: string;
  readonly shareLaw: string;
  readonly counterLaw: string;
  readonly payerLaw: string;
  readonly wording: (acts: string) => string;
  readonly notQuoted: string;
  readonly interpretations: string;
  readonly noInterpretations: string;
  readonly chosen: string;
  readonly events: string;
  readonly eventsHow: string;
  readonly earlier: (day: string) => string;
  readonly later: (day: string) => string;
  readonly neighbours: string;
  readonly knownOn: (day: string) => string;
}

export const DAY_WORDS: InEachLanguage<DayWords> = {
  fi: {
    title: (day) => `Päivä ${day}`,
    inShort: 'Lyhyesti',
    number: 'Päivän järjestysnumero',
    notCounted: (reached) => `ei lasketa (sitä ennen ${reached})`,
    share: 'Kunnan osuus',
    payer: 'Maksava kunta',
    municipal: 'Kunnan maksama osa',
    state: 'Valtion maksama osa',
    total: 'Jaettava määrä',
    benefit: 'Etuus',
    regime: 'Rahoitusmalli',
    why: 'Miksi',
    parts: {
      day: 'Päivä',
      number: 'Järjestysnumero',
      restart: 'Laskennan alku',
      'left-out': 'Laskematta jätetyt päivät',
      integration: 'Kotoutuminen',
      share: 'Osuus',
      provision: 'Säännös',
      amounts: 'Määrät',
      payer: 'Maksaja',
      interpretations: 'Tulkinnat',
    },
    law: 'Säännökset sanasta sanaan',
    lawInFinnish: 'Lain teksti on suomeksi.',
    shareLaw: 'Osuus',
    counterLaw: 'Päivien laskeminen',
    payerLaw: 'Maksava kunta',
    wording: (acts) => `sellaisena kuin se on laissa ${acts}`,
    notQuoted: 'Tekstiä ei ole Polun aineistossa.',
    interpretations: 'Tulkinnat, joista tulos voi riippua',
    noInterpretations: 'Tulos ei riipu mistään kohdasta, jonka laki jättää avoimeksi.',
    chosen: 'Valittu',
    events: 'Tapahtumat, joihin tulos perustuu',
    eventsHow: 'Kukin linkki vie tapahtumaan asian sivulla.',
    earlier: (day) => `Edellinen maksettu päivä ${day}`,
    later: (day) => `Seuraava maksettu päivä ${day}`,
    neighbours: 'Viereiset päivät',
    knownOn: (day) => `Näet päivän sen mukaan, mitä oli kirjattu viimeistään ${day}.`,
  },
  sv: {
    title: (day) => `Dagen ${day}`,
    inShort: 'I korthet',
    number: 'Dagens ordningsnummer',
    notCounted: (reached) => `räknas inte (dessförinnan ${reached})`,
    share: 'Kommunens andel',
    payer: 'Kommun som betalar',
    municipal: 'Kommunens del',
    state: 'Statens del',
    total: 'Belopp som delas',
    benefit: 'Förmån',
    regime: 'Finansieringsmodell',
    why: 'Varför',
    parts: {
      day: 'Dagen',
      number: 'Ordningsnummer',
      restart: 'Räkningens början',
      'left-out': 'Dagar som inte räknas',
      integration: 'Integration',
      share: 'Andel',
      provision: 'Bestämmelse',
      amounts: 'Belopp',
      payer: 'Betalare',
      interpretations: 'Tolkningar',
    },
    law: 'Bestämmelserna ord för ord',
    lawInFinnish: 'Lagens text återges på finska.',
    shareLaw: 'Andelen',
    counterLaw: 'Hur dagarna räknas',
    payerLaw: 'Kommun som betalar',
    wording: (acts) => `sådan den lyder i lag ${acts}`,
    notQuoted: 'Texten finns inte i Polkus material.',
    interpretations: 'Tolkningar som resultatet kan bero på',
    noInterpretations: 'Resultatet beror inte på något som lagen lämnar öppet.',
    chosen: 'Vald',
    events: 'Händelser som resultatet grundar sig på',
    eventsHow: 'Varje länk leder till händelsen på ärendets sida.',
    earlier: (day) => `Föregående betalda dag ${day}`,
    later: (day) => `Följande betalda dag ${day}`,
    neighbours: 'Dagarna intill',
    knownOn: (day) => `Du ser dagen enligt vad som hade antecknats senast den ${day}.`,
  },
  en: {
    title: (day) => `Day ${day}`,
    inShort: 'In short',
    number: 'Number of the day',
    notCounted: (reached) => `not counted (${reached} before it)`,
    share: "The municipality's share",
    payer: 'Paying municipality',
    municipal: "The municipality's part",
    state: "The state's part",
    total: 'Amount shared',
    benefit: 'Benefit',
    regime: 'Financing regime',
    why: 'Why',
    parts: {
      day: 'The day',
      number: 'Its number',
      restart: 'Where the count began',
      'left-out': 'Days left out',
      integration: 'Integration',
      share: 'The share',
      provision: 'Provision',
      amounts: 'Amounts',
      payer: 'Who pays',
      interpretations: 'Interpretations',
    },
    law: 'The provisions, word for word',
    lawInFinnish: 'The text of the law is in Finnish.',
    shareLaw: 'The share',
    counterLaw: 'How days are counted',
    payerLaw: 'Which municipality pays',
    wording: (acts) => `as worded by Act ${acts}`,
    notQuoted: "The text is not in Polku's material.",
    interpretations: 'Interpretations on which the result may depend',
    noInterpretations: 'The result depends on no point that the statutes leave open.',
    chosen: 'Chosen',
    events: 'The events on which the result rests',
    eventsHow: 'Each link leads to the event on the page of the case.',
    earlier: (day) => `The paid day before, ${day}`,
    later: (day) => `The next paid day, ${day}`,
    neighbours: 'Days beside it',
    knownOn: (day) => `You see the day by what had been recorded by the end of ${day}.`,
  },
};
