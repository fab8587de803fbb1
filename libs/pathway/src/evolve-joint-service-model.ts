import type { JointServiceModelEvent } from '#contracts';
import { inOrderOfTime } from './in-order-of-time.js';
import type { JointServiceSpell } from './joint-service-spell.js';
import type { Pathway } from './pathway.js';

export function evolveJointServiceModel(pathway: Pathway, event: JointServiceModelEvent): Pathway {
  switch (event.type) {
    case 'MultidisciplinaryAssessmentStarted': {
      const { on: from, ...started } = event.data;
      const spell: JointServiceSpell = { ...started, from };
      return {
        ...pathway,
        jointServiceSpells: inOrderOfTime(pathway.jointServiceSpells, spell, (known) => known.from),
      };
    }
    case 'MultidisciplinaryAssessmentCompleted': {
      const { multidisciplinaryAssessmentId, ...completed } = event.data;
      return changed(pathway, multidisciplinaryAssessmentId, (spell) => ({ ...spell, completed }));
    }
    case 'JointServiceModelEnded': {
      const { multidisciplinaryAssessmentId, ...ended } = event.data;
      return changed(pathway, multidisciplinaryAssessmentId, (spell) => ({ ...spell, ended }));
    }
    default:
      return event satisfies never;
  }
}

function changed(
  pathway: Pathway,
  id: string,
  change: (spell: JointServiceSpell) => JointServiceSpell,
): Pathway {
  return {
    ...pathway,
    jointServiceSpells: pathway.jointServiceSpells.map((spell) =>
      spell.multidisciplinaryAssessmentId === id ? change(spell) : spell,
    ),
  };
}
