import type { InEachLanguage } from './in-each-language.js';

/** Of the pages that tell who has read whose data. */
interface AccessLogWords {
  readonly title: string;
  readonly how: string;
  readonly search: string;
  readonly jobseeker: string;
  readonly jobseekerHint: string;
  readonly reader: string;
  readonly readerHint: string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly nobodyAsked: string;
  readonly isIdentityCode: string;
  readonly isNoIdentifier: string;
  readonly isNoDate: string;
  readonly tooManyDays: string;
  readonly ofPerson: (jobseeker: string) => string;
  readonly ofReader: (reader: string) => string;
  readonly ofPersonByReader: (jobseeker: string, reader: string) => string;
  readonly nothing: string;
  readonly earlier: string;
  readonly latest: string;
  readonly when: string;
  readonly who: string;
  readonly whose: string;
  readonly what: string;
  readonly why: string;
  readonly nobodyYet: string;
  readonly others: (people: number) => string;
  readonly moment: (day: string) => string;
  readonly unchanged: string;
  readonly matter: (matter: string) => string;
  readonly unlocked: (reason: string) => string;
  readonly own: string;
  readonly ownHow: string;
  readonly unusual: string;
  readonly unusualHow: string;
  readonly days: string;
  readonly noneUnusual: string;
  readonly day: string;
  readonly question: string;
  readonly manyPeople: (people: number, many: number) => string;
  /** @param home absent where the reader of the page may not know it */
  readonly outsideArea: (home?: string) => string;
}

export const ACCESS_LOG_WORDS: InEachLanguage<AccessLogWords> = {
  fi: {
    title: 'Käyttöloki',
    how: 'Kuka on lukenut kenen tietoja, mitä niistä, mihin tarkoitukseen ja minkä säännöksen nojalla. Myös tämä haku kirjataan.',
    search: 'Hae lukemisia',
    jobseeker: 'Kenen tietoja',
    jobseekerHint: 'Työnhakijan tunnus. Ei henkilötunnusta.',
    reader: 'Kuka luki',
    readerHint: 'Lukijan tunnus, esimerkiksi official-1204.',
    from: 'Alkaen',
    to: 'Päättyen',
    show: 'Hae',
    nobodyAsked: 'Kirjoita, kenen tietojen lukemista haet, kenen tekemiä lukemisia, tai molemmat.',
    isIdentityCode: 'Kirjoitit henkilötunnuksen. Haku tehdään viranomaisen antamalla tunnuksella.',
    isNoIdentifier:
      'Tunnuksessa voi olla kirjaimia a–z, numeroita, pisteitä, ala- ja yhdysmerkkejä, enintään 64.',
    isNoDate: 'Kirjoita olemassa oleva päivä muodossa vvvv-kk-pp.',
    tooManyDays: 'Valitse yhdestä 31 päivään, ensimmäinen ennen viimeistä.',
    ofPerson: (jobseeker) => `Kuka on lukenut henkilön ${jobseeker} tietoja`,
    ofReader: (reader) => `Mitä ${reader} on lukenut`,
    ofPersonByReader: (jobseeker, reader) => `Mitä ${reader} on lukenut henkilöstä ${jobseeker}`,
    nothing: 'Lukemisia ei ole. Viime hetkien lukemiset voivat vielä puuttua.',
    earlier: 'Aiemmat lukemiset',
    latest: 'Uusimmat lukemiset',
    when: 'Milloin',
    who: 'Kuka',
    whose: 'Kenen tietoja',
    what: 'Mitä',
    why: 'Mihin ja millä oikeudella',
    nobodyYet: 'ei vielä kenenkään: tapahtumien seuraaminen alkoi',
    others: (people) => `ja ${people} muuta`,
    moment: (day) => `hetkeltä ${day}`,
    unchanged: 'sisältö oli lukijalla jo ennestään',
    matter: (matter) => `Asia ${matter}`,
    unlocked: (reason) => `Avattu syystä: ${reason}`,
    own: 'Kuka on lukenut tietojani',
    ownHow:
      'Uusimmat ensin. Sinulle kerrotaan, missä tehtävässä ja mihin tietojasi luettiin; virkailijan nimeä voi kysyä viranomaiselta.',
    unusual: 'Epätavalliset lukemiset',
    unusualHow:
      'Kysyttävää, ei vielä rikkomuksia: päiviä, joina yksi lukija luki monen ihmisen tietoja, ja ihmisiä, jotka nykytiedon mukaan asuivat lukijan alueen ulkopuolella.',
    days: 'Päivät, enintään 31',
    noneUnusual: 'Näinä päivinä ei ole mitään epätavallista.',
    day: 'Päivä',
    question: 'Mitä kysyä',
    manyPeople: (people, many) => `${people} ihmisen tietoja; roolille yli ${many} päivässä on paljon.`,
    outsideArea: (home) =>
      `Henkilö asui lukijan alueen ulkopuolella${home === undefined ? '' : `: ${home}`}.`,
  },
  sv: {
    title: 'Användningslogg',
    how: 'Vem har läst vems uppgifter, vad av dem, för vilket ändamål och med stöd av vilken bestämmelse. Också denna sökning antecknas.',
    search: 'Sök läsningar',
    jobseeker: 'Vems uppgifter',
    jobseekerHint: 'Den arbetssökandes beteckning. Inte en personbeteckning.',
    reader: 'Vem läste',
    readerHint: 'Läsarens beteckning, till exempel official-1204.',
    from: 'Från',
    to: 'Till',
    show: 'Sök',
    nobodyAsked: 'Skriv vems uppgifter som lästes, vem som läste, eller båda.',
    isIdentityCode: 'Du skrev en personbeteckning. Sök med den beteckning som myndigheten har gett.',
    isNoIdentifier:
      'Beteckningen kan ha bokstäverna a–z, siffror, punkter, understreck och bindestreck, högst 64.',
    isNoDate: 'Skriv en dag som finns, som åååå-mm-dd.',
    tooManyDays: 'Välj från en till 31 dagar, den första före den sista.',
    ofPerson: (jobseeker) => `Vem har läst uppgifter om ${jobseeker}`,
    ofReader: (reader) => `Vad ${reader} har läst`,
    ofPersonByReader: (jobseeker, reader) => `Vad ${reader} har läst om ${jobseeker}`,
    nothing: 'Det finns inga läsningar. De allra senaste kan ännu saknas.',
    earlier: 'Tidigare läsningar',
    latest: 'De senaste läsningarna',
    when: 'När',
    who: 'Vem',
    whose: 'Om vem',
    what: 'Vad',
    why: 'Varför och med vilken rätt',
    nobodyYet: 'ännu ingens: en ström av händelser började',
    others: (people) => `och ${people} andra`,
    moment: (day) => `vid tidpunkten ${day}`,
    unchanged: 'läsaren hade redan innehållet',
    matter: (matter) => `Ärende ${matter}`,
    unlocked: (reason) => `Öppnat därför: ${reason}`,
    own: 'Vem har läst mina uppgifter',
    ownHow:
      'De senaste först. Du får veta i vilken uppgift och för vad dina uppgifter lästes; tjänstemannens namn kan du fråga myndigheten om.',
    unusual: 'Ovanliga läsningar',
    unusualHow:
      'Frågor, ännu inga överträdelser: dagar då en läsare läste många människors uppgifter, och människor som enligt vad som nu är känt bodde utanför läsarens område.',
    days: 'Dagar, högst 31',
    noneUnusual: 'Inget ovanligt dessa dagar.',
    day: 'Dag',
    question: 'Vad man kan fråga',
    manyPeople: (people, many) =>
      `Uppgifter om ${people} människor; för rollen är över ${many} om dagen många.`,
    outsideArea: (home) => `Personen bodde utanför läsarens område${home === undefined ? '' : `: ${home}`}.`,
  },
  en: {
    title: 'Access log',
    how: 'Who has read whose data, what of it, for which purpose and by which provision. This search is recorded, too.',
    search: 'Find readings',
    jobseeker: 'Whose data',
    jobseekerHint: "The jobseeker's identifier. Not a personal identity code.",
    reader: 'Who read',
    readerHint: "The reader's identifier, such as official-1204.",
    from: 'From',
    to: 'Until',
    show: 'Find',
    nobodyAsked: 'Write whose data was read, who read, or both.',
    isIdentityCode: 'You wrote a personal identity code. Search by the identifier that the authority gave.',
    isNoIdentifier: 'An identifier has letters a–z, digits, dots, underscores and dashes, at most 64.',
    isNoDate: 'Write an existing date as yyyy-mm-dd.',
    tooManyDays: 'Choose from one to 31 days, the first before the last.',
    ofPerson: (jobseeker) => `Who has read data of ${jobseeker}`,
    ofReader: (reader) => `What ${reader} has read`,
    ofPersonByReader: (jobseeker, reader) => `What ${reader} has read of ${jobseeker}`,
    nothing: 'There are no readings. Those of the last moments may be missing yet.',
    earlier: 'Earlier readings',
    latest: 'The latest readings',
    when: 'When',
    who: 'Who',
    whose: 'Whose data',
    what: 'What',
    why: 'What for, and by which right',
    nobodyYet: 'nobody yet: a stream of events began',
    others: (people) => `and ${people} others`,
    moment: (day) => `as of ${day}`,
    unchanged: 'the reader had the content already',
    matter: (matter) => `Matter ${matter}`,
    unlocked: (reason) => `Unlocked because: ${reason}`,
    own: 'Who has read my data',
    ownHow:
      'The latest first. You are told in which task and for what your data was read; the official by name you can ask of the authority.',
    unusual: 'Unusual readings',
    unusualHow:
      'Questions, no breaches yet: days on which one reader read of many people, and people who by what is known now lived outside the area of the reader.',
    days: 'Days, at most 31',
    noneUnusual: 'Nothing is unusual on these days.',
    day: 'Day',
    question: 'What to ask about',
    manyPeople: (people, many) => `Data of ${people} people; for the role more than ${many} a day are many.`,
    outsideArea: (home) =>
      `The person lived outside the area of the reader${home === undefined ? '' : `: ${home}`}.`,
  },
};
