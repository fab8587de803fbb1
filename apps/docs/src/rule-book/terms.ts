import type {
  Benefit,
  IntegrationGround,
  OtherBenefit,
  PaymentCircumstance,
  PaymentGround,
} from '#contracts';
import type { RestartFact, ShareRule } from '#statutes';

/** The benefits in the field's words; the short form is the field's own. */
export const BENEFIT_TERMS: Readonly<Record<Benefit, { en: string; fi: string; sv: string; short: string }>> =
  {
    'labour-market-support': {
      en: 'labour market support',
      fi: 'työmarkkinatuki',
      sv: 'arbetsmarknadsstöd',
      short: 'TMT',
    },
    'basic-allowance': { en: 'basic allowance', fi: 'peruspäiväraha', sv: 'grunddagpenning', short: 'PPR' },
    'earnings-related-allowance': {
      en: 'earnings-related allowance',
      fi: 'ansiopäiväraha',
      sv: 'inkomstrelaterad dagpenning',
      short: 'APR',
    },
    'general-support': { en: 'general support', fi: 'yleistuki', sv: 'allmänt stöd', short: 'YT' },
  };

export const OTHER_BENEFIT_TERMS: Readonly<Record<OtherBenefit, string>> = {
  'social-assistance-as-main-income': 'social assistance (toimeentulotuki) as the main income',
  'rehabilitation-allowance': 'rehabilitation allowance (kuntoutusraha)',
  'sickness-allowance': 'sickness allowance (sairauspäiväraha)',
};

export const GROUND_TERMS: Readonly<Record<PaymentGround, string>> = {
  unemployment: 'unemployment (työttömyys)',
  'rehabilitative-work-activity': 'rehabilitative work activity (kuntouttava työtoiminta)',
  'job-search-coaching': 'job-search coaching (työnhakuvalmennus)',
  'career-coaching': 'career coaching (uravalmennus)',
  'labour-market-training': 'labour market training (työvoimakoulutus)',
  'self-motivated-study': 'self-motivated study (omaehtoinen opiskelu)',
  'work-trial': 'work trial (työkokeilu)',
  'education-trial': 'education trial (koulutuskokeilu)',
  'integration-study': 'integration study (maahanmuuttajan omaehtoinen opiskelu)',
};

export const CIRCUMSTANCE_TERMS: Readonly<Record<PaymentCircumstance, string>> = {
  'lay-off': 'lay-off (lomautus)',
  'weather-hindrance': 'weather hindrance and the like (sääeste)',
  'additional-days': 'additional days (lisäpäivät)',
};

export const INTEGRATION_TERMS: Readonly<Record<IntegrationGround, string>> = {
  protection: 'international protection or family of such a person',
  other: 'another ground',
};

export const BASE_TERMS: Readonly<Record<ShareRule['base'], string>> = {
  benefit: 'the benefit itself, without child increase (lapsikorotus) and increment (korotusosa)',
  'benefit-and-child-increase':
    'the benefit and its child increase (lapsikorotus), without the increment (korotusosa)',
  'basic-part':
    'the part that equals basic allowance (peruspäivärahaa vastaava määrä); of an adjusted or reduced benefit its proportional part',
};

export const SHARE_OF_TERMS: Readonly<Record<ShareRule['shareOf'], string>> = {
  'paid-day': 'Each paid day (maksupäivä) has the share of its own number.',
  'payment-period':
    'A whole payment period (maksukausi) has one share: that of the number which its first paid day would have. The limit that fills in a period changes the share of the next.',
};

export const RESTART_TERMS: Readonly<Record<RestartFact, string>> = {
  'new-maximum-period': 'a new maximum period (enimmäisaika) of allowance begins',
  'employment-condition-met': 'the employment condition (työssäoloehto) is met',
  'return-after-exhaustion':
    'the employment condition (työssäoloehto) was met, then the maximum period (enimmäisaika) was used up, and the person comes back to labour market support',
};
