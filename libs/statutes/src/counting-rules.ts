import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Type, { type Static } from 'typebox';
import type { CalendarDate } from '#calendar-date';
import { SERVICE_PLACES, type ServicePlace } from '#contracts';
import { SHIPPED_LAW } from './load-statutes.js';
import { PositionedYaml } from './positioned-yaml.js';
import { StatuteDataError } from './statute-data-error.js';
import { StatuteDate, Word } from './statute-words.js';

const FILE = 'counting-rules.yaml';

const Rules = {
  smallestCell: Type.Integer({ minimum: 1 }),
  packageGapDays: Type.Integer({ minimum: 0 }),
  longTermMonths: Type.Integer({ minimum: 1 }),
  toldDuty: Type.Object({ atLeast: Type.Integer(), atMost: Type.Integer() }, { additionalProperties: false }),
  places: Type.Record(
    Type.String(),
    Type.Array(Type.Unsafe<ServicePlace>({ type: 'string', enum: [...SERVICE_PLACES] })),
  ),
  families: Type.Record(Type.String(), Type.Array(Word)),
  withDuty: Type.Array(Word),
  socialRehabilitation: Word,
};

/** How figures are counted where neither the law nor the memo leaves it to the events; the file says what each means. */
export type CountingRules = Readonly<Static<ReturnType<typeof Type.Object<typeof Rules>>>>;

const CountingRulesFile = Type.Object(
  {
    versions: Type.Array(
      Type.Object({ from: StatuteDate, source: Type.String(), ...Rules }, { additionalProperties: false }),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false },
);

/**
 * The rules in force on a date; before the first version, the first.
 * @throws StatuteDataError naming file and line of everything that is wrong
 */
export function loadCountingRules(on: CalendarDate): CountingRules {
  const yaml = new PositionedYaml(FILE, readFileSync(join(SHIPPED_LAW, FILE), 'utf8'));
  const file = yaml.problems.length === 0 ? yaml.read(CountingRulesFile) : undefined;
  const rules = file?.versions.findLast(({ from }) => from <= on) ?? file?.versions[0];
  if (rules === undefined) throw new StatuteDataError(yaml.problems);
  return rules;
}
