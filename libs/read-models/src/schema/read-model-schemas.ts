/** The schema that queries read and the projector writes. */
export const LIVE_SCHEMA = 'read_models';

/** Where a rebuild makes them anew, beside the live ones. */
export const REBUILD_SCHEMA = 'read_models_rebuild';

/** The live ones of before, between the swap and their removal. */
export const RETIRED_SCHEMA = 'read_models_retired';

/**
 * Raised when the tables change, or their contents in a way that `programFingerprint` can't see. There are no migration
 * steps: what was projected by another version is projected anew.
 */
export const PROJECTION_VERSION = 7;

/** What is known of the last rebuild. */
export const RECORD_SCHEMA = 'read_models_record';
