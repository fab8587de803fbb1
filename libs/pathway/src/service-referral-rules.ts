import type { Refusal } from '#contracts';
import type { ReferToService } from './commands-referral.js';
import type { LawContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { breach, breachesAmong } from './refusals.js';
import { isServiceKind, notInTheCatalogue, serviceKindUnknown, serviceRuleOn } from './service-catalogue.js';
import { breachesOfGrounds, notSecondary } from './service-conditions.js';

/**
 * The receiver arranges such a service (SRV-2), and its conditions hold: of rehabilitative work activity KTT-1 to KTT-3.
 * @returns every breach
 */
export function notForThatService(
  pathway: Pathway,
  {
    on,
    serviceKind: kind,
    receiver,
    rehabilitationGrounds: grounds,
  }: Pick<ReferToService, 'on' | 'serviceKind' | 'receiver' | 'rehabilitationGrounds'>,
  { statutes }: LawContext,
): readonly Refusal[] {
  if (kind === undefined) return [];
  if (!isServiceKind(statutes, kind)) return [serviceKindUnknown(kind, 'serviceKind')];
  const rule = serviceRuleOn(statutes, kind, on);
  if (rule === undefined) return [notInTheCatalogue(statutes, kind, on, 'serviceKind')];
  const terms = { kind, ...(grounds === undefined ? {} : { grounds: [...grounds] }) };
  const check = { pathway, statutes, rule, terms, decidedOn: on };
  return breachesAmong(
    !rule.value.organisers.some((organiser) => organiser === receiver)
      ? breach('SRV-2', rule.citation, {
          problem: 'organiser-not-of-this-service',
          detail: `A service of the kind ${kind} is not arranged by ${receiver}.`,
          expected: `receiver ${rule.value.organisers.join(' or ')}`,
          field: 'receiver',
        })
      : undefined,
    ...breachesOfGrounds(check, 'rehabilitationGrounds'),
    notSecondary(check, 'serviceKind'),
  );
}
