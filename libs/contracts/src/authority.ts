/** The authorities and payers whose acts are recorded. Each one's acts are its own (DUTY-2). */
export const AUTHORITIES = [
  'employment-authority',
  'municipality',
  'wellbeing-services-county',
  'kela',
  'unemployment-fund',
] as const;
export type Authority = (typeof AUTHORITIES)[number];
