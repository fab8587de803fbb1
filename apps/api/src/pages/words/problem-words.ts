import type { InEachLanguage } from './in-each-language.js';

interface Told {
  readonly heading: string;
  readonly what: string;
  readonly next: string;
}

/** What a page says where there is none to show. */
interface ProblemWords {
  /** One answer for a case that does not exist and for one that may not be seen. */
  readonly noCase: Told;
  readonly noDay: Told;
  readonly noPage: Told;
  readonly noLanguage: Told;
  readonly notPermitted: Told;
  readonly mandateOver: Told;
  readonly fromElsewhere: Told;
  readonly notSignedIn: Told;
  readonly wrongAddress: Told;
  readonly unknownFields: Told;
  readonly fields: string;
  readonly noFields: string;
  readonly withoutFields: string;
  readonly tooMany: Told;
  readonly notNow: Told;
  readonly broken: Told;
  readonly reference: string;
  readonly toFront: string;
}

export const PROBLEM_WORDS: InEachLanguage<ProblemWords> = {
  fi: {
    noCase: {
      heading: 'Asiaa ei löydy',
      what: 'Tällä tunnuksella ei ole asiaa, jonka voisit nähdä.',
      next: 'Tarkista tunnus. Jos sinun pitäisi nähdä asia, pyydä oikeutta siihen.',
    },
    noDay: {
      heading: 'Päivältä ei ole maksettu etuutta',
      what: 'Tältä päivältä ei ole kirjattu maksua, joka olisi voimassa.',
      next: 'Etuutta maksetaan maanantaista perjantaihin. Asian sivulla ovat kaikki maksetut päivät.',
    },
    noPage: {
      heading: 'Sivua ei ole',
      what: 'Tässä osoitteessa ei ole sivua.',
      next: 'Aloita etusivulta.',
    },
    noLanguage: {
      heading: 'Tällä kielellä ei ole sivuja',
      what: 'Polun sivut ovat suomeksi, ruotsiksi ja englanniksi.',
      next: 'Valitse kieli yläreunasta.',
    },
    notPermitted: {
      heading: 'Sivu ei kuulu roolillesi',
      what: 'Tällä sivulla on tietoja, joita roolisi ei näe.',
      next: 'Etusivu kertoo, missä roolissa olet.',
    },
    mandateOver: {
      heading: 'Oikeutesi on päättynyt',
      what: 'Asia avattiin sinulle määräajaksi, joka on kulunut.',
      next: 'Pyydä oikeutta uudelleen siltä, joka sen antoi, ja kirjaudu sitten.',
    },
    fromElsewhere: {
      heading: 'Lomake tuli toiselta sivustolta',
      what: 'Jokin toinen sivusto lähetti lomakkeen nimissäsi. Mitään ei tehty.',
      next: 'Aloita etusivulta.',
    },
    notSignedIn: {
      heading: 'Kirjautuminen ei onnistunut',
      what: 'Kirjautumista ei viety loppuun, se vanheni tai se tehtiin toisessa ikkunassa.',
      next: 'Aloita kirjautuminen uudelleen etusivulta.',
    },
    wrongAddress: {
      heading: 'Osoitteessa on virhe',
      what: 'Osoitteen jotakin kohtaa ei voi ymmärtää.',
      next: 'Päivä kirjoitetaan vvvv-kk-pp, esimerkiksi 2025-05-26. Aloita tarvittaessa etusivulta.',
    },
    unknownFields: {
      heading: 'Osoitteessa on kenttä, jota sivulla ei ole',
      what: 'Osoitteen lopussa on kenttä, jota tämä sivu ei tunne, tai sama kenttä kahdesti. Sivua ei näytetä, jotta et luule sen noudattavan kenttää.',
      next: 'Isot ja pienet kirjaimet ovat eri kenttiä: asOf eikä asof.',
    },
    fields: 'Sivun kentät',
    noFields: 'Sivulla ei ole kenttiä.',
    withoutFields: 'Avaa sivu ilman kenttiä',
    tooMany: {
      heading: 'Liian monta pyyntöä',
      what: 'Tästä osoitteesta on tullut liian monta pyyntöä minuutissa.',
      next: 'Odota minuutti ja lataa sivu uudelleen.',
    },
    notNow: {
      heading: 'Palvelu ei juuri nyt vastaa',
      what: 'Jokin palvelun osa ei vastaa. Mitään ei ole kadonnut.',
      next: 'Lataa sivu hetken päästä uudelleen. Palvelun tila kertoo, mikä osa ei toimi.',
    },
    broken: {
      heading: 'Jokin meni vikaan',
      what: 'Sivua ei voitu tehdä. Virhe on kirjattu lokiin.',
      next: 'Yritä uudelleen. Jos vika toistuu, ilmoita ylläpidolle tämä viite.',
    },
    reference: 'Viite',
    toFront: 'Etusivulle',
  },
  sv: {
    noCase: {
      heading: 'Ärendet hittas inte',
      what: 'Med denna beteckning finns inget ärende som du kan se.',
      next: 'Kontrollera beteckningen. Om du borde få se ärendet, be om rätt till det.',
    },
    noDay: {
      heading: 'Ingen förmån har betalats för dagen',
      what: 'För denna dag finns ingen antecknad betalning som gäller.',
      next: 'Förmåner betalas från måndag till fredag. Alla betalda dagar finns på ärendets sida.',
    },
    noPage: {
      heading: 'Sidan finns inte',
      what: 'På denna adress finns ingen sida.',
      next: 'Börja från startsidan.',
    },
    noLanguage: {
      heading: 'Det finns inga sidor på detta språk',
      what: 'Polkus sidor finns på finska, svenska och engelska.',
      next: 'Välj språk längst upp.',
    },
    notPermitted: {
      heading: 'Sidan hör inte till din roll',
      what: 'På sidan finns uppgifter som din roll inte ser.',
      next: 'Startsidan visar i vilken roll du är.',
    },
    mandateOver: {
      heading: 'Din rätt har upphört',
      what: 'Ärendet öppnades för dig för en tid som har gått ut.',
      next: 'Be den som gav rätten om den på nytt och logga sedan in.',
    },
    fromElsewhere: {
      heading: 'Formuläret kom från en annan webbplats',
      what: 'En annan webbplats sände formuläret i ditt namn. Ingenting gjordes.',
      next: 'Börja från startsidan.',
    },
    notSignedIn: {
      heading: 'Inloggningen lyckades inte',
      what: 'Inloggningen slutfördes inte, blev för gammal eller gjordes i ett annat fönster.',
      next: 'Börja inloggningen på nytt från startsidan.',
    },
    wrongAddress: {
      heading: 'Det finns ett fel i adressen',
      what: 'Någon del av adressen går inte att förstå.',
      next: 'En dag skrivs åååå-mm-dd, till exempel 2025-05-26. Börja vid behov från startsidan.',
    },
    unknownFields: {
      heading: 'Adressen har ett fält som sidan inte har',
      what: 'I slutet av adressen står ett fält som sidan inte känner till, eller samma fält två gånger. Sidan visas inte, så att du inte tror att den följer fältet.',
      next: 'Stora och små bokstäver är olika fält: asOf och inte asof.',
    },
    fields: 'Sidans fält',
    noFields: 'Sidan har inga fält.',
    withoutFields: 'Öppna sidan utan fält',
    tooMany: {
      heading: 'För många förfrågningar',
      what: 'Från denna adress har det kommit för många förfrågningar på en minut.',
      next: 'Vänta en minut och ladda sidan på nytt.',
    },
    notNow: {
      heading: 'Tjänsten svarar inte just nu',
      what: 'En del av tjänsten svarar inte. Ingenting har gått förlorat.',
      next: 'Ladda sidan på nytt om en stund. Tjänstens tillstånd visar vilken del som inte fungerar.',
    },
    broken: {
      heading: 'Något gick fel',
      what: 'Sidan kunde inte göras. Felet har antecknats i loggen.',
      next: 'Försök på nytt. Om felet upprepas, uppge denna referens för underhållet.',
    },
    reference: 'Referens',
    toFront: 'Till startsidan',
  },
  en: {
    noCase: {
      heading: 'The case was not found',
      what: 'There is no case with this identifier that you may see.',
      next: 'Check the identifier. If you should see the case, ask for the right to it.',
    },
    noDay: {
      heading: 'No benefit was paid for the day',
      what: 'No payment that stands is recorded for this day.',
      next: 'Benefits are paid from Monday to Friday. The page of the case has all paid days.',
    },
    noPage: {
      heading: 'There is no such page',
      what: 'There is no page at this address.',
      next: 'Begin at the front page.',
    },
    noLanguage: {
      heading: 'There are no pages in this language',
      what: "Polku's pages are in Finnish, Swedish and English.",
      next: 'Choose a language at the top.',
    },
    notPermitted: {
      heading: 'The page is not for your role',
      what: 'On this page there is data that your role does not see.',
      next: 'The front page tells in which role you are.',
    },
    mandateOver: {
      heading: 'Your right has ended',
      what: 'The case was opened to you for a time, which is over.',
      next: 'Ask whoever gave the right for it again, and sign in then.',
    },
    fromElsewhere: {
      heading: 'The form came from another site',
      what: 'Another site sent the form in your name. Nothing was done.',
      next: 'Begin at the front page.',
    },
    notSignedIn: {
      heading: 'The sign-in did not succeed',
      what: 'The sign-in was not completed, became too old, or was made in another window.',
      next: 'Begin the sign-in again at the front page.',
    },
    wrongAddress: {
      heading: 'There is a mistake in the address',
      what: 'A part of the address cannot be understood.',
      next: 'A day is written yyyy-mm-dd, such as 2025-05-26. Begin at the front page if need be.',
    },
    unknownFields: {
      heading: 'The address has a field that the page does not have',
      what: 'At its end the address has a field that this page does not know, or one field twice. The page is not shown, so that you do not believe that it follows the field.',
      next: 'Capitals make another field: asOf, not asof.',
    },
    fields: 'The fields of the page',
    noFields: 'The page has no fields.',
    withoutFields: 'Open the page without fields',
    tooMany: {
      heading: 'Too many requests',
      what: 'Too many requests came from this address in a minute.',
      next: 'Wait a minute and load the page again.',
    },
    notNow: {
      heading: 'The service does not answer just now',
      what: 'A part of the service does not answer. Nothing is lost.',
      next: 'Load the page again in a moment. Service health tells which part does not work.',
    },
    broken: {
      heading: 'Something went wrong',
      what: 'The page could not be made. The error is in the log.',
      next: 'Try again. If it happens again, tell the operators this reference.',
    },
    reference: 'Reference',
    toFront: 'To the front page',
  },
};
