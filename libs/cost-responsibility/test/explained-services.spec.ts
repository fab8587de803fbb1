import { beganNewMaximumPeriod, entered, paid } from './given-benefits.js';
import { explained, storedHistory } from './stored-history.js';

const TMT = 'labour-market-support';
const FORMER = { 'INT-8': 'former-provisions' };
const ground = 'work-trial';

describe('the explanation of a day in a service that began before 2025 (INT-8)', () => {
  it('rests on the payments of its unbroken run, and on no other', () => {
    const history = storedHistory(
      paid(TMT, '2024-10-07', '2024-10-11', { ground }),
      paid(TMT, '2024-11-04', '2024-11-29'),
      paid(TMT, '2024-12-02', '2024-12-02', { ground }),
      paid(TMT, '2024-12-03', '2024-12-31', { ground }),
      beganNewMaximumPeriod('2025-01-01'),
      paid(TMT, '2025-01-01', '2025-01-31', { ground }),
      paid(TMT, '2025-02-03', '2025-02-28', { ground }),
      paid(TMT, '2025-03-03', '2025-03-28'),
    );
    expect(explained(history, '2025-01-08', FORMER)?.eventIds).toEqual(['e6', 'e5', 'e3', 'e4']);
    const later = explained(history, '2025-03-04', FORMER);
    expect(later?.noShare).toBeUndefined();
    expect(later?.eventIds).toEqual(['e8', 'e5', 'e6', 'e7', 'e3', 'e4']);
  });

  it('does not rest on earlier payments where another line decides', () => {
    const history = storedHistory(
      entered('2025-01-06', 'other'),
      paid(TMT, '2025-01-06', '2025-01-31', { ground }),
      beganNewMaximumPeriod('2025-02-03'),
      paid(TMT, '2025-02-03', '2025-02-28', { ground }),
    );
    expect(explained(history, '2025-02-03')?.eventIds).toEqual(['e4', 'e3', 'e1']);
  });
});

describe('the explanation of a day of integration', () => {
  it.each([
    ['on the day of the entry', '2025-02-03', '2025-02-03', true],
    ['on the last day of the window', '2024-02-06', '2025-02-05', true],
    ['on the day after it', '2024-02-06', '2025-02-06', false],
  ])('rests on the entry %s', (_, entry, date, within) => {
    const history = storedHistory(entered(entry, 'other'), paid(TMT, date, '2025-02-28'));
    const told = explained(history, date);
    expect(told?.integration.map(({ on }) => on)).toEqual(within ? [entry] : []);
    expect(told?.eventIds).toEqual(within ? ['e2', 'e1'] : ['e2']);
  });

  it('rests on the entry whose window holds it, and not on one whose window has ended', () => {
    const history = storedHistory(
      entered('2023-02-01', 'other'),
      entered('2025-01-15', 'other'),
      paid(TMT, '2025-02-03', '2025-02-28'),
    );
    expect(explained(history, '2025-02-03')?.integration).toMatchObject([
      { on: '2025-01-15', until: '2026-01-14' },
    ]);
  });
});

describe('the rule of a day', () => {
  it('has no last day while its end is not enacted', () => {
    const history = storedHistory(paid('general-support', '2026-05-04', '2026-05-29'));
    expect(explained(history, '2026-05-04')?.rule).toEqual({
      act: '48/2026',
      parameter: 'general-support.share',
      wording: ['48/2026'],
      from: '2026-05-01',
      base: 'benefit',
    });
  });
});
