import { demoToken } from '../../src/running/demo-token.js';

const tokens = new Map<string, Promise<string>>();

/** The header by which a caller of a role is known to a running Polku, from its demo issuer. */
export async function bearerOf(url: string, role: string): Promise<{ readonly Authorization: string }> {
  const { origin } = new URL(url);
  const key = `${origin} ${role}`;
  const token = tokens.get(key) ?? demoToken(origin, { role });
  tokens.set(key, token);
  return { Authorization: `Bearer ${await token}` };
}
