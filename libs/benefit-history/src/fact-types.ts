import type { BenefitEvent } from '#contracts';
import type { BenefitCommand } from './benefit-commands.js';
import type { FactList } from './benefit-history.js';

/** How a fact that is no payment is reported, recorded and kept. */
export interface FactType {
  readonly list: FactList;
  readonly event: BenefitEvent['type'];
  readonly command: BenefitCommand['type'];
}

export const FACT_TYPES: readonly FactType[] = [
  {
    list: 'homeMunicipalities',
    event: 'HomeMunicipalityRecorded',
    command: 'RecordHomeMunicipality',
  },
  { list: 'integrationPeriods', event: 'IntegrationPeriodBegan', command: 'RecordIntegrationPeriod' },
  {
    list: 'employmentConditionsMet',
    event: 'EmploymentConditionMet',
    command: 'RecordEmploymentConditionMet',
  },
  {
    list: 'maximumPeriodsExhausted',
    event: 'MaximumPeriodExhausted',
    command: 'RecordMaximumPeriodExhausted',
  },
  { list: 'newMaximumPeriods', event: 'NewMaximumPeriodBegan', command: 'RecordNewMaximumPeriod' },
  { list: 'otherBenefits', event: 'OtherBenefitReceived', command: 'RecordOtherBenefit' },
];
