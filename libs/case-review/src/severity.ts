/**
 * How grave a finding is: a fixed scale.
 * - `unlawful`: the record shows an act, its content or its time that a provision does not allow, or a time limit of the law
 *   that passed without what was due.
 * - `to-be-checked`: the record alone cannot tell. Something that the law needs is not said or not recorded, it depends on what
 *   the pathway does not know, or the law has no number and the value is review practice.
 * - `information`: nothing is amiss by itself; a reviewer should know.
 */
export const SEVERITIES = ['unlawful', 'to-be-checked', 'information'] as const;
export type Severity = (typeof SEVERITIES)[number];
