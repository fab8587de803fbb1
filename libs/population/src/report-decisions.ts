import type { LawOfLives } from './law-of-lives.js';
import type { Life, Stint } from './life.js';
import type { ReportsOfLife } from './told-report.js';

/** How the organisers came to grant their services: the person heard or not, with reasons and appeal instructions (ADM-1). */
export function reportDecisions(life: Life, law: LawOfLives, reports: ReportsOfLife): void {
  for (const stint of life.stints) {
    const { decision, organiser, serviceId } = stint;
    if (decision === undefined) continue;
    const about = { matter: 'service', matterId: serviceId } as const;
    const hearingId = `${serviceId}-h`;
    const { hearing, on } = decision;
    if (hearing !== undefined) {
      const hasSpoken = hearing.manner !== 'did-not-use-opportunity';
      reports.add(
        hearing.on,
        {
          type: 'ReportHearing',
          hearingId,
          ...hearing,
          ...about,
          ...(hasSpoken ? { account: 'Asiakkaalla ei ollut huomautettavaa.' } : {}),
        },
        organiser,
      );
    }
    reports.add(
      on,
      {
        type: 'ReportDecision',
        decisionId: `${serviceId}-d`,
        on,
        ...about,
        outcome: 'granted',
        ...(hearing === undefined ? {} : { hearingId }),
        ...contentOf(stint, life, law),
      },
      organiser,
    );
  }
}

/** What one decision lacks where that was planted, it alone lacks. */
function contentOf({ kind, from, serviceId, decision }: Stint, life: Life, law: LawOfLives) {
  const flaw = life.rehabilitation?.stint.serviceId === serviceId ? life.flaw : undefined;
  const provision = law.serviceRule(kind, from)?.citation;
  return {
    ...(provision === undefined ? {} : { provision }),
    ...(flaw === 'decision-without-reasons' ? {} : { reasons: 'Palvelun edellytykset täyttyvät.' }),
    ...(flaw === 'decision-without-appeal-instructions'
      ? {}
      : { appealInstructions: 'claim-for-revised-decision' as const }),
    ...(decision?.hearing === undefined && flaw !== 'person-not-heard'
      ? { notHeardGround: 'accepted-as-applied-for' as const }
      : {}),
  };
}
