import type { Role } from '#access';
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
  readonly people: {
    readonly area: (municipalities: string) => string;
    readonly one: (jobseeker: string) => string;
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
  /** In place of what the role may not see. */
  readonly notShown: string;
}

export const READER_WORDS: InEachLanguage<ReaderWords> = {
  fi: {
    roles: {
      caseworker: { name: 'asiantuntija', who: 'Työvoimaviranomaisen virkailija, alueensa ihmisistä' },
      'county-worker': {
        name: 'hyvinvointialueen työntekijä',
        who: 'Hyvinvointialueen virkailija, alueensa ihmisistä',
      },
      'kela-worker': { name: 'Kelan työntekijä', who: 'Kelan virkailija' },
      'fund-worker': {
        name: 'kassan työntekijä',
        who: 'Työttömyyskassan virkailija, joka ilmoittaa eikä lue',
      },
      controller: { name: 'kunnan controller', who: 'Tarkistaa, mitä kunnalta laskutetaan' },
      auditor: { name: 'tarkastaja', who: 'Tarkastaa viranomaista' },
      'data-protection-officer': {
        name: 'tietosuojavastaava',
        who: 'Valvoo, kuka on lukenut kenenkin tietoja',
      },
      'case-reviewer': { name: 'asian tutkija', who: 'Tutkii yhden henkilön asiaa oikeusasiamiehelle' },
      subscriber: { name: 'tilaaja', who: 'Järjestelmä, joka saa tapahtumia' },
      jobseeker: { name: 'työnhakija', who: 'Henkilö itse' },
      operator: { name: 'ylläpitäjä', who: 'Pitää järjestelmän käynnissä' },
    },
    signedIn: (role, people, until) =>
      `Olet kirjautunut roolissa ${role}, näet ${people}, ja istunto kestää kello ${until} asti.`,
    people: {
      area: (municipalities) => `ihmiset, joiden kotikunta on ${municipalities}`,
      one: (jobseeker) => `henkilön ${jobseeker} asian`,
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
    notShown: 'Ei näytetä tälle roolille.',
  },
  sv: {
    roles: {
      caseworker: {
        name: 'sakkunnig',
        who: 'Tjänsteman vid arbetskraftsmyndigheten, för människorna i området',
      },
      'county-worker': {
        name: 'anställd vid välfärdsområdet',
        who: 'Tjänsteman vid välfärdsområdet, för människorna i området',
      },
      'kela-worker': { name: 'anställd vid FPA', who: 'Tjänsteman vid FPA' },
      'fund-worker': {
        name: 'anställd vid kassan',
        who: 'Tjänsteman vid arbetslöshetskassan, som meddelar och inte läser',
      },
      controller: { name: 'kommunens controller', who: 'Kontrollerar vad kommunen faktureras' },
      auditor: { name: 'revisor', who: 'Granskar en myndighet' },
      'data-protection-officer': {
        name: 'dataskyddsombud',
        who: 'Övervakar vem som har läst vems uppgifter',
      },
      'case-reviewer': { name: 'ärendets granskare', who: 'Granskar en persons ärende för ombudsmannen' },
      subscriber: { name: 'prenumerant', who: 'System som får händelser' },
      jobseeker: { name: 'arbetssökande', who: 'Personen själv' },
      operator: { name: 'driftansvarig', who: 'Håller systemet i gång' },
    },
    signedIn: (role, people, until) =>
      `Du är inloggad som ${role}, ser ${people}, och sessionen varar till klockan ${until}.`,
    people: {
      area: (municipalities) => `människor vilkas hemkommun är ${municipalities}`,
      one: (jobseeker) => `ärendet för ${jobseeker}`,
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
    notShown: 'Visas inte för denna roll.',
  },
  en: {
    roles: {
      caseworker: {
        name: 'caseworker',
        who: 'An official of an employment authority, for the people of its area',
      },
      'county-worker': {
        name: 'county worker',
        who: 'An official of a wellbeing services county, for the people of its area',
      },
      'kela-worker': { name: 'Kela worker', who: 'An official of Kela' },
      'fund-worker': {
        name: 'fund worker',
        who: 'An official of an unemployment fund, who reports and does not read',
      },
      controller: { name: 'controller of a municipality', who: 'Checks what a municipality is billed' },
      auditor: { name: 'auditor', who: 'Audits an authority' },
      'data-protection-officer': {
        name: 'data protection officer',
        who: 'Watches who has read whose data',
      },
      'case-reviewer': { name: 'case reviewer', who: "Reviews one person's case for the ombudsman" },
      subscriber: { name: 'subscriber', who: 'A system that gets events' },
      jobseeker: { name: 'jobseeker', who: 'The person herself' },
      operator: { name: 'operator', who: 'Keeps the system running' },
    },
    signedIn: (role, people, until) =>
      `You are signed in as ${role}, see ${people}, and stay signed in until ${until}.`,
    people: {
      area: (municipalities) => `people whose home municipality is ${municipalities}`,
      one: (jobseeker) => `the case of ${jobseeker}`,
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
    notShown: 'Not shown to this role.',
  },
};
