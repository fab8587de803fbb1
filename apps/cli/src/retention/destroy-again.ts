import { ERASED_READINGS, PersonalKeyDestroyed } from '#contracts';
import type { EventStore } from '#event-store';
import type { SubjectKeys } from '#subject-keys';

export interface DestroyingAgain {
  readonly eventStore: EventStore;
  readonly keys: Pick<SubjectKeys, 'find' | 'destroy'>;
  readonly isRehearsal: boolean;
}

/** So many keys are looked for at once. */
const AT_ONCE = 1_000;

/**
 * Destroys the keys that were destroyed by what the log says, and are in the key store all the same: it was put back to an earlier state.
 * @returns whose they are: people, and days of readings
 */
export async function destroyAgain({ eventStore, keys, isRehearsal }: DestroyingAgain): Promise<string[]> {
  const erased = await everythingErased(eventStore);
  const found: string[] = [];
  for (let start = 0; start < erased.length; start += AT_ONCE) {
    const some = erased.slice(start, start + AT_ONCE);
    const states = await Promise.all(some.map((subject) => keys.find(subject)));
    found.push(...some.filter((_, index) => states[index] !== 'destroyed'));
  }
  if (!isRehearsal) for (const subject of found) await keys.destroy(subject);
  return found;
}

async function everythingErased(eventStore: EventStore): Promise<string[]> {
  const erased = new Set<string>();
  for await (const { type, stream } of eventStore.readAll({
    categories: [PersonalKeyDestroyed.category],
    personalFields: 'sealed',
    schemaVersions: 'as-stored',
  })) {
    if (type === PersonalKeyDestroyed.type) erased.add(stream.slice(stream.indexOf('-') + 1));
  }
  for await (const { data } of eventStore.read(ERASED_READINGS)) {
    erased.add((data as { readonly day: string }).day);
  }
  return [...erased];
}
