import type { Authority } from '#contracts';

/** What comes with every command beside its content: who acts, and how it is told apart from a repetition. */
export interface CommandEnvelope {
  /** A command carried out once is never carried out again under the same id; the first outcome is returned instead. */
  readonly commandId: string;
  /** The caller chose the id and may repeat it: it stands for this command only, whoever it is about and whatever comes of it. */
  readonly idFromCaller?: boolean;
  /** The authority whose act this is (DUTY-2). */
  readonly authority: Authority;
  /** Opaque identifier of the official or system; never a name. */
  readonly actor: string;
  /** Where the command came from: `api`, `import`, `demo`. */
  readonly source: string;
  /** The business transaction; the command's own id when absent. */
  readonly correlationId?: string;
  /** The command or event that led to this one; the command's own id when absent. */
  readonly causationId?: string;
  /** Refuse with RevisionConflict unless the stream is exactly here; `any`: unless it has events. Absent: whatever is the latest. */
  readonly ifRevision?: number | 'no-stream' | 'any';
  /** Decide, and append nothing: what would be recorded, or why not. */
  readonly rehearsal?: boolean;
}
