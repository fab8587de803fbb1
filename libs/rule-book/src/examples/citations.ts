// How the field cites the sections in which the shares stand.
export const SUPPORT = 'työttömyysturvalaki 14:3 a §';
export const BASIC = 'työttömyysturvalaki 14:3 b §';
export const FUND = 'laki työttömyysetuuksien rahoituksesta 4 §';
export const GENERAL = 'yleistukilaki 51 §';

// The benefits, by the letters that the field uses.
export const TMT = 'labour-market-support';
export const PPR = 'basic-allowance';
export const APR = 'earnings-related-allowance';
export const YT = 'general-support';
