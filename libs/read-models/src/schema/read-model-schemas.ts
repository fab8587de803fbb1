/** The schema that queries read and the projector writes. */
export const LIVE_SCHEMA = 'read_models';

/** Where a rebuild makes them anew, beside the live ones. */
export const REBUILD_SCHEMA = 'read_models_rebuild';

/** The live ones of before, between the swap and their removal. */
export const RETIRED_SCHEMA = 'read_models_retired';

/**
 * Raised whenever the same events and the same law give other tables or other contents. There are no migration steps:
 * what was projected by another version is projected anew.
 */
export const PROJECTION_VERSION = 1;
