import type { InEachLanguage } from './in-each-language.js';

/** Around every page. */
interface FrameWords {
  readonly languageName: string;
  readonly skip: string;
  readonly pages: string;
  readonly languages: string;
  readonly breadcrumb: string;
  readonly front: string;
  readonly health: string;
  readonly footer: string;
  readonly api: string;
}

export const FRAME_WORDS: InEachLanguage<FrameWords> = {
  fi: {
    languageName: 'Suomeksi',
    skip: 'Siirry sisältöön',
    pages: 'Sivut',
    languages: 'Kielet',
    breadcrumb: 'Murupolku',
    front: 'Etusivu',
    health: 'Palvelun tila',
    footer:
      'Polku kertoo työnhakijan polun ja sen, kuka maksaa minkä osan kunkin päivän työttömyysetuudesta.',
    api: 'Rajapinta (englanniksi)',
  },
  sv: {
    languageName: 'På svenska',
    skip: 'Gå till innehållet',
    pages: 'Sidor',
    languages: 'Språk',
    breadcrumb: 'Länkstig',
    front: 'Startsida',
    health: 'Tjänstens tillstånd',
    footer:
      'Polku visar en arbetssökandes väg och vem som betalar vilken del av varje dags arbetslöshetsförmån.',
    api: 'Gränssnittet (på engelska)',
  },
  en: {
    languageName: 'In English',
    skip: 'Skip to content',
    pages: 'Pages',
    languages: 'Languages',
    breadcrumb: 'You are here',
    front: 'Front page',
    health: 'Service health',
    footer: "Polku shows a jobseeker's path and who pays which part of each day's unemployment benefit.",
    api: 'The API',
  },
};
