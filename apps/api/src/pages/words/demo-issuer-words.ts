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
    cannotBe:
      'Tällaisena ei voi kirjautua. Työnhakija ja asian tutkija tarvitsevat työnhakijan tunnuksen; viranomaisen on oltava roolin oma ja kuntien olemassa.',
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
    cannotBe:
      'Så kan man inte logga in. Den arbetssökande och ärendets granskare behöver den arbetssökandes beteckning; myndigheten måste vara rollens egen, och kommunerna måste finnas.',
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
    cannotBe:
      "Nobody can be this. The jobseeker and a case reviewer need the jobseeker's identifier; the authority must be one of the role's, and the municipalities must exist.",
  },
};
