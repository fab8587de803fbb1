import type { ReadingsOf } from '#own-data';
import type { ReadModels } from '#read-models';

/** Who has read a person's data, as she is told it: in which role and for what, not which official. */
export function readingsForThePerson(readModels: ReadModels): ReadingsOf {
  return async (jobseeker) => ({
    state: 'logged',
    readings: (await readModels.readingsOf(jobseeker)).map(
      ({ recordedAt, role, authority, parts, purpose, legalBasis, matter }) => ({
        at: recordedAt,
        role,
        ...(authority === undefined ? {} : { authority }),
        parts,
        purpose,
        legalBasis,
        ...(matter === undefined ? {} : { matter }),
      }),
    ),
  });
}
