import type { InEachLanguage } from './in-each-language.js';

/** Of the page on which one chooses whom to be, where Polku is only being tried. */
interface DemoIssuerWords {
  readonly heading: string;
  readonly lead: string;
  readonly role: string;
  readonly jobseeker: string;
  readonly jobseekerHint: string;
  readonly matter: string;
  readonly matterHint: string;
  readonly municipalities: string;
  readonly municipalitiesHint: string;
  readonly authority: string;
  readonly ownAuthority: string;
  readonly signIn: string;
  readonly errorPrefix: string;
  readonly cannotBe: string;
  /** What is wrong, by the field. */
  readonly mistakes: Readonly<Record<'role' | 'jobseeker' | 'municipalities' | 'authority', string>>;
}

export const DEMO_ISSUER_WORDS: InEachLanguage<DemoIssuerWords> = {
  fi: {
    heading: 'Kuka olet?',
    lead: 'Tämä on kokeilua varten: valitse rooli, niin sinua uskotaan. Oikeassa käytössä kirjaudutaan viranomaisen omaan palveluun.',
    role: 'Rooli',
    jobseeker: 'Työnhakijan tunnus',
    jobseekerHint: 'Vain työnhakijalle itselleen ja asian tutkijalle, esimerkiksi aino.',
    matter: 'Asian numero',
    matterHint: 'Vain asian tutkijalle, esimerkiksi EOAK/1234/2026. Ei mitään henkilöstä.',
    municipalities: 'Kotikunnat, joiden ihmiset näet',
    municipalitiesHint: 'Kolminumeroiset koodit pilkuin erotettuina, esimerkiksi 205,765. Tyhjänä koko maa.',
    authority: 'Viranomainen, jos roolilla on useita',
    ownAuthority: 'roolin oma',
    signIn: 'Kirjaudu sisään',
    errorPrefix: 'Virhe',
    cannotBe: 'Tällaisena ei voi kirjautua.',
    mistakes: {
      role: 'Valitse rooli.',
      jobseeker: 'Kirjoita työnhakijan tunnus: työnhakija ja asian tutkija näkevät yhden ihmisen asian.',
      municipalities: 'Kirjoita nykyisten kuntien kolminumeroiset koodit, tai jätä kenttä tyhjäksi.',
      authority: 'Valitse viranomainen, joka roolilla on, tai roolin oma.',
    },
  },
  sv: {
    heading: 'Vem är du?',
    lead: 'Det här är för att pröva: välj en roll, så blir du trodd. I verklig användning loggar man in i myndighetens egen tjänst.',
    role: 'Roll',
    jobseeker: 'Den arbetssökandes beteckning',
    jobseekerHint: 'Bara för den arbetssökande själv och för ärendets granskare, till exempel aino.',
    matter: 'Ärendets nummer',
    matterHint: 'Bara för ärendets granskare, till exempel EOAK/1234/2026. Ingenting om personen.',
    municipalities: 'Hemkommuner vilkas människor du ser',
    municipalitiesHint:
      'Tresiffriga koder med kommatecken emellan, till exempel 205,765. Tomt betyder hela landet.',
    authority: 'Myndighet, om rollen har flera',
    ownAuthority: 'rollens egen',
    signIn: 'Logga in',
    errorPrefix: 'Fel',
    cannotBe: 'Så kan man inte logga in.',
    mistakes: {
      role: 'Välj en roll.',
      jobseeker:
        'Skriv den arbetssökandes beteckning: den arbetssökande och ärendets granskare ser en människas ärende.',
      municipalities: 'Skriv nuvarande kommuners tresiffriga koder, eller lämna fältet tomt.',
      authority: 'Välj en myndighet som rollen har, eller rollens egen.',
    },
  },
  en: {
    heading: 'Who are you?',
    lead: 'This is for trying: choose a role, and you are believed. In real use people sign in with the service of their authority.',
    role: 'Role',
    jobseeker: "The jobseeker's identifier",
    jobseekerHint: 'For the jobseeker herself and for a case reviewer only, such as aino.',
    matter: 'Number of the matter',
    matterHint: 'For a case reviewer only, such as EOAK/1234/2026. Nothing about the person.',
    municipalities: 'Home municipalities whose people you see',
    municipalitiesHint:
      'Three-digit codes with commas between, such as 205,765. The whole country when empty.',
    authority: 'Authority, where the role has several',
    ownAuthority: "the role's own",
    signIn: 'Sign in',
    errorPrefix: 'Error',
    cannotBe: 'Nobody can be this.',
    mistakes: {
      role: 'Choose a role.',
      jobseeker:
        "Write the jobseeker's identifier: a jobseeker and a case reviewer see the case of one person.",
      municipalities:
        'Write the three-digit codes of municipalities that there are, or leave the field empty.',
      authority: "Choose an authority that the role has, or the role's own.",
    },
  },
};
