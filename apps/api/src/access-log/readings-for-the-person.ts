import type { Reading } from '#own-data';
import type { ReadModels } from '#read-models';

/** Who has read a person's data, as she is told it: in which role and for what, not which official. */
export async function readingsForThePerson(
  readModels: ReadModels,
  jobseeker: string,
): Promise<readonly Reading[]> {
  return (await readModels.readingsOf(jobseeker)).map(
    ({ recordedAt, role, authority, parts, purpose, legalBasis, matter }) => ({
      at: recordedAt,
      role,
      ...(authority === undefined ? {} : { authority }),
      parts,
      purpose,
      legalBasis,
      ...(matter === undefined ? {} : { matter }),
    }),
  );
}
