import type { CalendarDate } from '#calendar-date';
import type { MunicipalityNeed } from '#data-protection';
import type { Caller } from './caller.js';
import type { Part } from './parts.js';
import type { PeopleScope } from './people-scope.js';
import type { FieldParts, Permissions, RoleRights, TaskSubject } from './permissions.js';

/** What a caller may see and do: the rights of the role within the mandate. */
export interface Grant {
  readonly caller: Caller;
  readonly rights: RoleRights;
  readonly parts: ReadonlySet<Part>;
  readonly people: PeopleScope;
  /** Why the caller needs to know of people under an order of non-disclosure; finds none of them when absent (DAT-3). */
  readonly need?: MunicipalityNeed;
  /** Of which part everything is. */
  readonly fields: FieldParts;
  /** Why parts were unlocked that the role does not see otherwise. */
  readonly unlockReason?: string;
}

/** Of everything in the country. */
export const EVERYWHERE = '*';

/** @param unlockReason why the caller wants to see what the role sees only with a reason */
export function grantOf(
  caller: Caller,
  { roles, fields }: Permissions,
  on: CalendarDate,
  unlockReason?: string,
): Grant {
  const rights = roles[caller.role];
  const unlocks = unlockReason !== undefined && rights.unlocked.length > 0;
  const all = unlocks ? [...rights.parts, ...rights.unlocked] : rights.parts;
  const { parts: narrowed, need: granted } = caller.mandate;
  const mayHave = granted !== undefined && rights.grantedNeeds.includes(granted);
  const need = mayHave ? granted : rights.municipalityNeed;
  return {
    caller,
    rights,
    parts: new Set(narrowed === undefined ? all : all.filter((part) => narrowed.includes(part))),
    people: peopleOf(caller, rights, on),
    ...(need === undefined ? {} : { need }),
    fields,
    ...(unlocks ? { unlockReason } : {}),
  };
}

function peopleOf({ mandate }: Caller, { people }: RoleRights, on: CalendarDate): PeopleScope {
  const { municipalities = [], jobseeker } = mandate;
  if (people === 'everybody' || people === 'nobody') return { kind: people };
  if (people === 'one') return jobseeker === undefined ? { kind: 'nobody' } : { kind: 'one', jobseeker };
  if (municipalities.includes(EVERYWHERE)) return { kind: 'everybody' };
  return { kind: 'area', municipalities, on };
}

/** Whether the role may record this task. */
export function mayRecord({ rights }: Grant, subject: TaskSubject, task: string): boolean {
  const tasks = rights.tasks[subject] ?? [];
  return tasks === 'all' || tasks.includes(task);
}

/** Whether the mandate is over, as one for a stated time is. */
export function isOver({ mandate: { until } }: Caller, now: Date): boolean {
  return until !== undefined && until <= now;
}
