/** Raised when the tables change; a folder of another version is refused. */
export const SCHEMA_VERSION = 1;

/*
 * events.position   the order of $all: 1, 2, 3, ... without gaps
 * events.revision   the number in the stream, from 0; -1 for the tombstone, which has no place among them
 * events.frame      the whole answer to a read, ready to be sent
 * categories        a stream's name up to and with its first '-', so that "all jobseeker- events" is one index range
 * events_by_id      by stream first: ids are random, and an append should touch the pages of its own stream only
 */
export const SCHEMA = `
  CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    category INTEGER NOT NULL,
    is_tombstoned INTEGER NOT NULL DEFAULT 0,
    is_soft_deleted INTEGER NOT NULL DEFAULT 0,
    max_count INTEGER,
    max_age_seconds INTEGER,
    truncate_before INTEGER
  ) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    category INTEGER NOT NULL,
    type INTEGER NOT NULL,
    event_id BLOB NOT NULL,
    recorded_at INTEGER NOT NULL,
    frame BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
  CREATE INDEX events_by_category ON events (category, position);
  CREATE INDEX events_by_id ON events (stream, event_id);
`;
