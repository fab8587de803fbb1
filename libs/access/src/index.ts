export { authorityServed } from './authority-served.js';
export type { Caller, Mandate } from './caller.js';
export { callerOf, type TokenClaims } from './caller-of.js';
export { EVERYWHERE, type Grant, grantOf, isOver, mayRecord } from './grant.js';
export { loadPermissions, PermissionDataError } from './load-permissions.js';
export { PART_NAMES, PARTS, type Part } from './parts.js';
export {
  covers,
  coversMunicipality,
  homeOn,
  NO_HOME,
  type PeopleScope,
  type ToldHome,
} from './people-scope.js';
export {
  type AccessLogRetention,
  type FieldParts,
  type Permissions,
  type RoleRights,
  TASK_SUBJECTS,
  type TaskSubject,
} from './permissions.js';
export { ROLES, type Role } from './roles.js';
export {
  isTold,
  partOfEvent,
  type Withheld,
  withheldOfEvent,
  withheldOfMoney,
  withheldOfPathway,
  without,
} from './told.js';
export { type PersonRead, type UnusualReading, UnusualReadings } from './unusual-reading.js';
