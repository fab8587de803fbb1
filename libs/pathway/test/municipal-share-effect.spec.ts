import { calendarDate } from '#calendar-date';
import { PAYMENT_GROUNDS } from '#contracts';
import { timeline } from '#cost-responsibility';
import { municipalShareEffectOn, serviceKinds } from '#pathway';
import { firstOf, paid, toldOf } from '#rule-book';
import { day, statutes } from './scenario.js';

const A = 'työttömyysturvalaki 14:3 a § 2 mom.';
const B = 'työttömyysturvalaki 14:3 a §';

describe('the effect of a service on the municipal share', () => {
  it.each([
    ['rehabilitative-work-activity', '2022-12-31', 'removes-share', 'MON-1', A],
    ['rehabilitative-work-activity', '2024-12-31', 'removes-share', 'MON-1', A],
    ['rehabilitative-work-activity', '2025-01-01', 'none', 'MON-1', B],
    ['rehabilitative-work-activity', '2026-05-01', 'none', 'MON-1', 'yleistukilaki 51 §'],
    ['work-trial', '2024-12-31', 'removes-share', 'MON-1', A],
    ['work-trial', '2025-01-01', 'none', 'MON-1', B],
    ['wage-subsidised-work', '2025-01-01', 'none', 'WAG-2', B],
    ['municipality-subsidised-work', '2025-01-01', 'none', 'WAG-2', B],
    ['job-coaching', '2025-01-01', 'none', 'MON-1', B],
    ['kela-job-coaching', '2025-01-01', 'no-unemployment-benefit', 'KEL-3', 'työttömyysturvalaki 3:4 §'],
  ])('%s on %s: %s (%s)', (kind, on, effect, rule, provision) => {
    expect(municipalShareEffectOn(statutes, kind, calendarDate(on))).toEqual({ effect, rule, provision });
  });

  it('is not known before there was a share, nor of a service that the files don’t have', () => {
    for (const kind of ['job-coaching', 'wage-subsidised-work']) {
      expect(municipalShareEffectOn(statutes, kind, day('2024-12-31')).effect).toBe('not-known');
    }
    expect(municipalShareEffectOn(statutes, 'work-trial', day('2014-12-31'))).toMatchObject({
      effect: 'not-known',
    });
  });

  it.each(PAYMENT_GROUNDS)('of %s is what the timeline computes, whatever the day', (ground) => {
    const services = serviceKinds(statutes);
    if (ground !== 'unemployment') expect(services).toContain(ground);
    const dates = ['2024-12-31', '2025-01-02', '2026-04-30', '2026-05-04'].map(calendarDate);
    for (const on of dates) {
      const benefit = on < '2026-05-01' ? 'labour-market-support' : 'general-support';
      // Long unemployed before: a day that is shared like any other has a share.
      const history = toldOf(
        [
          paid('labour-market-support', firstOf(1200, '2024-12-27'), '2024-12-27', { paymentId: 'before' }),
          paid(benefit, on, on, { paymentId: 'day', ground }),
        ],
        statutes,
      );
      const found = [...timeline(history, statutes).days()].find(({ date }) => date === on);
      const { effect } = municipalShareEffectOn(statutes, ground, on);
      expect({ on, ground, shared: found?.sharePercent !== 0 }).toEqual({
        on,
        ground,
        shared: effect === 'none',
      });
      if (effect === 'removes-share') expect(found?.counted).toBe(false);
    }
  });
});
