import type { InEachLanguage } from './in-each-language.js';

/** Of the page of a case, besides the words of its dossier. */
interface CaseWords {
  readonly title: (jobseekerId: string) => string;
  readonly onThisPage: string;
  readonly print: string;
  readonly moment: string;
  readonly momentHow: string;
  readonly asOf: string;
  readonly knownOn: string;
  readonly show: string;
  readonly now: string;
  readonly turnedBack: (asOf: string, knownOn: string | undefined) => string;
  readonly compare: string;
  readonly errors: string;
  readonly errorPrefix: string;
  readonly notADate: string;
  readonly toCome: (today: string) => string;
  readonly times: string;
  readonly asTable: string;
  readonly findings: (number: number) => string;
  readonly matters: (number: number) => string;
  readonly chronology: (number: number) => string;
  readonly law: string;
  readonly parts: (of: string) => string;
  readonly part: (first: number, last: number) => string;
  readonly next: (part: string) => string;
  readonly months: string;
  readonly dayLead: string;
  readonly dayLabel: string;
  readonly dayShow: string;
  readonly dayHeading: string;
  readonly dayMissing: string;
  readonly paidDays: string;
  readonly payments: (number: number, from: string, until: string) => string;
  readonly whyDay: (day: string) => string;
  readonly empty: string;
}

export const CASE_WORDS: InEachLanguage<CaseWords> = {
  fi: {
    title: (jobseekerId) => `Asia ${jobseekerId}`,
    onThisPage: 'Tällä sivulla',
    print: 'Asiakirjakooste tulostettavaksi',
    moment: 'Näytä asia toisena hetkenä',
    momentHow:
      'Tilannepäivän jälkeen tapahtunut jää pois. Kirjauspäivän jälkeen kirjattu jää pois, vaikka se olisi tapahtunut ennen.',
    asOf: 'Tilanne päivänä',
    knownOn: 'Sen mukaan, mitä oli kirjattu viimeistään',
    show: 'Näytä',
    now: 'Palaa nykyhetkeen',
    turnedBack: (asOf, knownOn) =>
      knownOn === undefined
        ? `Näet asian sellaisena kuin se oli ${asOf}.`
        : `Näet asian sellaisena kuin se oli ${asOf}, sen mukaan, mitä oli kirjattu viimeistään ${knownOn}.`,
    compare: 'Vertaa kahta hetkeä',
    errors: 'Korjaa nämä päivät',
    errorPrefix: 'Virhe',
    notADate:
      'Päivää ei voi käyttää. Kirjoita olemassa oleva päivä muodossa vvvv-kk-pp, esimerkiksi 2025-05-26.',
    toCome: (today) => `Päivä on tulevaisuudessa. Valitse päivä, joka on viimeistään tänään, ${today}.`,
    times: 'Mikä oli voimassa milloinkin',
    asTable: 'Sama taulukkona',
    findings: (number) => `Huomiot (${number})`,
    matters: (number) => `Kuulemiset ja päätökset (${number})`,
    chronology: (number) => `Tapahtumat järjestyksessä (${number})`,
    law: 'Säännös',
    parts: (of) => `${of}, osat`,
    part: (first, last) => `${first}–${last}`,
    next: (part) => `Seuraavat (${part})`,
    months: 'Kuukausittain',
    dayLead: 'Perustelu yhdelle päivälle: kuka maksoi, minkä osan ja miksi.',
    dayLabel: 'Päivä',
    dayShow: 'Näytä perustelu',
    dayHeading: 'Yhden päivän perustelu',
    dayMissing: 'Valitse päivä.',
    paidDays: 'Kaikki maksetut päivät asian sivulla',
    payments: (number, from, until) => `${number} maksua peräkkäin, ${from} – ${until}`,
    whyDay: (day) => `Miksi: ${day}`,
    empty: 'Tällä hetkellä mitään ei ollut vielä kirjattu.',
  },
  sv: {
    title: (jobseekerId) => `Ärende ${jobseekerId}`,
    onThisPage: 'På denna sida',
    print: 'Dossier för utskrift',
    moment: 'Visa ärendet vid en annan tidpunkt',
    momentHow:
      'Det som hände efter lägets dag lämnas bort. Det som antecknades efter anteckningsdagen lämnas bort, även om det hände tidigare.',
    asOf: 'Läget den',
    knownOn: 'Enligt vad som hade antecknats senast den',
    show: 'Visa',
    now: 'Tillbaka till nuläget',
    turnedBack: (asOf, knownOn) =>
      knownOn === undefined
        ? `Du ser ärendet som det var den ${asOf}.`
        : `Du ser ärendet som det var den ${asOf}, enligt vad som hade antecknats senast den ${knownOn}.`,
    compare: 'Jämför två tidpunkter',
    errors: 'Rätta dessa dagar',
    errorPrefix: 'Fel',
    notADate:
      'Dagen går inte att använda. Skriv en dag som finns i formen åååå-mm-dd, till exempel 2025-05-26.',
    toCome: (today) => `Dagen ligger i framtiden. Välj en dag senast i dag, ${today}.`,
    times: 'Vad som gällde när',
    asTable: 'Samma som tabell',
    findings: (number) => `Iakttagelser (${number})`,
    matters: (number) => `Höranden och beslut (${number})`,
    chronology: (number) => `Händelserna i ordning (${number})`,
    law: 'Bestämmelse',
    parts: (of) => `${of}, delar`,
    part: (first, last) => `${first}–${last}`,
    next: (part) => `Följande (${part})`,
    months: 'Månad för månad',
    dayLead: 'Motivering till en dag: vem betalade, vilken del och varför.',
    dayLabel: 'Dag',
    dayShow: 'Visa motiveringen',
    dayHeading: 'Motivering till en dag',
    dayMissing: 'Välj en dag.',
    paidDays: 'Alla betalda dagar på ärendets sida',
    payments: (number, from, until) => `${number} betalningar efter varandra, ${from} – ${until}`,
    whyDay: (day) => `Varför: ${day}`,
    empty: 'Vid denna tidpunkt hade ingenting ännu antecknats.',
  },
  en: {
    title: (jobseekerId) => `Case ${jobseekerId}`,
    onThisPage: 'On this page',
    print: 'The dossier, to print',
    moment: 'Show the case at another moment',
    momentHow:
      'What happened after the day of the case is left out. What was recorded after the day of knowledge is left out, even where it had happened before.',
    asOf: 'As of',
    knownOn: 'As known on',
    show: 'Show',
    now: 'Back to the present',
    turnedBack: (asOf, knownOn) =>
      knownOn === undefined
        ? `You see the case as it stood on ${asOf}.`
        : `You see the case as it stood on ${asOf}, by what had been recorded by the end of ${knownOn}.`,
    compare: 'Compare two moments',
    errors: 'Correct these days',
    errorPrefix: 'Error',
    notADate: 'The day cannot be used. Write an existing day as yyyy-mm-dd, such as 2025-05-26.',
    toCome: (today) => `The day is in the future. Choose a day until today, ${today}.`,
    times: 'What was in force when',
    asTable: 'The same as a table',
    findings: (number) => `Findings (${number})`,
    matters: (number) => `Hearings and decisions (${number})`,
    chronology: (number) => `Events in order (${number})`,
    law: 'Provision',
    parts: (of) => `${of}, parts`,
    part: (first, last) => `${first}–${last}`,
    next: (part) => `Next (${part})`,
    months: 'Month by month',
    dayLead: 'The explanation of one day: who paid, which part and why.',
    dayLabel: 'Day',
    dayShow: 'Show the explanation',
    dayHeading: 'One day explained',
    dayMissing: 'Choose a day.',
    paidDays: 'All paid days, on the page of the case',
    payments: (number, from, until) => `${number} payments one after another, ${from} – ${until}`,
    whyDay: (day) => `Why: ${day}`,
    empty: 'At this moment nothing had been recorded yet.',
  },
};
