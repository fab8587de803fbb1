import { ofCategories, SealedLog, SegmentDamaged } from '#archive';
import { type EventStore, holdsEvent, type Position, type StoredEvent } from '#event-store';
import { PROJECTED_CATEGORIES, type ReadModelLog, type SealedHistory } from '#read-models';

/** The sealed log in a folder, as far as it is one of this store. Where there is none, there are no events. */
export function archivedHistory(parts: {
  readonly folder: string;
  readonly eventStore: EventStore;
  readonly log: ReadModelLog;
}): SealedHistory {
  return { eventsAfter: (after) => eventsAfter(parts, after) };
}

async function* eventsAfter(
  { folder, eventStore, log }: Parameters<typeof archivedHistory>[0],
  after: Position | undefined,
): AsyncGenerator<readonly StoredEvent[]> {
  try {
    const sealed = await SealedLog.open(folder);
    const last = sealed?.segments.at(-1);
    if (sealed === undefined || last === undefined) return;
    const end = (await sealed.summaryOf(last)).last;
    if (!(await holdsEvent(eventStore, { ...end, position: end.position as Position }))) {
      log.warn({ folder }, 'the archive is of another store, or the store was set back: it is not read');
      return;
    }
    yield* sealed.eventsAfter(after, ofCategories(PROJECTED_CATEGORIES));
  } catch (error) {
    if (!isOfArchive(error)) throw error;
    log.warn({ folder, error }, 'the archive can not be read any further: the rest is read from the store');
  }
}

/** What is wrong with the files themselves; everything else is another part's. */
function isOfArchive(error: unknown): boolean {
  if (error instanceof SegmentDamaged || error instanceof SyntaxError) return true;
  if (!(error instanceof Error)) return false;
  return ['ArchiveNotReadable', 'InvalidNoteKey', 'NoteRejected'].includes(error.name) || 'syscall' in error;
}
