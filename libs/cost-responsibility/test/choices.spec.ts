import {
  byNumber,
  type ChoiceNotAvailable,
  type Choices,
  completeChoices,
  timeline,
} from '#cost-responsibility';
import { historyOf, shippedStatutes } from './given-benefits.js';

function refusalOf(
  chosen: Choices,
): Pick<ChoiceNotAvailable, 'name' | 'message'> & Partial<ChoiceNotAvailable> {
  try {
    completeChoices(shippedStatutes, chosen);
  } catch (error) {
    return error as ChoiceNotAvailable;
  }
  throw new Error('the choices were accepted');
}

it('interpretations are in the order of their numbers', () => {
  expect(['INT-10', 'INT-2', 'INT-15', 'INT-1'].sort(byNumber)).toEqual([
    'INT-1',
    'INT-2',
    'INT-10',
    'INT-15',
  ]);
});

describe('the choices at the interpretations', () => {
  it('are the default ones where nothing else is chosen', () => {
    const choices = completeChoices(shippedStatutes, { 'INT-2': 'no-restart' });
    expect(Object.keys(choices)).toHaveLength(shippedStatutes.interpretations.size);
    expect(choices).toMatchObject({
      'INT-1': 'payment-date',
      'INT-2': 'no-restart',
      'INT-10': 'calendar-order',
    });
  });

  it('are refused at an interpretation that there is not, with those that there are, by number', () => {
    const refused = refusalOf({ 'INT-99': 'restart' });
    const ids = Array.from({ length: 15 }, (_, index) => `INT-${index + 1}`);
    expect(refused).toMatchObject({ name: 'ChoiceNotAvailable', interpretation: 'INT-99', available: ids });
    expect(refused.choice).toBeUndefined();
    expect(refused.message).toBe(`There is no interpretation INT-99. Available: ${ids.join(', ')}.`);
  });

  it.each(['never', 'constructor'])('are refused where an interpretation has no choice %j', (choice) => {
    const refused = refusalOf({ 'INT-2': choice });
    expect(refused).toMatchObject({ interpretation: 'INT-2', choice, available: ['restart', 'no-restart'] });
    expect(refused.message).toBe(`INT-2 has no choice "${choice}". Available: restart, no-restart.`);
  });

  it('are refused with the reason where nothing can be computed by them (INT-4)', () => {
    const refused = refusalOf({ 'INT-4': 'proportional' });
    expect(refused).toMatchObject({
      interpretation: 'INT-4',
      choice: 'proportional',
      available: ['one-day'],
    });
    const reason = shippedStatutes.interpretations.get('INT-4')?.choices.proportional?.notComputable;
    expect(refused.message).toBe(`${reason} Available: one-day.`);
    expect(() => timeline(historyOf([]), shippedStatutes, { 'INT-4': 'proportional' })).toThrow(reason);
  });
});
