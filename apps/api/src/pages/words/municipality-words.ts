import type { DifferenceKind } from '#invoicing';
import type { InEachLanguage } from './in-each-language.js';

/** Of the pages of a municipality's money. */
interface MunicipalityWords {
  readonly all: string;
  readonly allHow: string;
  readonly yours: string;
  readonly any: string;
  readonly code: string;
  readonly codeHint: string;
  readonly open: string;
  readonly codeMistake: string;
  readonly title: (name: string) => string;
  readonly monthsHow: string;
  readonly byRegime: string;
  readonly byBenefit: string;
  readonly regime: (code: string) => string;
  readonly nothingBilled: string;
  readonly noInvoice: string;
  readonly pages: string;
  readonly asTable: string;
  readonly billed: string;
  readonly billedHow: string;
  readonly invoice: (month: string) => string;
  readonly earlier: (month: string) => string;
  readonly later: (month: string) => string;
  readonly inBrief: string;
  readonly shouldBe: string;
  readonly was: string;
  readonly difference: string;
  readonly tooMuch: string;
  readonly tooLittle: string;
  readonly sentBy: string;
  readonly due: string;
  readonly leftOut: (people: number) => string;
  readonly differences: (number: number) => string;
  readonly noDifferences: string;
  readonly kinds: Readonly<Record<DifferenceKind, string>>;
  readonly effect: (euros: string) => string;
  readonly late: (day: string, sentBy: string) => string;
  readonly movedFrom: (benefit: string) => string;
  readonly rightUnder: (reading: string) => string;
  readonly figure: string;
  readonly days: string;
  readonly shares: string;
  readonly base: string;
  readonly municipal: string;
  readonly ours: string;
  readonly billedLine: (invoice: string, line: number) => string;
  readonly why: string;
  readonly firstDay: (day: string) => string;
  readonly sums: string;
  readonly lines: (number: number) => string;
  readonly person: string;
  readonly people: string;
  readonly benefit: string;
  readonly kind: string;
  readonly payment: string;
  readonly correction: string;
  readonly ofProtected: string;
  readonly protectedPerson: string;
  readonly protectedLeftOut: string;
  readonly asKnown: (day: string) => string;
  readonly atAnotherMoment: string;
  readonly ofMonth: (month: string) => string;
  readonly ofTwelveMonths: string;
}

export const MUNICIPALITY_WORDS: InEachLanguage<MunicipalityWords> = {
  fi: {
    all: 'Kunnan rahat',
    allHow: 'Mitä kunta maksaa työttömyysetuuksista, miksi, ja onko siltä laskutettu oikein.',
    yours: 'Sinun kuntasi',
    any: 'Mikä tahansa kunta',
    code: 'Kunnan numero',
    codeHint: 'Kolme numeroa, esimerkiksi 205 (Kajaani), tai unknown: kotikunta ei tiedossa.',
    open: 'Avaa',
    codeMistake: 'Tällä numerolla ei ole kuntaa. Kirjoita kolme numeroa.',
    title: (name) => `Kunnan rahat: ${name}`,
    monthsHow:
      'Mitä kunnalta pitää laskuttaa, maksukuukausittain, enintään 24 viime kuukautta. Kuukausi vie laskuun.',
    byRegime: 'Rahoitusmallin mukaan',
    byBenefit: 'Etuuden mukaan',
    regime: (code) => `malli ${code}`,
    nothingBilled: 'Kunnalta ei laskuteta mitään näiltä kuukausilta.',
    noInvoice: 'Kuukaudelta ei ole kirjattu laskua. Alla on, mitä sillä pitäisi olla.',
    pages: 'Kunnan muut sivut',
    asTable: 'Sama taulukkona',
    billed: 'Laskutettu ja oikea',
    billedHow: 'Kaksitoista viime kuukautta: mitä laskutettiin, mitä olisi pitänyt, ja ero.',
    invoice: (month) => `Lasku, ${month}`,
    earlier: (month) => `Edellinen: ${month}`,
    later: (month) => `Seuraava: ${month}`,
    inBrief: 'Lyhyesti',
    shouldBe: 'Olisi pitänyt laskuttaa',
    was: 'Laskutettiin',
    difference: 'Ero',
    tooMuch: 'liikaa',
    tooLittle: 'liian vähän',
    sentBy: 'Lasku lähetetään viimeistään',
    due: 'Eräpäivä',
    leftOut: (people) => `${people} henkilön maksuja ei voitu lukea loppuun; he eivät ole luvuissa.`,
    differences: (number) => `Erot (${number})`,
    noDifferences: 'Laskutettu ja oikea ovat samat.',
    kinds: {
      missing: 'Jätetty laskuttamatta',
      'not-expected': 'Laskutettu turhaan',
      payer: 'Laskutettu väärältä kunnalta',
      benefit: 'Laskutettu väärän etuuden tai mallin mukaan',
      days: 'Väärä määrä päiviä',
      share: 'Väärä osuus',
      amount: 'Väärä summa',
      'billed-twice': 'Laskutettu kahdesti',
      'billed-late': 'Laskutettu myöhässä',
    },
    effect: (euros) => `Vaikutus kunnalle: ${euros}`,
    late: (day, sentBy) => `Laskutettu ${day}; lasku olisi pitänyt lähettää viimeistään ${sentBy}.`,
    movedFrom: (benefit) => `Siirtynyt etuudelta: ${benefit}.`,
    rightUnder: (reading) => `Laskutettu on oikein tulkinnalla ${reading}.`,
    figure: 'Luku',
    days: 'Päiviä',
    shares: 'Osuus × päivät',
    base: 'Jaettava määrä',
    municipal: 'Kunnan osuus',
    ours: 'Oikea',
    billedLine: (invoice, line) => `Lasku ${invoice}, rivi ${line}`,
    why: 'Miksi meidän lukumme on tämä',
    firstDay: (day) => `Perustelu päivältä ${day}`,
    sums: 'Mitä laskutetaan erikseen',
    lines: (number) => `Oikeat laskurivit (${number})`,
    person: 'Henkilö',
    people: 'Henkilöitä',
    benefit: 'Etuus',
    kind: 'Laji',
    payment: 'maksu',
    correction: 'oikaisu',
    ofProtected: 'Turvakiellon alaisia',
    protectedPerson: 'turvakielto, henkilöä ei näytetä',
    protectedLeftOut: 'Turvakiellon alaiset henkilöt eivät ole luvuissa: roolisi näkee kaikki kunnat.',
    asKnown: (day) => `Kuukausi siten kuin se tiedettiin ${day}.`,
    atAnotherMoment: 'Toisena hetkenä',
    ofMonth: (month) => `Laskutetaan, ${month}`,
    ofTwelveMonths: 'Kaksitoista viime kuukautta yhteensä',
  },
  sv: {
    all: 'Kommunens pengar',
    allHow: 'Vad kommunen betalar för arbetslöshetsförmåner, varför, och om den har fakturerats rätt.',
    yours: 'Dina kommuner',
    any: 'Vilken kommun som helst',
    code: 'Kommunens nummer',
    codeHint: 'Tre siffror, till exempel 205 (Kajana), eller unknown: hemkommunen är inte känd.',
    open: 'Öppna',
    codeMistake: 'Ingen kommun har detta nummer. Skriv tre siffror.',
    title: (name) => `Kommunens pengar: ${name}`,
    monthsHow:
      'Vad kommunen ska faktureras, enligt utbetalningsmånad, högst de 24 senaste. Varje månad leder till fakturan.',
    byRegime: 'Enligt finansieringsmodell',
    byBenefit: 'Enligt förmån',
    regime: (code) => `modell ${code}`,
    nothingBilled: 'Kommunen faktureras inget för dessa månader.',
    noInvoice: 'Ingen faktura för månaden är antecknad. Nedan står vad den borde ha.',
    pages: 'Kommunens andra sidor',
    asTable: 'Samma som tabell',
    billed: 'Fakturerat och rätt',
    billedHow:
      'De tolv senaste månaderna: vad som fakturerades, vad som borde ha fakturerats, och skillnaden.',
    invoice: (month) => `Faktura, ${month}`,
    earlier: (month) => `Föregående: ${month}`,
    later: (month) => `Följande: ${month}`,
    inBrief: 'I korthet',
    shouldBe: 'Borde ha fakturerats',
    was: 'Fakturerades',
    difference: 'Skillnad',
    tooMuch: 'för mycket',
    tooLittle: 'för litet',
    sentBy: 'Fakturan sänds senast',
    due: 'Förfallodag',
    leftOut: (people) => `Betalningarna till ${people} personer kunde inte läsas till slut; de är inte med.`,
    differences: (number) => `Skillnader (${number})`,
    noDifferences: 'Det fakturerade är rätt.',
    kinds: {
      missing: 'Inte fakturerad',
      'not-expected': 'Fakturerad i onödan',
      payer: 'Fakturerad av fel kommun',
      benefit: 'Fakturerad enligt fel förmån eller modell',
      days: 'Fel antal dagar',
      share: 'Fel andel',
      amount: 'Fel belopp',
      'billed-twice': 'Fakturerad två gånger',
      'billed-late': 'Fakturerad för sent',
    },
    effect: (euros) => `Verkan för kommunen: ${euros}`,
    late: (day, sentBy) => `Fakturerad ${day}; fakturan borde ha sänts senast ${sentBy}.`,
    movedFrom: (benefit) => `Överförd från: ${benefit}.`,
    rightUnder: (reading) => `Det fakturerade är rätt enligt tolkningen ${reading}.`,
    figure: 'Tal',
    days: 'Dagar',
    shares: 'Andel × dagar',
    base: 'Belopp som delas',
    municipal: 'Kommunens andel',
    ours: 'Rätt',
    billedLine: (invoice, line) => `Faktura ${invoice}, rad ${line}`,
    why: 'Varför vårt tal är detta',
    firstDay: (day) => `Motivering till dagen ${day}`,
    sums: 'Vad som faktureras särskilt',
    lines: (number) => `Rätta fakturarader (${number})`,
    person: 'Personen',
    people: 'Personer',
    benefit: 'Förmån',
    kind: 'Slag',
    payment: 'betalning',
    correction: 'rättelse',
    ofProtected: 'Personer med spärrmarkering',
    protectedPerson: 'spärrmarkering, personen visas inte',
    protectedLeftOut: 'Personer med spärrmarkering är inte med i siffrorna: din roll ser alla kommuner.',
    asKnown: (day) => `Månaden så som den var känd ${day}.`,
    atAnotherMoment: 'Vid en annan tidpunkt',
    ofMonth: (month) => `Faktureras, ${month}`,
    ofTwelveMonths: 'De tolv senaste månaderna sammanlagt',
  },
  en: {
    all: "A municipality's money",
    allHow: 'What a municipality pays for unemployment benefits, why, and whether it was billed rightly.',
    yours: 'Your municipalities',
    any: 'Any municipality',
    code: "The municipality's code",
    codeHint: 'Three digits, such as 205 (Kajaani), or unknown: no home municipality is known.',
    open: 'Open',
    codeMistake: 'No municipality has this code. Write three digits.',
    title: (name) => `Money of ${name}`,
    monthsHow:
      'What the municipality should be billed, by month of payment, the 24 latest at most. Each month leads to its invoice.',
    byRegime: 'By financing regime',
    byBenefit: 'By benefit',
    regime: (code) => `regime ${code}`,
    nothingBilled: 'The municipality is billed nothing for these months.',
    noInvoice: 'No invoice of the month is recorded. Below is what it should have.',
    pages: "The municipality's other pages",
    asTable: 'The same as a table',
    billed: 'Billed against ours',
    billedHow: 'The twelve latest months: what was billed, what should have been, and the difference.',
    invoice: (month) => `Invoice, ${month}`,
    earlier: (month) => `Before: ${month}`,
    later: (month) => `After: ${month}`,
    inBrief: 'In brief',
    shouldBe: 'Should have been billed',
    was: 'Was billed',
    difference: 'Difference',
    tooMuch: 'too much',
    tooLittle: 'too little',
    sentBy: 'The invoice is sent by',
    due: 'Due',
    leftOut: (people) => `The payments of ${people} people could not be read to the end; no figure has them.`,
    differences: (number) => `Differences (${number})`,
    noDifferences: 'What was billed is right.',
    kinds: {
      missing: 'Not billed',
      'not-expected': 'Billed without reason',
      payer: 'Billed to the wrong municipality',
      benefit: 'Billed under the wrong benefit or regime',
      days: 'Wrong number of days',
      share: 'Wrong share',
      amount: 'Wrong amount',
      'billed-twice': 'Billed twice',
      'billed-late': 'Billed late',
    },
    effect: (euros) => `Effect for the municipality: ${euros}`,
    late: (day, sentBy) => `Billed on ${day}; the invoice should have been sent by ${sentBy}.`,
    movedFrom: (benefit) => `Moved from: ${benefit}.`,
    rightUnder: (reading) => `What was billed is right under the reading ${reading}.`,
    figure: 'Figure',
    days: 'Days',
    shares: 'Share × days',
    base: 'Amount shared',
    municipal: 'Municipal share',
    ours: 'Ours',
    billedLine: (invoice, line) => `Invoice ${invoice}, line ${line}`,
    why: 'Why our figure is this',
    firstDay: (day) => `The explanation of ${day}`,
    sums: 'What is invoiced apart',
    lines: (number) => `Our invoice lines (${number})`,
    person: 'Person',
    people: 'People',
    benefit: 'Benefit',
    kind: 'Kind',
    payment: 'payment',
    correction: 'correction',
    ofProtected: 'People under an order of non-disclosure',
    protectedPerson: 'under an order of non-disclosure, not shown',
    protectedLeftOut:
      'No figure has people under an order of non-disclosure: your role sees every municipality.',
    asKnown: (day) => `The month as it was known on ${day}.`,
    atAnotherMoment: 'At another moment',
    ofMonth: (month) => `To be billed, ${month}`,
    ofTwelveMonths: 'The twelve latest months together',
  },
};
