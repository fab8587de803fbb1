/**
 * The same command without fields that are there but undefined, and as plain objects: events hold what was said, nothing
 * else. Texts about the person pass as they are.
 */
export function withoutAbsent<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutAbsent) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(said.map(([key, inner]) => [key, withoutAbsent(inner)])) as Value;
}
