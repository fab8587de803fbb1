import { type Grant, isTold, type Part, withheldOfEvent, without } from '#access';
import { type CaseRecord, DOSSIER_WORDS, type Dossier } from '#case-dossier';
import { NEEDS_OF_DOSSIER, NEEDS_OF_REVIEW } from '../../identity/needs-of-documents.js';

/** Which parts of a case its reader may see. */
export interface SeenParts {
  readonly name: boolean;
  readonly pathway: boolean;
  readonly money: boolean;
  /** What the rules say. */
  readonly findings: boolean;
  /** The document to print. */
  readonly dossier: boolean;
}

export function seenParts({ parts }: Grant): SeenParts {
  const has = (needs: readonly Part[]) => needs.every((part) => parts.has(part));
  const dossier = has(NEEDS_OF_DOSSIER);
  return {
    // The document names its person to everybody who gets it.
    name: parts.has('identity') || dossier,
    pathway: parts.has('pathway'),
    money: parts.has('money'),
    findings: has(NEEDS_OF_REVIEW),
    dossier,
  };
}

/** An event as answers of the API tell it to the same caller. */
export function seenAs(grant: Grant): (record: CaseRecord) => CaseRecord | undefined {
  return (record) => {
    const { type, stream } = record;
    if (!isTold(grant, type, stream)) return undefined;
    const withheld = withheldOfEvent(grant, type, stream);
    if (withheld.fields.size === 0) return record;
    return { ...record, data: without(record.data, withheld), withheld: withheld.fields };
  };
}

/** The rest of a case, which is computed, without what its reader may not see. */
export function seenDossier({ cover, money, ...dossier }: Dossier, sees: SeenParts): Dossier {
  const { overview: labels } = DOSSIER_WORDS[dossier.language].headings;
  const { name, ...nameless } = cover;
  const partOf = (label: string) =>
    label === labels.share ? sees.money : label === labels.findings ? sees.findings : sees.pathway;
  return {
    ...dossier,
    cover: sees.name ? cover : nameless,
    findings: sees.findings ? dossier.findings : [],
    overview: dossier.overview.filter(({ label }) => partOf(label)),
    ...(money !== undefined && sees.money ? { money } : {}),
  };
}
