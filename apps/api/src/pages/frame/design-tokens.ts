import { suomifiDesignTokens } from 'suomifi-design-tokens';

const { colors, spacing, radiuses } = suomifiDesignTokens;

/** The public sector's colours and measures as custom properties: `--color-brand-base`, `--spacing-m`, `--radius-basic`. */
export const DESIGN_TOKENS = `:root {\n${[
  ...properties('color', { ...colors }),
  ...properties('spacing', { ...spacing }),
  ...properties('radius', { ...radiuses }),
].join('\n')}\n}`;

function properties(kind: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([name, value]) => `  --${kind}-${dashed(name)}: ${value};`);
}

function dashed(name: string): string {
  return name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`);
}
