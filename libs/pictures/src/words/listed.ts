/** `: one; other`, or nothing. */
export function listed(names: readonly string[]): string {
  return names.length === 0 ? '' : `: ${names.join('; ')}`;
}
