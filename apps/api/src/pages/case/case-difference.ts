import type { Dossier, DossierEntry, DossierFinding } from '#case-dossier';

/** How a case at another moment differs from the first: events by their ids, findings by what they are about. */
export interface CaseDifference {
  readonly added: readonly DossierEntry[];
  readonly removed: readonly DossierEntry[];
  /** In both, with other marks: corrected, retracted or taken back between them. */
  readonly changed: readonly DossierEntry[];
  readonly findingsAdded: readonly DossierFinding[];
  readonly findingsRemoved: readonly DossierFinding[];
  readonly overview: readonly {
    readonly label: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
}

export function caseDifference(before: Dossier, after: Dossier): CaseDifference {
  const [entriesBefore, entriesAfter] = [entriesOf(before), entriesOf(after)];
  const [findingsBefore, findingsAfter] = [findingsOf(before), findingsOf(after)];
  return {
    added: notIn(entriesBefore, entriesAfter),
    removed: notIn(entriesAfter, entriesBefore),
    changed: [...entriesAfter].flatMap(([id, entry]) => {
      const earlier = entriesBefore.get(id);
      return earlier === undefined || marksOf(earlier) === marksOf(entry) ? [] : [entry];
    }),
    findingsAdded: notIn(findingsBefore, findingsAfter),
    findingsRemoved: notIn(findingsAfter, findingsBefore),
    overview: overviewOf(before, after),
  };
}

function overviewOf(before: Dossier, after: Dossier): CaseDifference['overview'] {
  const labels = [...new Set([...before.overview, ...after.overview].map(({ label }) => label))];
  const valuesOf = ({ overview }: Dossier, label: string) =>
    overview.find((line) => line.label === label)?.values ?? [];
  return labels.map((label) => ({ label, before: valuesOf(before, label), after: valuesOf(after, label) }));
}

/** The numbers of entries are of one moment: marks are told apart by the events that made them. */
function marksOf({ marks }: DossierEntry): string {
  return marks.map(({ mark, eventId = '' }) => `${mark} ${eventId}`).join();
}

function entriesOf({ chronology }: Dossier): ReadonlyMap<string, DossierEntry> {
  return new Map(chronology.map((entry) => [entry.proof.eventId, entry]));
}

/** What is found of the same events on the same days is the same finding. */
function findingsOf({ findings }: Dossier): ReadonlyMap<string, DossierFinding> {
  return new Map(
    findings
      .flatMap((group) => group.findings)
      .map((finding) => {
        const { finding: code, rule, on, until = '', eventIds } = finding;
        return [[code, rule, on, until, ...eventIds].join(' '), finding];
      }),
  );
}

function notIn<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): readonly Value[] {
  return [...other].filter(([key]) => !one.has(key)).map(([, value]) => value);
}
