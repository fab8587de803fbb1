import { calendarDate } from '#calendar-date';
import { dayNumberOf } from '#cost-responsibility';
import { loadStatutes } from '#statutes';
import { BenefitsByDate } from '../src/benefits-by-date.js';

describe('the benefit that follows a maximum period that is used up', () => {
  const benefits = new BenefitsByDate(loadStatutes());
  const nextOf = (benefit: 'basic-allowance' | 'earnings-related-allowance', day: string) =>
    benefits.afterMaximumPeriod(benefit, dayNumberOf(calendarDate(day)));

  it('is labour market support until 30.4.2026 and general support from 1.5.2026', () => {
    expect(nextOf('earnings-related-allowance', '2026-04-30')).toBe('labour-market-support');
    expect(nextOf('earnings-related-allowance', '2026-05-01')).toBe('general-support');
    expect(nextOf('basic-allowance', '2026-04-30')).toBe('labour-market-support');
  });

  it('is what took the place of basic allowance, when both end with the same day', () => {
    expect(nextOf('basic-allowance', '2026-05-01')).toBe('general-support');
  });
});
