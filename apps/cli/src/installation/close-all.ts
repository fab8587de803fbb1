/**
 * Closes what was opened, the last first, each one whatever becomes of the others.
 * @throws the first error, when all have been tried
 */
export async function closeAll(closings: readonly (() => Promise<void> | undefined)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const close of closings.toReversed()) {
    try {
      await close();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
