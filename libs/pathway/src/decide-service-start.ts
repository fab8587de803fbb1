import { type Decision, Refusal, type ServiceEvent, type ServiceTerms } from '#contracts';
import type { OfferService, StartService } from './commands-service.js';
import type { DecisionContext } from './decision-context.js';
import { breachForLaterServices } from './months-in-all.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, contradiction, dateToCome, identifierInUse } from './refusals.js';
import { isServiceKind, notInTheCatalogue, serviceKindUnknown, serviceRuleOn } from './service-catalogue.js';
import { breachOfConditions } from './service-conditions.js';
import { breachOfLimits } from './service-limits.js';
import { notArrangedByIt, notOfferedByIt } from './service-organiser.js';
import { serviceById } from './services.js';
import type { TermsCheck } from './terms-check.js';

type Outcome = Decision<ServiceEvent>;

export function offerService(pathway: Pathway, command: OfferService, context: DecisionContext): Outcome {
  const { type: _, serviceId = context.newId(), on, ageInYears, trialMaximumRestart, ...terms } = command;
  const start = terms.plannedStart ?? on;
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const legalBasis = checkedTerms(terms, context, {
    pathway,
    start,
    decidedOn: on,
    mustBeSaid: false,
    ...(ageInYears === undefined ? {} : { ageInYears }),
    ...(trialMaximumRestart === undefined ? {} : { trialMaximumRestart }),
  });
  if (legalBasis instanceof Refusal) return legalBasis;
  if (serviceById(pathway, serviceId) !== undefined) return identifierInUse('serviceId', serviceId);
  const data = { legalBasis, ...terms, serviceId, on, by: context.authority };
  return [{ type: 'ServiceOffered', data }];
}

export function startService(pathway: Pathway, command: StartService, context: DecisionContext): Outcome {
  const { type: _, serviceId = context.newId(), on, ageInYears, trialMaximumRestart, ...said } = command;
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const offer = serviceById(pathway, serviceId);
  if (offer !== undefined && offer.status !== 'offered') return identifierInUse('serviceId', serviceId);
  if (offer !== undefined && on < offer.since) return beforeItBegan('on', on, offer.since);
  const terms = termsOfStart(offer?.terms, said);
  if (terms instanceof Refusal) return terms;
  const legalBasis = checkedTerms(terms, context, {
    pathway,
    start: on,
    decidedOn: on,
    serviceId,
    mustBeSaid: true,
    ...(ageInYears === undefined ? {} : { ageInYears }),
    ...(trialMaximumRestart === undefined ? {} : { trialMaximumRestart }),
  });
  if (legalBasis instanceof Refusal) return legalBasis;
  const data = { legalBasis, ...terms, serviceId, on, by: context.authority };
  return [{ type: 'ServiceStarted', data }];
}

function termsOfStart(
  offered: ServiceTerms | undefined,
  said: Partial<ServiceTerms>,
): ServiceTerms | Refusal {
  const { kind = offered?.kind, organiser = offered?.organiser } = said;
  if (kind === undefined || organiser === undefined) {
    return contradiction({
      problem: 'service-not-described',
      detail: 'The service was not offered before, and its kind or organiser is missing.',
      expected: 'kind and organiser, or the serviceId of an offer',
      field: kind === undefined ? 'kind' : 'organiser',
    });
  }
  if (offered !== undefined && kind !== offered.kind) {
    return serviceOfAnotherKind(offered.kind, kind);
  }
  return { ...offered, ...said, kind, organiser };
}

export function serviceOfAnotherKind(offered: string, kind: string): Refusal {
  return contradiction({
    problem: 'service-of-another-kind',
    detail: `A service of the kind ${offered} was offered, not ${kind}.`,
    expected: 'the kind that was offered, or another serviceId',
    field: 'kind',
  });
}

/** Checks the terms against the catalogue in force on the first day. @returns the provision that the service rests on */
function checkedTerms(
  terms: ServiceTerms,
  context: DecisionContext,
  check: Omit<TermsCheck, 'statutes' | 'rule' | 'terms'>,
): string | Refusal {
  const { statutes } = context;
  if (!isServiceKind(statutes, terms.kind)) return serviceKindUnknown(terms.kind);
  const rule = serviceRuleOn(statutes, terms.kind, check.start);
  if (rule === undefined) return notInTheCatalogue(statutes, terms.kind, check.start);
  const whole: TermsCheck = { ...check, statutes, rule, terms };
  return (
    notArrangedByIt(terms, rule) ??
    notOfferedByIt(terms, context, check.decidedOn, rule.citation, !check.mustBeSaid) ??
    breachOfConditions(whole) ??
    breachOfLimits(whole) ??
    breachForLaterServices(whole) ??
    terms.legalBasis ??
    rule.citation
  );
}
