import type { InEachLanguage } from './in-each-language.js';

/** Of the pages about what a municipality will pay, and would. */
interface ForecastWords {
  readonly title: string;
  readonly how: string;
  readonly form: string;
  readonly months: string;
  readonly monthsHint: string;
  readonly exitRate: string;
  readonly exitRateHint: string;
  readonly compute: string;
  readonly mistake: string;
  readonly tooLarge: string;
  readonly inBrief: string;
  readonly openPeople: string;
  readonly everybodyStays: string;
  readonly expected: string;
  readonly band: string;
  readonly assumptions: string;
  readonly known: (day: string) => string;
  readonly goesOn: string;
  readonly noFacts: string;
  readonly ratesGiven: (percent: string) => string;
  readonly ratesEstimated: (exits: number, months: number) => string;
  readonly ratesUnknown: string;
  readonly bandMeans: string;
  readonly inFull: string;
  readonly whatIf: string;
  readonly whatIfHow: string;
  readonly month: string;
  readonly monthMistake: string;
  readonly asIs: (meaning: string) => string;
  readonly choose: string;
  readonly asNow: string;
  readonly asChosen: string;
  readonly change: string;
  readonly looked: (people: number, differing: number) => string;
  readonly nothingChanges: string;
  readonly choices: string;
}

export const FORECAST_WORDS: InEachLanguage<ForecastWords> = {
  fi: {
    title: 'Ennuste',
    how: 'Mitä kunta tulee maksamaan, jos etuudet jatkuvat ja jos ne päättyvät tahtiin, joka on arvioitu tai annettu.',
    form: 'Toisin oletuksin',
    months: 'Kuukausia',
    monthsHint: 'Enintään 60.',
    exitRate: 'Millä todennäköisyydellä etuus päättyy kuukaudessa',
    exitRateHint: 'Luku 0–1, esimerkiksi 0,06. Tyhjänä se arvioidaan maksuista.',
    compute: 'Laske',
    mistake: 'Kirjoita kuukausien määrä 1–60 ja todennäköisyys 0–1, esimerkiksi 0,06.',
    tooLarge: 'Kunnassa on liian monta etuuden saajaa yhdeksi vastaukseksi. Käytä komentoa polku forecast.',
    inBrief: 'Lyhyesti',
    openPeople: 'Ihmisiä, joiden etuus on auki',
    everybodyStays: 'Jos kaikki jäävät',
    expected: 'Odotettu',
    band: '95 prosentin todennäköisyydellä välillä',
    assumptions: 'Mihin ennuste perustuu',
    known: (day) => `Tiedossa on se, mitä oli maksettu viimeistään ${day}. Uusia työttömiä ei lisätä.`,
    goesOn: 'Etuudet jatkuvat viimeisestä maksetusta päivästä, maanantaista perjantaihin, samoin määrin.',
    noFacts: 'Kukaan ei muuta, täytä työssäoloehtoa tai aloita uutta enimmäisaikaa.',
    ratesGiven: (percent) => `Etuus päättyy kuukaudessa todennäköisyydellä, jonka annoit: ${percent}.`,
    ratesEstimated: (exits, months) =>
      `Päättymisen todennäköisyys on arvioitu samoista maksuista: ${exits} etuutta päättyi ${months} henkilökuukaudessa.`,
    ratesUnknown: 'Päättymisiä ei ennusteta: niistä ei tiedetä mitään. Voit antaa todennäköisyyden.',
    bandMeans:
      'Haarukka kertoo sattumasta siinä, kuka lähtee. Se ei kerro väärästä todennäköisyydestä, yhteisistä suhdanteista, uusista ihmisistä eikä toisesta laista.',
    inFull: 'Kaikki oletukset sanasta sanaan (englanniksi)',
    whatIf: 'Entä jos lakia tulkittaisiin toisin?',
    whatIfHow:
      'Laki jättää kohtia avoimiksi. Valitse toinen tulkinta, niin näet, mitä kunnalta laskutettaisiin kuukaudelta.',
    month: 'Maksukuukausi',
    monthMistake: 'Kirjoita kuukausi muodossa vvvv-kk, esimerkiksi 2025-06.',
    asIs: (meaning) => `Kuten nyt: ${meaning}`,
    choose: 'Tulkinnat',
    asNow: 'Nykyisin tulkinnoin',
    asChosen: 'Valituin tulkinnoin',
    change: 'Muutos',
    looked: (people, differing) => `Katsottiin ${people} ihmisen maksut; ${differing} ihmisen summa muuttuu.`,
    nothingChanges: 'Mikään ei muutu tältä kuukaudelta.',
    choices: 'Valittu toisin',
  },
  sv: {
    title: 'Prognos',
    how: 'Vad kommunen kommer att betala om förmånerna fortsätter och om de upphör i en takt som har uppskattats eller getts.',
    form: 'Med andra antaganden',
    months: 'Månader',
    monthsHint: 'Högst 60.',
    exitRate: 'Sannolikheten att en förmån upphör på en månad',
    exitRateHint: 'Ett tal 0–1, till exempel 0,06. Tomt: det uppskattas ur betalningarna.',
    compute: 'Räkna',
    mistake: 'Skriv antalet månader 1–60 och sannolikheten 0–1, till exempel 0,06.',
    tooLarge: 'Kommunen har för många förmånstagare för ett svar. Använd kommandot polku forecast.',
    inBrief: 'I korthet',
    openPeople: 'Människor med pågående förmån',
    everybodyStays: 'Om alla blir kvar',
    expected: 'Väntat',
    band: 'Med 95 procents sannolikhet mellan',
    assumptions: 'Vad prognosen bygger på',
    known: (day) => `Känt är vad som hade betalats senast ${day}. Nya arbetslösa läggs inte till.`,
    goesOn: 'Förmånerna fortsätter från den senaste betalda dagen, måndag till fredag, med samma belopp.',
    noFacts: 'Ingen flyttar, uppfyller arbetsvillkoret eller börjar en ny maximitid.',
    ratesGiven: (percent) => `En förmån upphör på en månad med den sannolikhet som du gav: ${percent}.`,
    ratesEstimated: (exits, months) =>
      `Sannolikheten har uppskattats ur samma betalningar: ${exits} förmåner upphörde på ${months} personmånader.`,
    ratesUnknown: 'Avslut förutses inte: inget är känt om dem. Du kan ge en sannolikhet.',
    bandMeans:
      'Bandet visar slumpen i vem som går. Det visar inte en fel sannolikhet, gemensamma svängningar, nya människor eller en annan lag.',
    inFull: 'Alla antaganden ord för ord (på engelska)',
    whatIf: 'Om lagen tolkades annorlunda?',
    whatIfHow:
      'Lagen lämnar punkter öppna. Välj en annan tolkning för att se vad kommunen skulle faktureras för en månad.',
    month: 'Utbetalningsmånad',
    monthMistake: 'Skriv månaden i formen åååå-mm, till exempel 2025-06.',
    asIs: (meaning) => `Som nu: ${meaning}`,
    choose: 'Tolkningar',
    asNow: 'Med nuvarande tolkningar',
    asChosen: 'Med valda tolkningar',
    change: 'Ändring',
    looked: (people, differing) =>
      `Betalningar till ${people} personer granskades; beloppet ändras för ${differing}.`,
    nothingChanges: 'Inget ändras för denna månad.',
    choices: 'Valt annorlunda',
  },
  en: {
    title: 'Forecast',
    how: 'What the municipality will pay if benefits go on, and if they end at a rate that is estimated or given.',
    form: 'Under other assumptions',
    months: 'Months',
    monthsHint: '60 at most.',
    exitRate: 'The probability that a benefit ends with a month',
    exitRateHint: 'A number from 0 to 1, such as 0.06. Empty: estimated from the payments.',
    compute: 'Compute',
    mistake: 'Write a number of months from 1 to 60, and a probability from 0 to 1 with a decimal point.',
    tooLarge:
      'The municipality has too many people with benefits for one answer. Use the command polku forecast.',
    inBrief: 'In brief',
    openPeople: 'People whose benefit is open',
    everybodyStays: 'If everybody stays',
    expected: 'Expected',
    band: 'With a probability of 95 per cent between',
    assumptions: 'What the forecast rests on',
    known: (day) =>
      `Known is what had been paid until ${day}. People who become unemployed later are not added.`,
    goesOn: 'Benefits go on from the latest paid day, Mondays to Fridays, with the same amounts.',
    noFacts: 'Nobody moves, meets the employment condition, or begins a new maximum period.',
    ratesGiven: (percent) => `A benefit ends with a month with the probability that you gave: ${percent}.`,
    ratesEstimated: (exits, months) =>
      `The probability is estimated from the same payments: ${exits} benefits ended in ${months} months of a person.`,
    ratesUnknown: 'Exits are not forecast: nothing is known of them. You can give a probability.',
    bandMeans:
      'The band tells of chance in who leaves. It does not tell of a wrong probability, of swings that many share, of new people, or of another law.',
    inFull: 'All assumptions word for word',
    whatIf: 'What if the law were read otherwise?',
    whatIfHow:
      'The law leaves points open. Choose another reading to see what the municipality would be billed for a month.',
    month: 'Month of payment',
    monthMistake: 'Write the month as yyyy-mm, such as 2025-06.',
    asIs: (meaning) => `As now: ${meaning}`,
    choose: 'Readings',
    asNow: 'Under the readings of now',
    asChosen: 'Under the chosen readings',
    change: 'Change',
    looked: (people, differing) =>
      `The payments of ${people} people were looked at; the sum of ${differing} changes.`,
    nothingChanges: 'Nothing changes for this month.',
    choices: 'Chosen otherwise',
  },
};
