import type { AreaLevel } from '#statistics';
import type { InEachLanguage } from './in-each-language.js';

/** Of the page of figures. */
interface FiguresWords {
  readonly title: string;
  readonly how: (smallest: number) => string;
  readonly form: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly area: string;
  readonly areaHint: string;
  readonly show: string;
  readonly levels: Readonly<Record<AreaLevel, string>>;
  readonly mistakes: Readonly<Record<'from' | 'to' | 'by' | 'area', string>>;
  readonly asFile: string;
  readonly asTable: string;
  readonly chooseArea: string;
  readonly noFigures: string;
  readonly unknown: string;
  readonly stopped: (pathways: number) => string;
  readonly participants: string;
  readonly production: (month: string) => string;
  readonly unknownProduction: string;
  readonly durations: string;
  readonly service: string;
  readonly average: string;
  readonly ended: string;
  readonly endedDays: string;
  readonly running: string;
  readonly runningDays: string;
  readonly families: string;
  readonly familyNames: Readonly<Record<'coachings' | 'trials', string>>;
  readonly needs: string;
  readonly need: Readonly<
    Record<
      | 'participants'
      | 'withDuty'
      | 'withToldDuty'
      | 'assessed'
      | 'able'
      | 'socialRehabilitation'
      | 'longTermSocialRehabilitation'
      | 'bought',
      string
    >
  >;
  readonly number: string;
  readonly percent: string;
  readonly packages: string;
  readonly packageOf: string;
  readonly allPackages: string;
  readonly forms: Readonly<Record<'side-by-side' | 'one-after-the-other' | 'both', string>>;
  readonly formOf: string;
  readonly jobseekers: string;
  readonly open: string;
  readonly openDays: string;
  readonly plans: string;
  readonly allPlans: string;
  readonly jointService: string;
  readonly allNetworks: string;
  readonly withheld: string;
}

export const FIGURES_WORDS: InEachLanguage<FiguresWords> = {
  fi: {
    title: 'Luvut',
    how: (smallest) =>
      `Osallistujat, kestot, palvelupaketit, suunnitelmat ja asiakkaat. Alle ${smallest} henkilön luvut ja ne, joista sellaisen voisi laskea, on suojattu.`,
    form: 'Aika ja alue',
    from: 'Ensimmäinen kuukausi',
    to: 'Viimeinen kuukausi',
    by: 'Aluejako',
    area: 'Alue',
    areaHint: 'Esimerkiksi Kainuu tai kunnan numero 205. Tyhjänä näytetään, mistä alueista lukuja on.',
    show: 'Näytä',
    levels: {
      country: 'koko maa',
      county: 'hyvinvointialue',
      'employment-area': 'työllisyysalue',
      municipality: 'kunta',
    },
    mistakes: {
      from: 'Kirjoita kuukausi muodossa vvvv-kk, esimerkiksi 2025-01.',
      to: 'Kirjoita kuukausi muodossa vvvv-kk. Sen pitää olla ensimmäisen jälkeen, enintään 36 kuukautta yhteensä.',
      by: 'Valitse aluejako luettelosta.',
      area: 'Aluejaossa ei ole tällaista aluetta. Koko maalla ei ole alueen nimeä.',
    },
    asFile: 'Samat luvut tiedostona (CSV)',
    asTable: 'Sama taulukkona',
    chooseArea: 'Valitse alue',
    noFigures: 'Näiltä kuukausilta ja tältä alueelta ei ole lukuja.',
    unknown: 'ei tiedossa',
    stopped: (pathways) => `${pathways} polkua on mukana vain osaksi: niiden käsittely on pysähtynyt.`,
    participants: 'Osallistujat kuukausittain',
    production: (month) => `Osallistujat tuotantotavan mukaan, ${month}`,
    unknownProduction: 'ei tiedossa',
    durations: 'Kestot',
    service: 'Palvelu',
    average: 'Osallistujia kuukaudessa keskimäärin',
    ended: 'Päättyneitä jaksoja',
    endedDays: 'Päättyneiden kesto, päivää keskimäärin',
    running: 'Kesken olevia jaksoja',
    runningDays: 'Kesken olevien kesto, päivää keskimäärin',
    families: 'Palvelut yhteensä',
    familyNames: { coachings: 'valmennukset', trials: 'kokeilut' },
    needs: 'Kuntouttavan työtoiminnan osallistujat',
    need: {
      participants: 'Osallistujia',
      withDuty: 'Työnhakuvelvollisuus',
      withToldDuty: 'Työnhakuvelvollisuus, josta on kerrottu',
      assessed: 'Työkyky arvioitu',
      able: 'Työkykyisiä arvioiduista',
      socialRehabilitation: 'Sosiaalinen kuntoutus',
      longTermSocialRehabilitation: 'Pitkäaikainen sosiaalinen kuntoutus',
      bought: 'Ostettu palvelu',
    },
    number: 'Henkilöitä',
    percent: 'Prosenttia',
    packages: 'Palvelupaketit',
    packageOf: 'Paketti',
    allPackages: 'kaikki paketit',
    forms: { 'side-by-side': 'rinnakkain', 'one-after-the-other': 'peräkkäin', both: 'molemmat' },
    formOf: 'Muoto',
    jobseekers: 'Työnhakijoita',
    open: 'Kesken',
    openDays: 'Kesken olevien kesto, päivää',
    plans: 'Suunnitelmat kuukausittain',
    allPlans: 'kaikki suunnitelmat',
    jointService: 'Monialaisen yhteispalvelun asiakkaat kuukauden lopussa',
    allNetworks: 'kaikki verkostot',
    withheld: 'suojattu',
  },
  sv: {
    title: 'Siffror',
    how: (smallest) =>
      `Deltagare, längder, servicepaket, planer och klienter. Tal om färre än ${smallest} personer, och tal som skulle avslöja dem, är skyddade.`,
    form: 'Tid och område',
    from: 'Första månaden',
    to: 'Sista månaden',
    by: 'Indelning',
    area: 'Område',
    areaHint:
      'Till exempel Kainuu eller kommunens nummer 205. Tomt: visas vilka områden det finns siffror om.',
    show: 'Visa',
    levels: {
      country: 'hela landet',
      county: 'välfärdsområde',
      'employment-area': 'sysselsättningsområde',
      municipality: 'kommun',
    },
    mistakes: {
      from: 'Skriv månaden i formen åååå-mm, till exempel 2025-01.',
      to: 'Skriv månaden i formen åååå-mm. Den ska komma efter den första, högst 36 månader tillsammans.',
      by: 'Välj en indelning ur listan.',
      area: 'Indelningen har inget sådant område. Hela landet har inget områdesnamn.',
    },
    asFile: 'Samma siffror som fil (CSV)',
    asTable: 'Samma som tabell',
    chooseArea: 'Välj område',
    noFigures: 'Det finns inga siffror för dessa månader och detta område.',
    unknown: 'okänt',
    stopped: (pathways) => `${pathways} vägar är med bara delvis: behandlingen av dem har stannat.`,
    participants: 'Deltagare per månad',
    production: (month) => `Deltagare enligt produktionssätt, ${month}`,
    unknownProduction: 'okänt',
    durations: 'Längder',
    service: 'Servicen',
    average: 'Deltagare per månad i medeltal',
    ended: 'Avslutade perioder',
    endedDays: 'De avslutades längd, dagar i medeltal',
    running: 'Pågående perioder',
    runningDays: 'De pågåendes längd, dagar i medeltal',
    families: 'Service sammanlagt',
    familyNames: { coachings: 'träningar', trials: 'prövningar' },
    needs: 'Deltagare i arbetsverksamhet i rehabiliteringssyfte',
    need: {
      participants: 'Deltagare',
      withDuty: 'Skyldighet att söka jobb',
      withToldDuty: 'Skyldighet att söka jobb som har meddelats',
      assessed: 'Arbetsförmågan bedömd',
      able: 'Arbetsföra av de bedömda',
      socialRehabilitation: 'Social rehabilitering',
      longTermSocialRehabilitation: 'Långvarig social rehabilitering',
      bought: 'Köpt service',
    },
    number: 'Antal personer',
    percent: 'Procent',
    packages: 'Servicepaket',
    packageOf: 'Paketet',
    allPackages: 'alla paket',
    forms: { 'side-by-side': 'parallellt', 'one-after-the-other': 'efter varandra', both: 'båda' },
    formOf: 'Form',
    jobseekers: 'Arbetssökande',
    open: 'Pågående',
    openDays: 'De pågåendes längd, dagar',
    plans: 'Planer per månad',
    allPlans: 'alla planer',
    jointService: 'Klienter i sektorsövergripande samservice i slutet av månaden',
    allNetworks: 'alla nätverk',
    withheld: 'skyddat',
  },
  en: {
    title: 'Figures',
    how: (smallest) =>
      `Participants, durations, packages, plans and clients. Numbers of fewer than ${smallest} people, and those that would give them away, are withheld.`,
    form: 'Time and area',
    from: 'The first month',
    to: 'The last month',
    by: 'Divided by',
    area: 'Area',
    areaHint:
      'Such as Kainuu, or the code of a municipality, 205. Empty: shows of which areas there are figures.',
    show: 'Show',
    levels: {
      country: 'the whole country',
      county: 'wellbeing services county',
      'employment-area': 'employment area',
      municipality: 'municipality',
    },
    mistakes: {
      from: 'Write the month as yyyy-mm, such as 2025-01.',
      to: 'Write the month as yyyy-mm. It must come after the first, 36 months together at most.',
      by: 'Choose a division of the list.',
      area: 'The division has no such area. The whole country has no name of an area.',
    },
    asFile: 'The same figures as a file (CSV)',
    asTable: 'The same as a table',
    chooseArea: 'Choose an area',
    noFigures: 'There are no figures of these months and this area.',
    unknown: 'unknown',
    stopped: (pathways) => `${pathways} pathways are in it in part only: their projection has stopped.`,
    participants: 'Participants by month',
    production: (month) => `Participants by production, ${month}`,
    unknownProduction: 'not known',
    durations: 'Durations',
    service: 'Service',
    average: 'Participants in a month on average',
    ended: 'Periods that ended',
    endedDays: 'Days of the ended on average',
    running: 'Periods that are running',
    runningDays: 'Days of the running on average',
    families: 'Services together',
    familyNames: { coachings: 'coachings', trials: 'trials' },
    needs: 'Participants of rehabilitative work activity',
    need: {
      participants: 'Participants',
      withDuty: 'Job-search duty',
      withToldDuty: 'Job-search duty of which it is told',
      assessed: 'Work ability assessed',
      able: 'Able to work, of the assessed',
      socialRehabilitation: 'Social rehabilitation',
      longTermSocialRehabilitation: 'Long-term social rehabilitation',
      bought: 'Bought service',
    },
    number: 'People',
    percent: 'Per cent',
    packages: 'Packages',
    packageOf: 'Package',
    allPackages: 'all packages',
    forms: {
      'side-by-side': 'side by side',
      'one-after-the-other': 'one after the other',
      both: 'both forms',
    },
    formOf: 'Form of it',
    jobseekers: 'Jobseekers',
    open: 'Open',
    openDays: 'Days of the open on average',
    plans: 'Plans by month',
    allPlans: 'all plans',
    jointService: 'Clients of the joint service model at the end of the month',
    allNetworks: 'all networks',
    withheld: 'withheld',
  },
};
