import { isErased } from '#contracts';
import type { PathwayAnswer } from './pathway-query.js';

/** The tag of a pathway is its revision, as after a command; when texts were erased since, the content is another one. */
export function pathwayTag({ revision, pathway }: PathwayAnswer): string {
  return hasErasedText(pathway) ? `"pathway-${revision}.erased"` : `"pathway-${revision}"`;
}

function hasErasedText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isErased(value) || Object.values(value).some(hasErasedText);
}
