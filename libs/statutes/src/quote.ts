import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Type from 'typebox';
import { PositionedYaml, SomeText } from './positioned-yaml.js';
import { StatuteDataError } from './statute-data-error.js';
import { ActNumber, Provision } from './statute-words.js';
import type { Statutes } from './statutes.js';

const SHIPPED = fileURLToPath(new URL('../wordings', import.meta.url));

const Quote = Type.Object(
  {
    provision: Provision,
    /** The acts that gave this wording, oldest first. */
    wording: Type.Array(ActNumber, { minItems: 1 }),
    text: SomeText,
  },
  { additionalProperties: false },
);

const QuoteFile = Type.Object(
  { act: ActNumber, quotes: Type.Array(Quote, { minItems: 1 }) },
  { additionalProperties: false },
);

/** A moment of a statute word for word, in Finnish; its numbered points stand on lines of their own. */
export interface StatuteQuote {
  readonly act: string;
  readonly provision: string;
  readonly wording: readonly string[];
  readonly text: string;
  /** The section in whose file it stands: `1290-2002/14-3a`. */
  readonly section: string;
}

/**
 * Reads `wordings/<act>/<section>.yaml`: what is quoted beside the parameters in the rule book. Nothing is computed from
 * it, so it is no part of the law's digest.
 * @throws StatuteDataError naming file and line of everything that is wrong
 */
export function loadQuotes(statutes: Statutes, folder: string = SHIPPED): StatuteQuote[] {
  const problems: PositionedYaml['problems'] = [];
  const quotes = filesIn(folder).flatMap((path): StatuteQuote[] => {
    const yaml = new PositionedYaml(`wordings/${path}`, readFileSync(join(folder, path), 'utf8'));
    const file = yaml.problems.length === 0 ? yaml.read(QuoteFile) : undefined;
    if (file && !statutes.acts.has(file.act)) yaml.report(['act'], `no act.yaml names the act ${file.act}`);
    problems.push(...yaml.problems);
    const { act, quotes: own } = file ?? { act: '', quotes: [] };
    return own.map((quote) => ({ act, ...quote, section: path.replace(/\.yaml$/, '') }));
  });
  if (problems.length > 0) throw new StatuteDataError(problems);
  return quotes;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort();
}
