import { addDays, addYears, type CalendarDate, compareDates } from '#calendar-date';
import { ACTIVATION_GROUNDS, type ActivationGround, type PlanKind } from '#contracts';
import { recordedChecks } from '#pathway';
import type { Statutes } from '#statutes';
import {
  type ActivationCondition,
  activationConditionOf,
  eventsThatShow,
  firstMetWithin,
} from '../activation-condition.js';
import { commonDays, type DaySpan, dayAfterPlan } from '../days.js';
import type { Finding } from '../finding.js';
import { recordOfRegistration } from '../meetings.js';
import type { ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';

/** Plans after which no activation plan is missed: the one itself, and those in which the same is agreed with other authorities. */
const SETTLED_BY: readonly PlanKind[] = ['activation', 'multidisciplinary', 'integration'];

const PRACTICE = 'review-practice.activation-plan-owed-days';

/** The age up to which the law has conditions of its own. */
const YOUNG_UNTIL_AGE = 'activation.young-until-age';

export const activationPlanOwed: ReviewRule<'activation-plan-owed'> = {
  rows: ['ACT-1', 'ACT-2'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['activation-condition.*', YOUNG_UNTIL_AGE, 'plan.activation.grounds', PRACTICE],
  appears:
    'While the job search ran, the recorded benefits met an activation condition, and longer than the review practice has afterwards no activation, multidisciplinary or integration plan was in force. Where the age is not known, the conditions from 25 years on are asked. The law says without delay and has no number; it is asked from 2025 on.',
  find: (reviewed) =>
    reviewed.pathway.jobSearches.flatMap(({ from, until }) =>
      owedWithin({ from, until: until ?? reviewed.asOf }, reviewed),
    ),
};

interface Met {
  readonly ground: ActivationGround;
  readonly condition: ActivationCondition;
  readonly metOn: CalendarDate;
  readonly practiceDays: number;
  /** The last day on which review practice does not point it out. */
  readonly due: CalendarDate;
}

/** The first condition that was met in a spell of job search, where the plan was missed. */
function owedWithin(spell: DaySpan, reviewed: ReviewedCase): readonly Finding<'activation-plan-owed'>[] {
  const { events, benefits } = reviewed;
  const met = firstMet(spell, reviewed);
  if (met === undefined || benefits === undefined) return [];
  const { ground, condition, metOn, practiceDays, due } = met;
  if (spell.until <= due || settledWithin({ from: metOn, until: due }, reviewed)) return [];
  const made = reviewed.pathway.plans.find(({ kind, from }) => SETTLED_BY.includes(kind) && due < from);
  return [
    {
      finding: 'activation-plan-owed',
      rule: condition.rule,
      provision: condition.provision,
      severity: 'to-be-checked',
      on: due,
      ...(made === undefined ? {} : { until: addDays(made.from, -1), planId: made.planId }),
      facts: { ground, metOn, practiceDays, ...(made === undefined ? {} : { madeOn: made.from }) },
      eventIds: [
        ...events.idsOf(
          recordOfRegistration(reviewed, spell.from),
          ...(made === undefined ? [] : events.of('planId', made.planId, 'EmploymentPlanCreated')),
        ),
        ...eventsThatShow(condition, benefits, metOn),
      ],
    },
  ];
}

function firstMet(spell: DaySpan, { statutes, benefits, bornOn }: ReviewedCase): Met | undefined {
  const [practice] = statutes.all().find(({ id }) => id === PRACTICE)?.versions ?? [];
  const asked = practice && commonDays(spell, { from: practice.from, until: spell.until });
  if (benefits === undefined || asked === undefined) return undefined;
  const met = ACTIVATION_GROUNDS.flatMap((ground): Met[] => {
    const within = ofThatAge(ground, asked, bornOn, statutes);
    if (within === undefined) return [];
    return statutes
      .all()
      .filter(({ id }) => id === `activation-condition.${ground}`)
      .flatMap(({ versions }) => versions)
      .flatMap(({ from, until = within.until }): Met[] => {
        const span = commonDays(within, { from, until });
        const condition = span && activationConditionOf(ground, span.from, statutes);
        const metOn = condition && firstMetWithin(condition, benefits, span);
        if (condition === undefined || metOn === undefined) return [];
        return owedFrom(ground, condition, metOn, statutes);
      });
  });
  return met.sort((a, b) => compareDates(a.metOn, b.metOn))[0];
}

/** Nothing where the ground is no longer one when the plan would be missed. */
function owedFrom(
  ground: ActivationGround,
  condition: ActivationCondition,
  metOn: CalendarDate,
  statutes: Statutes,
): Met[] {
  const { ruleInForce } = recordedChecks;
  const practice = ruleInForce(statutes, 'integer', PRACTICE, metOn);
  if (practice === undefined) return [];
  const due = addDays(metOn, practice.value);
  const grounds = ruleInForce(statutes, 'words', 'plan.activation.grounds', due);
  if (grounds?.value.includes(ground) !== true) return [];
  return [{ ground, condition, metOn, practiceDays: practice.value, due }];
}

/** The days of a spell on which a ground is one of the person's age. */
function ofThatAge(
  ground: ActivationGround,
  spell: DaySpan,
  bornOn: CalendarDate | undefined,
  statutes: Statutes,
): DaySpan | undefined {
  const isOfTheYoung = ground.startsWith('under-');
  if (bornOn === undefined) return isOfTheYoung ? undefined : spell;
  const age = recordedChecks.ruleInForce(statutes, 'integer', YOUNG_UNTIL_AGE, spell.from);
  if (age === undefined) return undefined;
  const grownUp = addYears(bornOn, age.value);
  return commonDays(
    spell,
    isOfTheYoung ? { from: bornOn, until: addDays(grownUp, -1) } : { from: grownUp, until: spell.until },
  );
}

/** Whether on some day of a span such a plan was in force. */
function settledWithin(span: DaySpan, { pathway, asOf }: ReviewedCase): boolean {
  return pathway.plans.some((plan) => {
    const gone = dayAfterPlan(plan);
    const until = gone === undefined ? asOf : addDays(gone, -1);
    return SETTLED_BY.includes(plan.kind) && commonDays(span, { from: plan.from, until }) !== undefined;
  });
}
