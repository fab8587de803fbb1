import { type BenefitEvent, type Decision, Refusal } from '#contracts';
import type { Statutes } from '#statutes';
import type {
  RecordHomeMunicipality,
  RecordIntegrationPeriod,
  RecordOtherBenefit,
} from './benefit-commands.js';
import type { BenefitHistory } from './benefit-history.js';

export function decideHomeMunicipality(
  history: BenefitHistory,
  { on, municipality }: RecordHomeMunicipality,
  statutes: Statutes,
): Decision<BenefitEvent> {
  const listed = statutes.municipality(municipality);
  if (!listed) {
    return new Refusal({
      problem: 'municipality-unknown',
      rule: 'MON-2',
      detail: 'The municipality code is not in the list of municipalities.',
      expected: 'A three-digit code of the national list of municipalities, such as 091.',
      field: 'municipality',
    });
  }
  const { merger } = listed;
  if (merger && merger.on <= on) {
    const successor = `${merger.into} ${statutes.municipality(merger.into)?.nameFi ?? ''}`;
    return new Refusal({
      problem: 'municipality-merged',
      rule: 'MON-2',
      detail: `The municipality ${municipality} ${listed.nameFi} was merged into ${successor} on ${merger.on}.`,
      expected: `The code ${merger.into} from ${merger.on} on, or a date before it.`,
      field: 'municipality',
    });
  }
  const known = history.homeMunicipalities.find((fact) => fact.on === on);
  if (known?.municipality === municipality) return [];
  if (known) {
    return new Refusal({
      problem: 'two-home-municipalities-from-one-date',
      rule: 'MON-2',
      detail: `The home municipality from ${on} is recorded as ${known.municipality} already.`,
      expected: 'One home municipality from a date.',
      field: 'municipality',
    });
  }
  return [{ type: 'HomeMunicipalityRecorded', data: { on, municipality } }];
}

export function decideIntegrationPeriod(
  history: BenefitHistory,
  { on, ground }: RecordIntegrationPeriod,
): Decision<BenefitEvent> {
  const known = history.integrationPeriods.find((fact) => fact.on === on);
  if (known?.ground === ground) return [];
  if (known) {
    return new Refusal({
      problem: 'two-integration-grounds-from-one-date',
      rule: 'MON-2',
      detail: `The first home-municipality entry on ${on} is recorded with the ground "${known.ground}" already.`,
      expected: 'One ground for an entry: its length is three years or one year, not both.',
      field: 'ground',
    });
  }
  return [{ type: 'IntegrationPeriodBegan', data: { on, ground } }];
}

/** Spans of one benefit may touch and overlap: payers tell them by month, by decision or in one. */
export function decideOtherBenefit(
  history: BenefitHistory,
  { benefit, firstDay, lastDay }: RecordOtherBenefit,
): Decision<BenefitEvent> {
  if (lastDay < firstDay) {
    return new Refusal({
      problem: 'before-it-began',
      rule: 'KEL-3',
      detail: `The last day, ${lastDay}, is before the first, ${firstDay}.`,
      expected: `a day not before ${firstDay}`,
      field: 'lastDay',
    });
  }
  const isKnown = history.otherBenefits.some(
    (known) => known.benefit === benefit && known.firstDay === firstDay && known.lastDay === lastDay,
  );
  return isKnown ? [] : [{ type: 'OtherBenefitReceived', data: { benefit, firstDay, lastDay } }];
}
