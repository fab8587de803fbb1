import type { CalendarDate } from '#calendar-date';
import type {
  Ability,
  ActivationGround,
  Authority,
  Benefit,
  DutyLoweringGround,
  DutyWaivingGround,
  JointServiceModelEndReason,
  Matter,
  OtherBenefit,
  PlanKind,
  ReferralReceiver,
  RehabilitationGround,
  ServicePlace,
  TrialPurpose,
} from '#contracts';
import type { recordedChecks } from '#pathway';
import type { DutyAct, LimitWord, OwnAct } from './facts-of.js';

type Words<Word extends string> = Readonly<Record<Word, string>>;

/** The words of one language for the words of the contracts and of the findings. */
export interface ReviewWords {
  readonly day: (date: CalendarDate) => string;
  readonly list: (items: readonly string[]) => string;
  readonly authorities: Words<Authority | ReferralReceiver>;
  readonly acts: Words<OwnAct>;
  readonly dutyActs: Words<DutyAct>;
  readonly planKinds: Words<PlanKind>;
  readonly assessmentParts: Words<recordedChecks.AssessmentPart>;
  readonly planContents: Words<'educationAndCareer' | 'earlierServices' | 'earlierPlans'>;
  readonly activationGrounds: Words<ActivationGround>;
  readonly loweringGrounds: Words<DutyLoweringGround>;
  readonly waivingGrounds: Words<DutyWaivingGround>;
  readonly rehabilitationGrounds: Words<RehabilitationGround>;
  readonly abilities: Words<Ability>;
  readonly purposes: Words<TrialPurpose>;
  readonly places: Words<ServicePlace>;
  readonly limits: Words<LimitWord>;
  readonly terms: Words<'plannedEnd' | 'daysPerWeek' | 'hoursPerDay' | 'purpose' | 'place' | 'ageInYears'>;
  readonly correctionHarms: Words<recordedChecks.CorrectionHarm>;
  readonly matters: Words<Matter>;
  readonly referralParts: Words<'purpose' | 'grounds' | 'evidence'>;
  readonly endReasons: Words<JointServiceModelEndReason>;
  readonly benefits: Words<Benefit>;
  readonly otherBenefits: Words<OtherBenefit>;
}

/** The word for a word that comes as plain text; itself where the language has none. */
export function wordFor(words: Readonly<Record<string, string>>, word: string): string {
  return words[word] ?? word;
}
