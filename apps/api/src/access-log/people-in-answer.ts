/** The people whom an answer names: by the names that the API has for them, and as what an event is about. */
export function* peopleInAnswer(answer: unknown): Generator<string> {
  if (typeof answer !== 'object' || answer === null) return;
  const { stream } = answer as { stream?: unknown };
  const [, jobseeker] = typeof stream === 'string' ? (OF_A_PERSON.exec(stream) ?? []) : [];
  if (jobseeker !== undefined) yield jobseeker;
  for (const [name, value] of Object.entries(answer)) {
    if ((name === 'jobseekerId' || name === 'jobseeker') && typeof value === 'string') yield value;
    else if (name === 'jobseekers' && isListOfNames(value)) yield* value;
    else yield* peopleInAnswer(value);
  }
}

const OF_A_PERSON = /^(?:person|jobseeker|benefits|protection)-(.+)$/;

function isListOfNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
