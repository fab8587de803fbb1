import type { SubjectKeys } from '#subject-keys';

/** The projector moves sealed text from one store to another. It has nobody's key, so that nothing can leak from it. */
export const WITHOUT_KEYS: SubjectKeys = {
  keyFor: noKey,
  keysFor: noKey,
  find: noKey,
  destroy: noKey,
  close: () => Promise.resolve(),
};

function noKey(): Promise<never> {
  return Promise.reject(new Error('the projector neither seals nor opens text about a person'));
}
