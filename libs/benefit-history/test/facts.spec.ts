import { decide, evolve, initialBenefitHistory } from '#benefit-history';
import { calendarDate } from '#calendar-date';
import { isRefusal } from '#contracts';
import { correction, given, homeMunicipality, payment, statutes, when } from './given-history.js';

const on = calendarDate('2025-03-03');

describe('a home municipality', () => {
  it('holds from its date', () => {
    expect(when(given(), homeMunicipality('2025-03-03', '091'))).toEqual([
      { type: 'HomeMunicipalityRecorded', data: { on: '2025-03-03', municipality: '091' } },
    ]);
  });

  it('recorded again changes nothing', () => {
    const known = given(homeMunicipality('2025-03-03', '091'));
    expect(when(known, homeMunicipality('2025-03-03', '091'))).toEqual([]);
  });

  it('is refused when another one holds from the same date', () => {
    const known = given(homeMunicipality('2025-03-03', '091'));
    expect(when(known, homeMunicipality('2025-03-03', '837'))).toBe('two-home-municipalities-from-one-date');
    expect(when(known, homeMunicipality('2025-03-04', '837'))).toHaveLength(1);
  });

  it('is refused when the code is not a municipality', () => {
    expect(when(given(), homeMunicipality('2025-03-03', '999'))).toBe('municipality-unknown');
  });

  it('may be one that was merged into another later', () => {
    expect(when(given(), homeMunicipality('2012-01-01', '911'))).toHaveLength(1);
    expect(when(given(), homeMunicipality('2019-12-31', '911'))).toHaveLength(1);
  });

  it('is refused from the day of the merger, with the municipality that took its place', () => {
    const decision = decide(given(), homeMunicipality('2020-01-01', '911'), { statutes });
    expect(isRefusal(decision) && decision.details).toEqual({
      problem: 'municipality-merged',
      rule: 'MON-2',
      detail: 'The municipality 911 Valtimo was merged into 541 Nurmes on 2020-01-01.',
      expected: 'The code 541 from 2020-01-01 on, or a date before it.',
      field: 'municipality',
    });
  });
});

describe('an integration period', () => {
  const began = { type: 'RecordIntegrationPeriod', on, ground: 'protection' } as const;

  it('is recorded once', () => {
    expect(when(given(), began)).toEqual([
      { type: 'IntegrationPeriodBegan', data: { on: '2025-03-03', ground: 'protection' } },
    ]);
    expect(when(given(began), began)).toEqual([]);
  });

  it('has one ground', () => {
    expect(when(given(began), { ...began, ground: 'other' })).toBe('two-integration-grounds-from-one-date');
  });
});

describe.each([
  ['RecordEmploymentConditionMet', 'EmploymentConditionMet'],
  ['RecordMaximumPeriodExhausted', 'MaximumPeriodExhausted'],
  ['RecordNewMaximumPeriod', 'NewMaximumPeriodBegan'],
] as const)('%s', (type, event) => {
  it('is recorded once for a date', () => {
    expect(when(given(), { type, on })).toEqual([{ type: event, data: { on: '2025-03-03' } }]);
    expect(when(given({ type, on }), { type, on })).toEqual([]);
    expect(when(given({ type, on }), { type, on: calendarDate('2025-03-04') })).toHaveLength(1);
  });
});

describe('another benefit', () => {
  const received = {
    type: 'RecordOtherBenefit',
    benefit: 'social-assistance-as-main-income',
    firstDay: calendarDate('2025-01-01'),
    lastDay: calendarDate('2025-03-31'),
  } as const;

  it('is recorded for its days, once', () => {
    const { type: _, ...data } = received;
    expect(when(given(), received)).toEqual([{ type: 'OtherBenefitReceived', data }]);
    expect(when(given(received), received)).toEqual([]);
  });

  it('may be told in spans that touch, overlap or are of another benefit', () => {
    expect(when(given(received), { ...received, lastDay: calendarDate('2025-04-30') })).toHaveLength(1);
    expect(when(given(received), { ...received, firstDay: calendarDate('2025-02-01') })).toHaveLength(1);
    expect(when(given(received), { ...received, benefit: 'sickness-allowance' })).toHaveLength(1);
  });

  it('of one day is recorded; that ends before it begins is refused', () => {
    expect(when(given(), { ...received, firstDay: received.lastDay })).toHaveLength(1);
    expect(when(given(), { ...received, firstDay: calendarDate('2025-04-01') })).toBe('before-it-began');
  });
});

describe('the history', () => {
  it('is plain JSON', () => {
    const history = given(
      homeMunicipality('2025-01-01', '091'),
      { type: 'RecordIntegrationPeriod', on, ground: 'other' },
      payment('P1'),
      correction('C1', 'P1'),
    );
    expect(JSON.parse(JSON.stringify(history))).toEqual(history);
  });

  it('remembers which event told a fact, and when', () => {
    const source = {
      eventId: '0199d0a0-0000-7000-8000-000000000001',
      recordedAt: '2025-03-04T08:00:00.000Z',
    };
    const history = evolve(
      initialBenefitHistory,
      { type: 'HomeMunicipalityRecorded', data: { on, municipality: '091' } },
      source,
    );
    expect(history.homeMunicipalities).toEqual([{ on, municipality: '091', source }]);
  });
});
