export type { InvoiceLine as ProjectedInvoiceLine, PaidDay as ProjectedDay } from '#cost-responsibility';
export { ReadModelsInUse } from './database/folder-lock.js';
export { openReadModelDatabase } from './database/open-read-model-database.js';
export type { ReadModelDatabase } from './database/read-model-database.js';
export type { ReadModelLog } from './database/read-model-log.js';
export { BEFORE_ALL, type Checkpoint, CheckpointMoved } from './projection/checkpoint.js';
export { projectedDomain } from './projection/field-projections.js';
export { PROJECTED_CATEGORIES, type ProjectedDomain } from './projection/projected-domain.js';
export { Projector, type ProjectorState, type ProjectorStatus } from './projection/projector.js';
export type { BenefitHistoryPage } from './queries/benefit-history-page.js';
export type { CountedPeopleAsked, CountedPeoplePage } from './queries/counted-people.js';
export type { InvoiceTotal, InvoiceTotalsFilter } from './queries/invoice-totals.js';
export type { InvoicedPeopleAsked, InvoicedPerson } from './queries/invoiced-people.js';
export type { JobseekerPage, JobseekersAsked, ListedJobseeker } from './queries/jobseeker-page.js';
export type { ProjectionStatus } from './queries/projection-status.js';
export { ProjectionStopped, ReadModelBehind } from './queries/read-model-errors.js';
export * from './queries/read-models.js';
export { ReadingProjector } from './readings/reading-projector.js';
export { READING_SCHEMA } from './readings/reading-tables.js';
export type { Reading, ReadingPage, ReadingsAsked } from './readings/readings.js';
export type { RebuildPace, RebuildPhase, RebuildProgress } from './rebuild/rebuild-progress.js';
export { type RebuildParts, type RebuildReport, rebuildReadModels } from './rebuild/rebuild-read-models.js';
export type { RebuildReason, RebuildState, RecordedRebuild } from './rebuild/rebuild-record.js';
export { RebuildStopped, recordedRebuild } from './rebuild/recorded-rebuild.js';
export type { SealedHistory } from './rebuild/sealed-history.js';
export {
  DIGESTED_TABLES,
  type DigestedTable,
  type TableDigest,
  type TableDigests,
  tableDigests,
} from './rebuild/table-digests.js';
export { AlreadyAtWork } from './schema/holding-lock.js';
export { LIVE_SCHEMA, RECORD_SCHEMA } from './schema/read-model-schemas.js';
