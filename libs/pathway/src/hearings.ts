import type { Hearing } from './authority-decision.js';
import type { AboutMatter } from './matters.js';
import type { Pathway } from './pathway.js';

export function hearingById(pathway: Pathway, hearingId: string): Hearing | undefined {
  return pathway.hearings.find((hearing) => hearing.hearingId === hearingId);
}

/** The latest hearing on exactly this matter by a date. */
export function latestHearing(pathway: Pathway, { on, matter, matterId }: AboutMatter): Hearing | undefined {
  return pathway.hearings.findLast(
    (hearing) => hearing.on <= on && hearing.matter === matter && hearing.matterId === matterId,
  );
}
