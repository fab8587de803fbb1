import type { Grant, Part } from '#access';
import type { AnswerForm, RouteAccess } from '../identity/route-access.js';

/** Parts that an answer of a form has for those who may see them, besides what its route needs. */
const OF_FORM: Readonly<Record<AnswerForm, readonly Part[]>> = {
  'as-it-is': [],
  pathway: ['grounds', 'health', 'texts'],
  money: ['home', 'grounds'],
  events: ['pathway', 'grounds', 'health', 'texts', 'money', 'home', 'identity'],
};

/** The parts that a caller may find in an answer of a route. */
export function toldParts({ needs, told = 'as-it-is' }: RouteAccess, { parts }: Grant): readonly Part[] {
  const form = needs.includes('feed') ? OF_FORM.events : OF_FORM[told];
  return [...new Set([...needs, ...form.filter((part) => parts.has(part))])];
}
