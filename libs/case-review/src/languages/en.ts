import type { BeyondLimit } from '../facts-of.js';
import type { FindingTexts } from '../finding-texts.js';
import { wordFor } from '../review-words.js';
import { ENGLISH_WORDS as words } from './english-words.js';

const { day, list } = words;

export const ENGLISH: FindingTexts = {
  'initial-interview-late': {
    detail: ({ facts: { registeredOn, workingDays, due, heldOn } }) =>
      `The job search began on ${day(registeredOn)}; the initial interview was due within ${workingDays} working days, by ${day(due)}. ${heldOn ? `It was held on ${day(heldOn)}` : 'None is recorded'}.`,
    settledBy: 'A record of an interview within the time, or of why it could not be held.',
  },
  'job-search-discussion-missed': {
    detail: ({ facts: { after, months, due, heldOn } }) =>
      `After the meeting of ${day(after)} a job-search discussion was due when ${months} months had passed, on ${day(due)}. ${heldOn ? `It was held on ${day(heldOn)}` : 'None is recorded'}.`,
    settledBy:
      'A record of the discussion, or of what made it unnecessary: work, or a service that lasts longer than a month.',
  },
  'supplementary-discussions-missed': {
    detail: ({ facts: { after, months, expected, held } }) =>
      `In the ${months} months after the initial interview of ${day(after)}, ${expected} supplementary discussions were due; ${held} are recorded.`,
    settledBy: 'Records of the discussions, or of the personal service that took their place.',
  },
  'service-need-assessment-incomplete': {
    detail: ({ on, facts: { missing } }) =>
      `The assessment of the service need of ${day(on)} lacks: ${list(missing.map((part) => words.assessmentParts[part]))}.`,
    settledBy: 'A correction with the missing parts, or a new assessment.',
  },
  'act-of-another-authority': {
    detail: ({ on, facts: { act, by, expected } }) =>
      `On ${day(on)}, ${words.acts[act]} was the act of ${words.authorities[by]}; it is that of ${expected.map((each) => words.authorities[each]).join(' or ')}.`,
    settledBy: 'An act of the authority whose act it is, or a correction of who acted.',
  },
  'plan-review-overdue': {
    detail: ({ facts: { planKind, after, months, due, reviewedOn, endedOn, during }, ...told }) =>
      `The ${words.planKinds[planKind]} was made or last reviewed on ${day(after)} and was due for review within ${months} months, by ${day(due)}. ${reviewedOn ? `It was reviewed on ${day(reviewedOn)}` : endedOn ? `It was not reviewed before its last day, ${day(endedOn)}` : 'No review is recorded'}.${during ? ` On that day a service ran during which no discussion is held (${told.service(during)}).` : ''}`,
    settledBy: 'A review of the plan, or a record of the one that was made in time.',
  },
  'plan-review-set-too-late': {
    detail: ({ on, facts: { planKind, reviewBy, latest, months } }) =>
      `On ${day(on)} the next review of the ${words.planKinds[planKind]} was set for ${day(reviewBy)}; ${months} months later is ${day(latest)}.`,
    settledBy: 'An earlier review.',
  },
  'plan-progress-not-reported': {
    detail: ({ facts: { planKind, due, reportedOn } }) =>
      `By ${day(due)} the jobseeker was to report how the ${words.planKinds[planKind]} was carried out. ${reportedOn ? `It was reported on ${day(reportedOn)}` : 'No report is recorded'}.`,
    settledBy: 'The report, or a record that the jobseeker was reminded of it.',
  },
  'activation-plan-not-for-this-person': {
    detail: ({ on, facts: { ground, expected } }) =>
      `The activation plan of ${day(on)} ${ground ? `rests on the ground ${words.activationGrounds[ground]}` : 'has no recorded ground'}; the law of that day has: ${expected.map((each) => words.activationGrounds[each]).join('; ')}.`,
    settledBy: 'A correction of the ground where it is another one; otherwise a plan of another kind.',
  },
  'activation-plan-of-benefit-recipient': {
    detail: ({ on, facts: { ground, benefit, paidDay } }) =>
      `The activation plan of ${day(on)} rests on ${words.activationGrounds[ground]}, yet ${words.benefits[benefit]} was paid for ${day(paidDay)}.`,
    settledBy:
      "What the person's main income was; for a recipient of unemployment benefit a multidisciplinary employment plan.",
  },
  'activation-condition-not-shown': {
    detail: ({ on, facts: { ground, counts, expected, counted, months } }) => {
      const taken = {
        'paid-days': `${expected} paid days${months ? ` within the ${months} calendar months before` : ''}; recorded are ${counted}`,
        'social-assistance-months': `social assistance as the main income of the ${expected} months before; it is recorded for ${counted} of them`,
        'maximum-periods':
          'that the maximum period of daily allowance was used up; that is not recorded by then',
      };
      return `The activation plan of ${day(on)} rests on the ground ${words.activationGrounds[ground]}, which takes ${taken[counts]}.`;
    },
    settledBy: "The payer's record of the benefits by the date of the plan.",
  },
  'activation-plan-owed': {
    detail: ({ facts: { ground, metOn, practiceDays, madeOn } }) =>
      `By the recorded benefits the activation condition was met on ${day(metOn)} (${words.activationGrounds[ground]}). ${madeOn ? `An activation plan, or the plan that takes its place, was made on ${day(madeOn)}` : 'No activation plan is recorded, nor a plan that takes its place'}. The law says without delay; review practice points out more than ${practiceDays} days.`,
    settledBy: 'The plan, or a record of why none is to be made.',
  },
  'activation-plan-incomplete': {
    detail: ({ on, facts: { missing } }) =>
      `The activation plan of ${day(on)} lacks: ${wordFor(words.planContents, missing)}.`,
    settledBy: 'A correction with the missing content.',
  },
  'multidisciplinary-plan-without-joint-assessment': {
    detail: ({ on }) =>
      `The multidisciplinary employment plan of ${day(on)} rests on no joint assessment that had by then found that services have to be coordinated.`,
    settledBy: 'A record of the assessment that was completed before the plan, or a plan of another kind.',
  },
  'service-agreed-in-wrong-plan': {
    detail: ({ on, service, facts: { serviceKind, planKind, expected } }) =>
      `On ${day(on)} a service (${service(serviceKind)}) was agreed in a plan of the kind ${words.planKinds[planKind]}; it is agreed in: ${expected.map((each) => words.planKinds[each]).join(' or ')}.`,
    settledBy: 'A plan of the right kind, made on its own conditions.',
  },
  'service-outside-any-plan': {
    detail: ({ on, service, facts: { serviceKind, planInForce } }) =>
      `A service (${service(serviceKind)}) began on ${day(on)} and is agreed in no plan. ${planInForce ? `In force on that day: ${words.planKinds[planInForce]}` : 'No plan was in force on that day'}.`,
    settledBy: 'A record of the plan in which it was agreed, or an agreement now.',
  },
  'binding-service-with-unpaid-costs': {
    detail: ({ on, service, facts: { serviceKind, refused } }) =>
      `A service (${service(serviceKind)}) began on ${day(on)}, is agreed in the plan and has unavoidable costs. ${refused ? 'An expense allowance was refused' : 'No expense allowance that covers the day is recorded'}: the service does not bind the person.`,
    settledBy: 'A granted expense allowance, or a record of what else pays the costs.',
  },
  'duty-decided-by-another-authority': {
    detail: ({ on, facts: { act, by } }) =>
      `On ${day(on)} the job-search duty was ${words.dutyActs[act]} by ${words.authorities[by]}; only the employment authority decides on it.`,
    settledBy: 'A decision of the employment authority, or a correction of who acted.',
  },
  'duty-differs-from-the-law': {
    detail: ({ on, facts: { opportunities, reviewPeriods, reviewPeriodMonths, ground, lowered } }) =>
      `On ${day(on)} the duty was ${words.dutyActs[lowered ? 'lowered' : 'set']}: job opportunities in a review period ${opportunities}, review periods ${reviewPeriods}, months in each ${reviewPeriodMonths}. ${ground ? `The ground does not allow it: ${words.loweringGrounds[ground]}` : 'No ground is recorded'}.`,
    settledBy: 'The ground that allows it, or the duty as the law has it.',
  },
  'duty-in-spite-of-assessment': {
    detail: ({ on, facts: { assessedOn, assessedLater } }) =>
      `The assessment of ${day(assessedOn)} found that open-market work is not possible, with a need of multidisciplinary support or incapacity. ${assessedLater ? 'The duty in force went on after it' : `Nevertheless a duty was set or lowered on ${day(on)}`}.`,
    settledBy: 'A waiver on that ground, or a new assessment that finds otherwise.',
  },
  'duty-waived-without-finding': {
    detail: ({ on, facts: { ground } }) =>
      `On ${day(on)} no duty was set. ${ground ? `No assessment by then had found what the ground takes: ${words.waivingGrounds[ground]}` : 'No ground is recorded'}.`,
    settledBy: 'A record of the assessment or of the ground, or a duty.',
  },
  'duty-outside-a-plan': {
    detail: ({ on, facts: { lacks } }) =>
      `On ${day(on)} a duty was set while ${lacks === 'plan' ? 'no plan' : 'no job search'} was in force.`,
    settledBy: 'A record of the plan or the job search of that day.',
  },
  'duty-begins-before-decision': {
    detail: ({ on, facts: { setOn } }) =>
      `The first review period began on ${day(on)}, before the duty was set on ${day(setOn)}.`,
    settledBy: "A record that the earlier first day was in the jobseeker's interest.",
  },
  'duty-in-rehabilitative-work-activity': {
    detail: ({ on, until, service, facts: { serviceKind, opportunities } }) =>
      `From ${day(on)}${until ? ` to ${day(until)}` : ''} the person took part in a service that is secondary to work (${service(serviceKind)}) and had a duty of ${opportunities} job opportunities in a review period: perhaps the wrong service.`,
    settledBy: 'An assessment of whether work or public employment services are possible.',
  },
  'rehabilitation-ground-not-sufficient': {
    detail: ({ on, facts: { grounds, expected, referred } }) =>
      `Rehabilitative work activity, ${referred ? 'referral' : 'service'} of ${day(on)}: ${grounds.length === 0 ? 'no ground is recorded' : `the grounds given do not suffice: ${list(grounds.map((ground) => words.rehabilitationGrounds[ground]))}`}. It takes ${expected.map((ground) => words.rehabilitationGrounds[ground]).join(' or ')}.`,
    settledBy:
      'An assessment of work and functional ability on which such a ground rests; otherwise the end of the service.',
  },
  'rehabilitation-not-secondary': {
    detail: ({ on, facts: { fault, ability, referred } }) => {
      const found = {
        'not-assessed': 'no assessment with conclusions had been made by then',
        ability: `the ability had been found to be: ${ability ? words.abilities[ability] : ''}`,
        'open-market-work': 'work in the open labour market had been found possible',
        'employment-services': 'taking part in public employment services had been found possible',
      };
      return `Rehabilitative work activity, ${referred ? 'referral' : 'service'} of ${day(on)}: ${found[fault]}. It is secondary to work and to public employment services, which are examined first.`;
    },
    settledBy: 'A record of the assessment before it, or work or a public employment service in its place.',
  },
  'rehabilitation-outside-its-plan': {
    detail: ({ on, service, facts: { serviceKind, planKind, expected } }) =>
      `A service (${service(serviceKind)}) began on ${day(on)}. ${planKind ? `In force on that day: ${words.planKinds[planKind]}` : 'No plan was in force on that day'}; it takes: ${expected.map((each) => words.planKinds[each]).join(' or ')}.`,
    settledBy: 'A record of the plan that was in force, or a plan of the right kind.',
  },
  'rehabilitation-at-own-request-without-hearing': {
    detail: ({ on, facts: { missing } }) =>
      `Rehabilitative work activity began on ${day(on)} at the person's own request. Missing before it: ${list(missing.map((each) => (each === 'hearing' ? 'a hearing' : 'an activation plan')))}.`,
    settledBy: 'A record of the hearing and of the plan before the service.',
  },
  'service-outside-its-limits': {
    detail: ({ on, service, facts }) =>
      `The terms of a service (${service(facts.serviceKind)}) as said on ${day(on)}: ${beyond(facts)}.`,
    settledBy: 'Terms within the limit, or a correction where they were recorded wrongly.',
  },
  'service-ran-beyond-its-limits': {
    detail: ({ on, service, facts }) =>
      `A service (${service(facts.serviceKind)}) as it was carried out from ${day(on)} on: ${beyond(facts)}.`,
    settledBy: 'The end of the service or its change, or a correction where it was recorded wrongly.',
  },
  'service-for-another-purpose': {
    detail: ({ on, service, facts: { serviceKind, purpose, expected } }) =>
      `The purpose of a service (${service(serviceKind)}) of ${day(on)} is: ${words.purposes[purpose]}. It may be: ${expected.map((each) => words.purposes[each]).join('; ')}.`,
    settledBy: 'A lawful purpose, or a service that is for this one.',
  },
  'service-at-another-place': {
    detail: ({ on, service, facts: { serviceKind, place, expected } }) =>
      `The place of a service (${service(serviceKind)}) of ${day(on)} is: ${words.places[place]}. It may be: ${expected.map((each) => words.places[each]).join('; ')}.`,
    settledBy: 'Another place, or a correction.',
  },
  'service-where-employed': {
    detail: ({ on, service, facts: { serviceKind } }) =>
      `A service (${service(serviceKind)}) of ${day(on)} was held with an employer with whom the person had an employment relationship.`,
    settledBy: 'Another place.',
  },
  'service-kind-had-ended': {
    detail: ({ on, service, facts: { serviceKind, referred } }) =>
      `On ${day(on)} a service began or was asked for (${service(serviceKind)}${referred ? ', referral' : ''}) that was no longer arranged.`,
    settledBy: 'A service of another kind, or a correction of the kind or the date.',
  },
  'organiser-not-of-this-service': {
    detail: ({ on, service, facts: { serviceKind, organiser, expected, referred } }) =>
      `${referred ? 'The receiver of a referral' : 'The organiser'} of ${day(on)} (${service(serviceKind)}) is ${words.authorities[organiser]}; such a service is arranged by ${expected.map((each) => words.authorities[each]).join(' or ')}.`,
    settledBy: 'An organiser that the law names, or a correction.',
  },
  'service-terms-incomplete': {
    detail: ({ on, service, facts: { serviceKind, missing } }) =>
      `A service (${service(serviceKind)}) began on ${day(on)}. Not recorded, though its kind has a limit for it: ${list(missing.map((field) => wordFor(words.terms, field)))}.`,
    settledBy: 'A record of what was agreed.',
  },
  'way-of-production-unknown': {
    detail: ({ on, service, facts: { serviceKind } }) =>
      `Of a service (${service(serviceKind)}) that began on ${day(on)} it is not recorded whether it is own production or bought.`,
    settledBy: 'A record of the way of production.',
  },
  'services-overlap': {
    detail: ({ on, until, service, facts: { serviceKind } }) =>
      `Two services of one kind (${service(serviceKind)}) run on the same days, from ${day(on)}${until ? ` to ${day(until)}` : ' on'}.`,
    settledBy: 'The end of one, or a retraction where one service was recorded twice.',
  },
  'benefit-paid-beside-excluding-benefit': {
    detail: ({ on, until, facts: { benefit, excludedBy, days } }) =>
      `From ${day(on)} to ${day(until ?? on)}, ${words.benefits[benefit]} was paid for days for which ${words.otherBenefits[excludedBy]} is recorded, which excludes it; paid days in common: ${days}.`,
    settledBy: 'The correction of the payment that took the days back, or of the days of the other benefit.',
  },
  'person-not-heard': {
    detail: ({ on, facts: { matter, heardOn } }) =>
      `The decision of ${day(on)} on ${words.matters[matter]} was made without hearing the person${heardOn ? `, who was heard on ${day(heardOn)}` : ''}, and names no ground for that.`,
    settledBy:
      'A record of the hearing or of the ground; otherwise the matter is decided anew after a hearing.',
  },
  'decision-without-reasons': {
    detail: ({ on, facts: { matter } }) =>
      `The decision of ${day(on)} on ${words.matters[matter]} is recorded without reasons.`,
    settledBy: 'The reasons as they were given with the decision.',
  },
  'decision-without-appeal-instructions': {
    detail: ({ on, facts: { matter } }) =>
      `The decision of ${day(on)} on ${words.matters[matter]} is recorded without instructions for seeking review.`,
    settledBy:
      'The instructions; where they were left out, they are given now and the time for review begins from then.',
  },
  'referral-incomplete': {
    detail: ({ on, facts: { receiver, missing } }) =>
      `The referral of ${day(on)} to ${words.authorities[receiver]} is recorded without: ${list(missing.map((each) => words.referralParts[each]))}.`,
    settledBy: 'A correction with what is missing.',
  },
  'referral-evidence-not-recorded': {
    detail: ({ on, facts: { receiver } }) =>
      `The referral of ${day(on)} to ${words.authorities[receiver]} rests on an assessment that is not recorded as made by then.`,
    settledBy: 'A record of the assessment.',
  },
  'referral-unanswered': {
    detail: ({ on, facts: { receiver, days, practiceDays, answeredOn } }) =>
      `A referral waited for ${words.authorities[receiver]} from ${day(on)}${answeredOn ? ` to ${day(answeredOn)}` : ''}, ${days} days. The law says without undue delay; review practice points out more than ${practiceDays} days.`,
    settledBy: 'The answer of the receiver.',
  },
  'referral-refused-without-reason': {
    detail: ({ on, facts: { receiver } }) =>
      `On ${day(on)} a referral was refused by ${words.authorities[receiver]} without a recorded reason.`,
    settledBy: 'The reason of the receiver.',
  },
  'joint-assessment-over-time': {
    detail: ({ facts: { months, due, completedOn } }) =>
      `The multidisciplinary assessment was to be over within ${months} months of its start, by ${day(due)}. ${completedOn ? `It was completed on ${day(completedOn)}` : 'It is not completed'}.`,
    settledBy: 'The completion of the assessment, or a record of it.',
  },
  'joint-assessment-without-a-party': {
    detail: ({ on, facts: { step, missing } }) =>
      `The multidisciplinary assessment was ${step === 'start' ? 'started' : 'completed'} on ${day(on)} without ${list(missing.map((each) => words.authorities[each]))}.`,
    settledBy: 'A record that the party took part, or its part in the assessment now.',
  },
  'joint-assessment-without-its-plan': {
    detail: ({ facts: { outcome, due, madeOn } }) =>
      outcome === 'coordination-needed'
        ? `The multidisciplinary assessment found that services have to be coordinated; the multidisciplinary employment plan was due by ${day(due)}. ${madeOn ? `It was made on ${day(madeOn)}` : 'None is recorded'}.`
        : `The multidisciplinary assessment found that services need no coordination, and on ${day(due)} no plan was in force with which the jobseeker would go on.`,
    settledBy: 'A plan of the kind that the outcome asks for.',
  },
  'joint-service-ended-otherwise': {
    detail: ({ on, facts: { reason, missing } }) =>
      `The client relationship in the joint service model ended on ${day(on)}. Reason: ${words.endReasons[reason]}.${missing.length === 0 ? '' : ` Without the joint assessment of ${list(missing.map((each) => words.authorities[each]))}.`} It ends when the parties find together that coordination is no longer needed.`,
    settledBy: 'The joint assessment of all parties; until then the relationship goes on.',
  },
  'correction-dated-before-its-record': {
    detail: ({ on, facts: { recordedOn } }) =>
      `The correction of ${day(on)} sets right what was recorded only on ${day(recordedOn)}.`,
    settledBy: 'The day on which the mistake was set right.',
  },
  'correction-to-harm-without-hearing': {
    detail: ({ on, facts: { harm, matter } }) =>
      `By the correction of ${day(on)} on ${words.matters[matter]}, ${words.correctionHarms[harm]}; no hearing on it is recorded before.`,
    settledBy:
      'The record of a hearing that was held before; otherwise the person is heard, and the matter considered anew.',
  },
  'between-services': {
    detail: ({ on, until, facts: { days, practiceDays, waitingReferrals } }) =>
      `From ${day(on)}${until ? ` to ${day(until)}` : ''}, ${days} days, the jobseeker had neither a plan nor a service; referrals waiting meanwhile: ${waitingReferrals}. The law has no number; review practice points out more than ${practiceDays} days.`,
    settledBy: 'A plan, a service, or an answer to the referral.',
  },
};

function beyond({ limit, atLeast, atMost, value, lastDay }: BeyondLimit): string {
  const allowed = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ].join(', ');
  const found = lastDay === undefined ? `${value}` : `to ${day(lastDay)}`;
  return `${words.limits[limit]} (${allowed}): ${found}`;
}
