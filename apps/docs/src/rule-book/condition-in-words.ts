import { PAYMENT_GROUNDS, type PaymentGround } from '#contracts';
import { dateInWords, listInWords } from '#explanation';
import type { DayCondition, Statutes, When } from '#statutes';
import { linkBetween, spanInWords } from './markdown.js';
import { documentOfInterpretation } from './rule-book-content.js';
import { BENEFIT_TERMS, CIRCUMSTANCE_TERMS, GROUND_TERMS } from './terms.js';

/** Why a line of the law is there, in the language of the rule book. */
export function reasonOf({ reason }: Pick<DayCondition, 'reason'>): string {
  return reason?.en ?? '';
}

/** Which paid days a line concerns. */
export function conditionInWords(condition: DayCondition): string {
  const { benefits, grounds, circumstances, daysFrom, daysUntil, paidFrom, paidUntil } = condition;
  const parts = [
    benefits && `days of ${listInWords(benefits.map((benefit) => BENEFIT_TERMS[benefit].en))}`,
    circumstances &&
      `paid for ${listInWords(circumstances.map((circumstance) => CIRCUMSTANCE_TERMS[circumstance]))}`,
    condition.integrationWindow && 'of a person within the integration window',
    (daysFrom || daysUntil) && spanInWords(daysFrom, daysUntil),
    (paidFrom || paidUntil) && `paid ${spanInWords(paidFrom, paidUntil)}`,
    condition.serviceBegunBefore && `of a service begun before ${dateInWords(condition.serviceBegunBefore)}`,
    grounds && groundsInWords(grounds),
  ].filter((part) => typeof part === 'string');
  const words = parts.join(', ');
  return benefits ? words : `days ${words}`;
}

/** Every ground but unemployment is together what the statute calls an employment-promoting service. */
function groundsInWords(grounds: readonly PaymentGround[]): string {
  const isEveryService = PAYMENT_GROUNDS.every(
    (ground) => grounds.includes(ground) === (ground !== 'unemployment'),
  );
  return isEveryService
    ? 'during an employment-promoting service (työllistymistä edistävä palvelu)'
    : `on the ground of ${listInWords(grounds.map((ground) => GROUND_TERMS[ground]))}`;
}

/** Under which readings a line holds: as chosen, or only under another choice. */
export function readingInWords(when: When | undefined, statutes: Statutes, document: string): string {
  return Object.entries(when ?? {})
    .map(([id, choice]) => {
      const link = `[${id}](${linkBetween(document, documentOfInterpretation(id))})`;
      const chosen = statutes.interpretations.get(id)?.default === choice;
      return chosen ? `${link} as chosen: \`${choice}\`` : `only by ${link}: \`${choice}\``;
    })
    .join('; ');
}
