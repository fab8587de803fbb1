import { EXPENSE_ALLOWANCE_BASES, PLAN_KINDS, Refusal } from '#contracts';
import type { Statutes } from '#statutes';
import type { DecisionContext } from './decision-context.js';
import { ALLOWANCE_ROWS, grantedBy } from './expense-allowance-rules.js';
import { allowanceById } from './expense-allowances.js';
import type { AboutMatter } from './matters.js';
import type { Pathway } from './pathway.js';
import { planById } from './plans.js';
import { REFERRAL_PROVISION } from './referral-rules.js';
import { referralById } from './referrals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';
import { serviceRuleOn } from './service-catalogue.js';
import { serviceById } from './services.js';

/** The authorities to which a matter belongs, by the row of the rule book and the provision that say so. */
interface Competence {
  readonly rule: string;
  readonly authorities: readonly string[];
  readonly provision?: string;
}

/** Why the authority does not decide the matter: it belongs to others. */
export function notItsMatter(
  pathway: Pathway,
  about: AboutMatter,
  { authority, statutes }: DecisionContext,
): Refusal | undefined {
  const competence = competenceIn(pathway, about, statutes);
  if (competence === undefined || competence.authorities.includes(authority)) return undefined;
  const { rule, authorities, provision } = competence;
  if (authorities.length === 0) return noRuleKnown(rule, `whose matter a ${about.matter} is`, about.on, 'on');
  return new Refusal({
    problem: 'not-this-authoritys-act',
    rule,
    ...(provision === undefined ? {} : { provision }),
    detail: `The authority ${authority} does not decide on this ${about.matter}.`,
    expected: `a decision of ${authorities.join(' or ')}; what another decided is reported as a fact`,
    field: 'matter',
  });
}

function competenceIn(
  pathway: Pathway,
  { matter, matterId = '', on }: AboutMatter,
  statutes: Statutes,
): Competence | undefined {
  const listed = (rule: string, ...ids: readonly string[]): Competence => {
    const versions = ids.flatMap((id) => ruleInForce(statutes, 'words', id, on) ?? []);
    const [first] = versions;
    const authorities = versions.flatMap(({ value }) => value);
    return { rule, authorities, ...(first === undefined ? {} : { provision: first.citation }) };
  };
  switch (matter) {
    case 'plan': {
      const plan = planById(pathway, matterId);
      const kinds = plan === undefined ? PLAN_KINDS : [plan.kind];
      return listed('PLAN-1', ...kinds.map((kind) => `plan.${kind}.made-by`));
    }
    case 'job-search-duty':
      return listed('DUTY-2', 'job-search-duty.set-by');
    case 'joint-service-model':
      return listed('REF-2', 'joint-service-model.parties');
    case 'service':
      return ofService(pathway, { matterId, on }, statutes);
    case 'referral': {
      const referral = referralById(pathway, matterId);
      const senders = listed('REF-1', REFERRAL_PROVISION);
      return referral === undefined
        ? senders
        : { ...senders, authorities: [referral.sender, referral.receiver] };
    }
    case 'expense-allowance':
      return ofAllowance(pathway, matterId, listed);
    case 'other':
      return undefined;
    default:
      return matter satisfies never;
  }
}

/** Who grants such an allowance (EXP-1, EXP-2); of one that was never recorded, whoever grants any. */
function ofAllowance(
  pathway: Pathway,
  allowanceId: string,
  listed: (rule: string, ...ids: readonly string[]) => Competence,
): Competence {
  const allowance = allowanceById(pathway, allowanceId);
  if (allowance === undefined) return listed('EXP-1', ...EXPENSE_ALLOWANCE_BASES.map(grantedBy));
  return listed(ALLOWANCE_ROWS[allowance.basis], grantedBy(allowance.basis));
}

/** Its organiser; whose a service is that was never recorded, nobody can tell. */
function ofService(
  pathway: Pathway,
  { matterId, on }: Required<Pick<AboutMatter, 'matterId' | 'on'>>,
  statutes: Statutes,
): Competence | undefined {
  const service = serviceById(pathway, matterId);
  if (service === undefined) return undefined;
  const { kind, organiser, legalBasis } = service.terms;
  const provision = serviceRuleOn(statutes, kind, on)?.citation ?? legalBasis;
  return { rule: 'SRV-2', authorities: [organiser], ...(provision === undefined ? {} : { provision }) };
}
