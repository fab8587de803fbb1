import { addDays, addMonths } from '#calendar-date';
import { workingDaysAfter } from '#working-days';
import type { Flaw } from './flaw.js';
import type { LawOfLives } from './law-of-lives.js';
import type { Life } from './life.js';
import { workingDayFrom } from './working-day.js';

/** The life with something wrong in it. What is wrong only in what is told of it stays as it is here. */
export function spoiled(life: Life, flaw: Flaw, law: LawOfLives): Life {
  const { jointService: joint, searchFrom, referredToKela, rehabilitation } = life;
  if (flaw === 'initial-interview-late') {
    return { ...life, flaw, firstMeeting: workingDaysAfter(searchFrom, law.interviewDays(searchFrom) + 4) };
  }
  if (flaw === 'referral-unanswered') return { ...withoutKela(life), flaw };
  if (flaw === 'referral-refused-without-reason' && referredToKela !== undefined) {
    return { ...withoutKela(life), flaw, referredToKela: { accepted: false } };
  }
  if (flaw === 'person-not-heard' && rehabilitation?.stint.decision !== undefined) {
    const { on } = rehabilitation.stint.decision;
    const stint = { ...rehabilitation.stint, decision: { on } };
    const stints = life.stints.map((each) => (each.serviceId === stint.serviceId ? stint : each));
    return { ...life, flaw, stints, rehabilitation: { ...rehabilitation, stint } };
  }
  if (flaw === 'joint-assessment-over-time' && joint !== undefined) {
    const late = addMonths(joint.from, law.jointAssessmentMonths(joint.from));
    const completedOn = workingDayFrom(addDays(late, 10));
    const until = joint.coordinationNeeded ? joint.until : completedOn;
    return {
      ...life,
      flaw,
      ...(joint.coordinationNeeded ? { planFrom: completedOn } : {}),
      jointService: { ...joint, completedOn, ...(until === undefined ? {} : { until }) },
    };
  }
  return { ...life, flaw };
}

/** Kela grants no service on a referral that it refused or left unanswered. */
function withoutKela(life: Life): Life {
  return { ...life, stints: life.stints.filter(({ organiser }) => organiser !== 'kela') };
}
