import { calendarDate } from '#calendar-date';
import {
  type CaseRecord,
  type CaseToTell,
  DOSSIER_CONTRACTS,
  type DossierStream,
  dossierOf,
} from '#case-dossier';
import { EVENT_EXAMPLES } from '#contracts';
import { type Language, loadStatutes } from '#statutes';

export const statutes = loadStatutes();

/** One event of a case, by its type; the example of its contract where no data is given. */
export interface Said {
  readonly type: string;
  readonly data?: unknown;
  /** The date of recording. */
  readonly recordedOn?: string;
  readonly id?: string;
}

/** Records in the order in which they are said, one a second. */
export function records(...said: readonly Said[]): CaseRecord[] {
  const revisions = new Map<string, number>();
  return said.map(({ type, data, recordedOn = '2026-02-02', id }, index) => {
    const stream = (DOSSIER_CONTRACTS.find((contract) => contract.type === type)?.category ??
      'jobseeker') as DossierStream;
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    return {
      id: id ?? `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      type,
      stream,
      revision,
      recordedAt: `${recordedOn}T10:00:${String(index % 60).padStart(2, '0')}.000Z`,
      authority: 'employment-authority' as const,
      actor: 'official-1',
      data: data ?? EVENT_EXAMPLES[type as keyof typeof EVENT_EXAMPLES],
      sha256: String(index).padStart(64, '0'),
    };
  });
}

export function told(
  said: readonly CaseRecord[],
  changes: Partial<CaseToTell> = {},
  language: Language = 'en',
) {
  return dossierOf({
    jobseekerId: 'J1',
    records: said,
    billed: [],
    statutes,
    language,
    asOf: calendarDate('2026-03-31'),
    madeAt: '2026-04-01T06:00:00.000Z',
    program: 'Polku test',
    ...changes,
  });
}
