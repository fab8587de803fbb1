import type { CalendarDate } from '#calendar-date';
import type { JointServiceSpell } from './joint-service-spell.js';
import type { Pathway } from './pathway.js';

export function jointServiceSpellById(pathway: Pathway, id: string): JointServiceSpell | undefined {
  return pathway.jointServiceSpells.find((spell) => spell.multidisciplinaryAssessmentId === id);
}

/** The client relationship in the joint service model that is in force on a date. */
export function jointServiceSpellInForce(pathway: Pathway, on: CalendarDate): JointServiceSpell | undefined {
  return pathway.jointServiceSpells.find(
    ({ from, ended }) => from <= on && (ended === undefined || on <= ended.on),
  );
}

/** Whether a joint assessment has by then found that services have to be coordinated (REF-3). */
export function coordinationNeededOn(pathway: Pathway, on: CalendarDate): boolean {
  const completed = jointServiceSpellInForce(pathway, on)?.completed;
  return completed !== undefined && completed.on <= on && completed.outcome === 'coordination-needed';
}
