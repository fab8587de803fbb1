import type { Authority } from './authority.js';

/** What is stored beside every event. Nothing in it says anything about the person. */
export interface EventMetadata {
  /** One business transaction; the store's system projections know this name. */
  readonly $correlationId: string;
  /** The command or event that caused this one. */
  readonly $causationId: string;
  /** The command's own identifier: a command carried out once is never carried out again. */
  readonly commandId: string;
  /** Keyed digest of the command, so that the same identifier with another content can be told apart. */
  readonly commandFingerprint: string;
  /** What was asked for, `SetJobSearchDuty`: a decision made here, or a report. Absent in events of earlier programs. */
  readonly command?: string;
  readonly schemaVersion: number;
  /** The authority whose act this is. */
  readonly authority: Authority;
  /** Opaque identifier of the official or the system that acted; never a name. */
  readonly actor: string;
  /** The system that the command came from: `api`, `import`, `demo`. */
  readonly source: string;
}
