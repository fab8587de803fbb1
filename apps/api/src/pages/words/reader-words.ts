import { ACCESS_WORDS, ROLES, type Role } from '#access';
import type { Language } from '#statutes';
import type { InEachLanguage } from './in-each-language.js';

interface RoleTold {
  readonly name: string;
  /** Who it is for. */
  readonly who: string;
}

/** Who reads the pages. */
interface ReaderWords {
  readonly roles: Readonly<Record<Role, RoleTold>>;
  /** @param role with the authority whose acts it records @param people whom it sees @param until time of day */
  readonly signedIn: (role: string, people: string, until: string) => string;
  /** The same of who sees no cases. */
  readonly signedInOnly: (role: string, until: string) => string;
  readonly people: {
    readonly area: (municipalities: string) => string;
    readonly one: (jobseeker: string) => string;
    readonly herself: string;
    readonly everybody: string;
    readonly nobody: string;
  };
  readonly noHome: string;
  readonly signOut: string;
  readonly signIn: string;
  readonly signInHow: string;
  readonly signInFirst: string;
  readonly ended: string;
  readonly signedOut: string;
  readonly noSignIn: string;
  readonly noCases: string;
  /** What a role that sees no cases does instead. */
  readonly instead: Readonly<Partial<Record<Role, string>>>;
  readonly openCase: (jobseeker: string) => string;
  readonly openOwnCase: string;
  /** On the page of a case, of parts that its reader does not see. */
  readonly leftOut: (parts: string) => string;
  readonly nothingSeen: string;
  readonly sameOfSeen: string;
  readonly eventsLeftOut: string;
  /** In place of what the role may not see. */
  readonly notShown: string;
}

export const READER_WORDS: InEachLanguage<ReaderWords> = {
  fi: {
    roles: rolesIn('fi', {
      caseworker: 'Työvoimaviranomaisen virkailija, alueensa ihmisistä',
      'county-worker': 'Hyvinvointialueen virkailija, alueensa ihmisistä',
      'kela-worker': 'Kelan virkailija',
      'fund-worker': 'Työttömyyskassan virkailija, joka ilmoittaa eikä lue',
      controller: 'Tarkistaa, mitä kunnalta laskutetaan',
      auditor: 'Tarkastaa viranomaista',
      'data-protection-officer': 'Valvoo, kuka on lukenut kenenkin tietoja',
      'case-reviewer': 'Tutkii yhden henkilön asiaa oikeusasiamiehelle',
      subscriber: 'Saa tapahtumat rajapinnasta, ei käytä sivuja',
      jobseeker: 'Henkilö itse',
      operator: 'Pitää järjestelmän käynnissä',
    }),
    signedIn: (role, people, until) =>
      `Olet kirjautunut roolissa ${role}, näet ${people}, ja istunto kestää kello ${until} asti.`,
    signedInOnly: (role, until) =>
      `Olet kirjautunut roolissa ${role}, ja istunto kestää kello ${until} asti.`,
    people: {
      area: (municipalities) => `ihmiset, joiden kotikunta on ${municipalities}`,
      one: (jobseeker) => `henkilön ${jobseeker} asian`,
      herself: 'oman asiasi',
      everybody: 'kaikki ihmiset',
      nobody: 'vain tietoja, jotka eivät koske yksittäistä ihmistä',
    },
    noHome: 'tuntematon',
    signOut: 'Kirjaudu ulos',
    signIn: 'Kirjaudu sisään',
    signInHow: 'Asioita näkee vain kirjautunut, kukin roolinsa mukaan.',
    signInFirst: 'Kirjaudu ensin, niin pääset sivulle, jota pyysit.',
    ended: 'Istuntosi on päättynyt.',
    signedOut: 'Olet kirjautunut ulos.',
    noSignIn:
      'Tähän Polkuun ei ole järjestetty kirjautumista: ylläpito ei ole antanut asiakastunnusta OIDC_CLIENT_ID.',
    noCases: 'Roolisi ei näe yksittäisten ihmisten asioita.',
    instead: {
      'fund-worker': 'Kassa ilmoittaa maksamansa etuudet rajapinnassa eikä lue tietoja.',
      subscriber: 'Tilaaja on järjestelmä: se saa tapahtumat rajapinnasta eikä käytä sivuja.',
      'data-protection-officer': 'Tietosuojavastaava näkee, kuka on lukenut kenenkin tietoja, ei tietoja.',
      operator: 'Ylläpitäjä näkee palvelun tilan.',
    },
    openCase: (jobseeker) => `Avaa asia ${jobseeker}`,
    openOwnCase: 'Avaa oma asiasi',
    leftOut: (parts) => `Roolisi ei näe tästä asiasta kaikkea. Sivulta puuttuu: ${parts}.`,
    nothingSeen: 'Tällä hetkellä mitään, minkä roolisi näkee, ei ollut vielä kirjattu.',
    sameOfSeen: 'Se, minkä roolisi näkee, on molempina hetkinä sama.',
    eventsLeftOut: 'Tapahtumat, joita roolisi ei näe, puuttuvat luettelosta.',
    notShown: 'Ei näytetä tälle roolille.',
  },
  sv: {
    roles: rolesIn('sv', {
      caseworker: 'Tjänsteman vid arbetskraftsmyndigheten, för människorna i området',
      'county-worker': 'Tjänsteman vid välfärdsområdet, för människorna i området',
      'kela-worker': 'Tjänsteman vid FPA',
      'fund-worker': 'Tjänsteman vid arbetslöshetskassan, som meddelar och inte läser',
      controller: 'Kontrollerar vad kommunen faktureras',
      auditor: 'Granskar en myndighet',
      'data-protection-officer': 'Övervakar vem som har läst vems uppgifter',
      'case-reviewer': 'Granskar en persons ärende för ombudsmannen',
      subscriber: 'Får händelserna ur gränssnittet, använder inga sidor',
      jobseeker: 'Personen själv',
      operator: 'Håller systemet i gång',
    }),
    signedIn: (role, people, until) =>
      `Du är inloggad som ${role}, ser ${people}, och sessionen varar till klockan ${until}.`,
    signedInOnly: (role, until) => `Du är inloggad som ${role}, och sessionen varar till klockan ${until}.`,
    people: {
      area: (municipalities) => `människor vilkas hemkommun är ${municipalities}`,
      one: (jobseeker) => `ärendet för ${jobseeker}`,
      herself: 'ditt eget ärende',
      everybody: 'alla människor',
      nobody: 'bara uppgifter som inte gäller enskilda människor',
    },
    noHome: 'okänd',
    signOut: 'Logga ut',
    signIn: 'Logga in',
    signInHow: 'Ärenden ser bara den som har loggat in, var och en enligt sin roll.',
    signInFirst: 'Logga först in, så kommer du till sidan som du bad om.',
    ended: 'Din session har upphört.',
    signedOut: 'Du har loggat ut.',
    noSignIn:
      'Inloggning har inte ordnats till denna Polku: driften har inte gett klientnamnet OIDC_CLIENT_ID.',
    noCases: 'Din roll ser inga ärenden om enskilda människor.',
    instead: {
      'fund-worker':
        'Kassan meddelar i gränssnittet de förmåner som den har betalat och läser inga uppgifter.',
      subscriber:
        'En prenumerant är ett system: det får händelserna ur gränssnittet och använder inga sidor.',
      'data-protection-officer': 'Dataskyddsombudet ser vem som har läst vems uppgifter, inte uppgifterna.',
      operator: 'Driften ser tjänstens tillstånd.',
    },
    openCase: (jobseeker) => `Öppna ärendet ${jobseeker}`,
    openOwnCase: 'Öppna ditt ärende',
    leftOut: (parts) => `Din roll ser inte allt i detta ärende. På sidan saknas: ${parts}.`,
    nothingSeen: 'Vid denna tidpunkt hade inget som din roll ser ännu antecknats.',
    sameOfSeen: 'Det som din roll ser är detsamma vid båda tidpunkterna.',
    eventsLeftOut: 'Händelser som din roll inte ser saknas i listan.',
    notShown: 'Visas inte för denna roll.',
  },
  en: {
    roles: rolesIn('en', {
      caseworker: 'An official of an employment authority, for the people of its area',
      'county-worker': 'An official of a wellbeing services county, for the people of its area',
      'kela-worker': 'An official of Kela',
      'fund-worker': 'An official of an unemployment fund, who reports and does not read',
      controller: 'Checks what a municipality is billed',
      auditor: 'Audits an authority',
      'data-protection-officer': 'Watches who has read whose data',
      'case-reviewer': "Reviews one person's case for the ombudsman",
      subscriber: 'Gets events from the API, and uses no pages',
      jobseeker: 'The person herself',
      operator: 'Keeps the system running',
    }),
    signedIn: (role, people, until) =>
      `You are signed in as ${role}, see ${people}, and stay signed in until ${until}.`,
    signedInOnly: (role, until) => `You are signed in as ${role}, and stay signed in until ${until}.`,
    people: {
      area: (municipalities) => `people whose home municipality is ${municipalities}`,
      one: (jobseeker) => `the case of ${jobseeker}`,
      herself: 'your own case',
      everybody: 'all people',
      nobody: 'only what is not about single people',
    },
    noHome: 'unknown',
    signOut: 'Sign out',
    signIn: 'Sign in',
    signInHow: 'Cases are seen only by who has signed in, by each role in its own way.',
    signInFirst: 'Sign in first; you will come to the page that you asked for.',
    ended: 'Your session has ended.',
    signedOut: 'You have signed out.',
    noSignIn:
      'No sign-in is set up for this Polku: its operators have not given the client name OIDC_CLIENT_ID.',
    noCases: 'Your role sees no cases of single people.',
    instead: {
      'fund-worker': 'A fund reports in the API which benefits it paid, and reads no data.',
      subscriber: 'A subscriber is a system: it gets events from the API and uses no pages.',
      'data-protection-officer': 'A data protection officer sees who has read whose data, and not the data.',
      operator: 'An operator sees the health of the service.',
    },
    openCase: (jobseeker) => `Open the case ${jobseeker}`,
    openOwnCase: 'Open your case',
    leftOut: (parts) => `Your role does not see all of this case. The page is without: ${parts}.`,
    nothingSeen: 'At this moment nothing that your role sees had been recorded yet.',
    sameOfSeen: 'What your role sees is the same at both moments.',
    eventsLeftOut: 'Events that your role does not see are not in the list.',
    notShown: 'Not shown to this role.',
  },
};

function rolesIn(language: Language, who: Readonly<Record<Role, string>>): ReaderWords['roles'] {
  const { roles } = ACCESS_WORDS[language];
  return Object.fromEntries(
    ROLES.map((role) => [role, { name: roles[role], who: who[role] }]),
  ) as ReaderWords['roles'];
}
