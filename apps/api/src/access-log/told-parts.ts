import type { Grant, Part } from '#access';
import { NEEDS_OF_REVIEW } from '../identity/needs-of-documents.js';
import type { AnswerForm, RouteAccess } from '../identity/route-access.js';

/** Parts that an answer of a form has for those who may see them, besides what its route needs. */
const OF_FORM: Readonly<Record<AnswerForm, readonly Part[]>> = {
  'as-it-is': [],
  pathway: ['grounds', 'health', 'texts'],
  money: ['home', 'grounds'],
  case: ['pathway', 'grounds', 'health', 'texts', 'money', 'home', 'identity', 'review'],
  events: ['pathway', 'grounds', 'health', 'texts', 'money', 'home', 'identity'],
};

/** The parts that a caller may find in an answer of a route. */
export function toldParts({ needs, told = 'as-it-is' }: RouteAccess, { parts }: Grant): readonly Part[] {
  const form = needs.includes('feed') ? OF_FORM.events : OF_FORM[told];
  // What the rules say is told to who sees all that it rests on.
  const hasReview = NEEDS_OF_REVIEW.every((part) => parts.has(part));
  const isFound = (part: Part) => (part === 'review' ? hasReview : parts.has(part));
  return [...new Set([...needs, ...form.filter(isFound)])];
}
