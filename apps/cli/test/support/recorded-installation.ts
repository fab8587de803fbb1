import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installation, openInstallation } from '#apps/cli/src/installation/installation.js';
import { eventIdFor, type NewEvent } from '#event-store';
import { newEvent } from '../../../../test/support/new-event.js';
import { polku } from '../../../../test/support/polku-process.js';
import { numbered, writePayments } from './payment-files.js';

export interface RecordedInstallation {
  readonly data: string;
  readonly payments: string;
  /** The id of the event that says who J0 is. */
  readonly identified: string;
  /** A place for files. */
  readonly place: string;
  /** Does something with its stores, while no process has them open. */
  opened<Result>(use: (installation: Installation) => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

/** Imported payments of three jobseekers, the first of whom has told the name. */
export async function recordedInstallation(): Promise<RecordedInstallation> {
  const place = await mkdtemp(join(tmpdir(), 'polku-archiving-'));
  const data = join(place, 'data');
  const payments = await writePayments(join(place, 'payments.csv'), { jobseekers: numbered(3) });
  const imported = await polku('import', '--data', data, '--payments', payments);
  if (imported.code !== 0) throw new Error(imported.stderr);
  const opened = async <Result>(use: (installation: Installation) => Promise<Result>) => {
    const installation = await openInstallation({ data }, { share: false });
    try {
      return await use(installation);
    } finally {
      await installation.close();
    }
  };
  const id = eventIdFor('identify J0', 0);
  await opened(({ eventStore }) => eventStore.append('person-J0', 'no-stream', [identified(id)]));
  return {
    place,
    data,
    payments,
    identified: id,
    opened,
    remove: () => rm(place, { recursive: true, force: true }),
  };
}

function identified(id: string): NewEvent {
  const data = { personalIdentityCode: '131052-308T', givenNames: 'Aino', familyName: 'Esimerkki' };
  return newEvent('PersonIdentified', data, id);
}
