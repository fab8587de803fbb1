/** The first item in which two lists differ, with its place; nothing where they are alike. Long lists are told by what matters. */
export function firstDifference(told: readonly unknown[], expected: readonly unknown[]) {
  for (let index = 0; index < Math.max(told.length, expected.length); index++) {
    const difference = { index, told: told[index], expected: expected[index] };
    if (JSON.stringify(difference.told) !== JSON.stringify(difference.expected)) return difference;
  }
  return undefined;
}
