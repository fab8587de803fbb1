import { suomifiDesignTokens } from 'suomifi-design-tokens';

const { colors } = suomifiDesignTokens;

/** Colours of the public sector's design tokens. Those of shapes have a contrast of 3:1 or more on white. */
export const PALETTE = {
  paper: colors.whiteBase,
  ink: colors.blackBase,
  quiet: colors.depthDark1,
  /** Lines behind everything else: nothing depends on seeing them. */
  grid: colors.depthLight1,
  brand: colors.brandBase,
  blue: colors.highlightBase,
  violet: colors.accentTertiaryDark1,
  green: colors.successDark1,
  red: colors.alertBase,
  paleBlue: colors.highlightLight2,
  paleViolet: colors.accentTertiaryLight1,
  paleGreen: colors.successSecondary,
  paleRed: colors.alertLight1,
  paleQuiet: colors.depthLight2,
} as const;

/** The colours that mean something by themselves: shapes and lines that must be seen. */
export const MEANINGFUL = ['ink', 'quiet', 'brand', 'blue', 'violet', 'green', 'red'] as const;
