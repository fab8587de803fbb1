import type { InEachLanguage } from './in-each-language.js';

interface FrontWords {
  readonly heading: string;
  readonly lead: string;
  readonly findCase: string;
  /** The one that a reader may open. */
  readonly theCase: string;
  readonly caseHow: string;
  readonly caseId: string;
  readonly caseIdHint: string;
  readonly open: string;
  readonly missing: string;
  readonly isIdentityCode: string;
  readonly isNoIdentifier: string;
  readonly errorPrefix: string;
  readonly dayHeading: string;
  readonly dayHow: string;
  readonly healthHow: string;
  readonly figuresHow: string;
  readonly apiHeading: string;
  readonly apiHow: string;
}

export const FRONT_WORDS: InEachLanguage<FrontWords> = {
  fi: {
    heading: 'Mitä Polussa voi tehdä',
    lead: 'Lue yhden henkilön asia alusta loppuun, tai selvitä, kuka maksoi yhden päivän etuuden ja miksi.',
    findCase: 'Etsi asia',
    theCase: 'Asia, jonka näet',
    caseHow:
      'Asian sivulla ovat, sen mukaan mitä roolisi näkee, tapahtumat järjestyksessä, perusteet, kuulemiset, päätökset, huomiot säännöksineen ja kunnan rahoitusosuus.',
    caseId: 'Työnhakijan tunnus',
    caseIdHint: 'Viranomaisen antama tunnus, esimerkiksi aino. Ei henkilötunnusta.',
    open: 'Avaa asia',
    missing: 'Kirjoita työnhakijan tunnus.',
    isIdentityCode: 'Kirjoitit henkilötunnuksen. Asiaa haetaan viranomaisen antamalla tunnuksella.',
    isNoIdentifier:
      'Tunnuksessa voi olla kirjaimia a–z, numeroita, pisteitä, ala- ja yhdysmerkkejä, enintään 64.',
    errorPrefix: 'Virhe',
    dayHeading: 'Miksi kunta maksoi tämän päivän?',
    dayHow: 'Avaa ensin asia. Sen kohdassa etuudet ja rahoitusosuus jokaisesta päivästä pääsee perusteluun.',
    healthHow: 'Ovatko tiedot ajan tasalla ja toimivatko palvelun osat.',
    figuresHow:
      'Osallistujat, omatuotanto ja ostot, kestot, palvelupaketit ja suunnitelmat kuukausittain ja alueittain.',
    apiHeading: 'Rajapinta järjestelmille',
    apiHow: 'Tehtävät ja kyselyt esimerkkeineen (englanniksi).',
  },
  sv: {
    heading: 'Vad man kan göra i Polku',
    lead: 'Läs en persons ärende från början till slut, eller ta reda på vem som betalade en dags förmån och varför.',
    findCase: 'Sök ett ärende',
    theCase: 'Ärendet som du ser',
    caseHow:
      'På ärendets sida finns, enligt vad din roll ser, händelserna i ordning, grunder, höranden, beslut, iakttagelser med bestämmelser och kommunens finansieringsandel.',
    caseId: 'Den arbetssökandes beteckning',
    caseIdHint: 'En beteckning som myndigheten har gett, till exempel aino. Inte en personbeteckning.',
    open: 'Öppna ärendet',
    missing: 'Skriv den arbetssökandes beteckning.',
    isIdentityCode: 'Du skrev en personbeteckning. Ärenden söks med den beteckning som myndigheten har gett.',
    isNoIdentifier:
      'Beteckningen kan ha bokstäverna a–z, siffror, punkter, understreck och bindestreck, högst 64.',
    errorPrefix: 'Fel',
    dayHeading: 'Varför betalade kommunen den här dagen?',
    dayHow:
      'Öppna först ärendet. I avsnittet om förmåner och finansieringsandel leder varje dag till sin motivering.',
    healthHow: 'Om uppgifterna är aktuella och tjänstens delar fungerar.',
    figuresHow: 'Deltagare, egen produktion och köp, längder, servicepaket och planer per månad och område.',
    apiHeading: 'Gränssnitt för system',
    apiHow: 'Uppgifter och frågor med exempel (på engelska).',
  },
  en: {
    heading: 'What you can do in Polku',
    lead: "Read one person's case from beginning to end, or find out who paid one day's benefit and why.",
    findCase: 'Find a case',
    theCase: 'The case that you see',
    caseHow:
      "The page of a case has, as far as your role sees them, the events in order, grounds, hearings, decisions, findings with their provisions, and the municipality's share.",
    caseId: "The jobseeker's identifier",
    caseIdHint: 'An identifier that the authority gave, such as aino. Not a personal identity code.',
    open: 'Open the case',
    missing: "Write the jobseeker's identifier.",
    isIdentityCode:
      'You wrote a personal identity code. Cases are found by the identifier that the authority gave.',
    isNoIdentifier: 'An identifier has letters a–z, digits, dots, underscores and dashes, at most 64.',
    errorPrefix: 'Error',
    dayHeading: 'Why did the municipality pay for this day?',
    dayHow: 'Open the case first. Under benefits and the municipal share each day leads to its explanation.',
    healthHow: 'Whether the data is up to date and the parts of the service work.',
    figuresHow:
      'Participants, own production and purchases, durations, packages and plans by month and area.',
    apiHeading: 'API for systems',
    apiHow: 'Tasks and queries with examples.',
  },
};
