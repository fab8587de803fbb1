import type { BenefitHistory } from '#benefit-history';
import type { Statutes } from '#statutes';
import { exhaustionsWithoutCondition, integrationFindings } from './fact-findings.js';
import { amountFindings, authorityFindings, dateFindings, homeFindings } from './payment-findings.js';
import { periodFindings } from './period-findings.js';
import type { Timeline } from './timeline.js';
import type { TimelineFinding } from './timeline-finding.js';

/** What somebody should look at in one person's payments and facts, and in the timeline that was computed from them. */
export function findingsOf(
  history: BenefitHistory,
  timeline: Timeline,
  statutes: Statutes,
): TimelineFinding[] {
  return [
    ...homeFindings(timeline),
    ...amountFindings(history, statutes),
    ...periodFindings(timeline),
    ...dateFindings(history),
    ...authorityFindings(history),
    ...integrationFindings(history, timeline, statutes),
    ...exhaustionsWithoutCondition(history),
  ];
}
