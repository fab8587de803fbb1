/** Whose tokens are taken. What each may see and do is data: `permissions.yaml`. */
export const ROLES = [
  'caseworker',
  'county-worker',
  'kela-worker',
  'fund-worker',
  'controller',
  'auditor',
  'data-protection-officer',
  'case-reviewer',
  'subscriber',
  'jobseeker',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];
