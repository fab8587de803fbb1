import type { Refusal, SubsidyGround, SubsidyPeriod } from '#contracts';
import { breach } from './refusals.js';
import type { TermsCheck } from './terms-check.js';

/** WAG-1: the law knows the ground, continues subsidies on it, and there is one to continue. */
export function subsidyNotGranted(
  { rule, statutes, pathway, terms, start, serviceId }: TermsCheck,
  ground: SubsidyGround,
  period: SubsidyPeriod,
): Refusal | undefined {
  const { subsidy } = rule.value;
  if (subsidy === undefined) return undefined;
  const periods = subsidy.grounds[ground];
  const provision = statutes.cite(rule.act, periods?.first?.provision ?? subsidy.provision);
  if (periods === undefined) {
    return breach(subsidy.rule, provision, {
      problem: 'subsidy-ground-unknown',
      detail: `On ${start} no wage subsidy is granted on the ground ${ground}.`,
      expected: `one of ${Object.keys(subsidy.grounds).join(', ')}`,
      field: 'subsidyGround',
    });
  }
  if (period === 'first') return undefined;
  if (periods.continued === undefined) {
    return breach(subsidy.rule, provision, {
      problem: 'subsidy-not-continued',
      detail: `A wage subsidy on the ground ${ground} is not continued.`,
      expected: 'a first period',
      field: 'subsidyPeriod',
    });
  }
  const isContinued = pathway.services.some(
    (service) =>
      service.serviceId !== serviceId &&
      service.terms.kind === terms.kind &&
      service.terms.subsidyGround === ground &&
      service.started !== undefined &&
      service.started.on < start,
  );
  if (isContinued) return undefined;
  return breach(subsidy.rule, statutes.cite(rule.act, periods.continued.provision), {
    problem: 'no-subsidy-to-continue',
    detail: `No earlier subsidised work on the ground ${ground} is recorded.`,
    expected: 'a first period, or the earlier one reported',
    field: 'subsidyPeriod',
  });
}
