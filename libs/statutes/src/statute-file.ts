import Type, { type Static } from 'typebox';
import { isCalendarDate } from '#calendar-date';
import { oneOf } from '#contracts';
import { InLanguages } from './languages.js';
import { PositionedYaml, SomeText } from './positioned-yaml.js';
import { ActNumber, Provision, StatuteDate } from './statute-words.js';
import type { Act, Parameter, ParameterVersion, Section } from './statutes.js';
import { VALUE_KINDS, type ValueKind } from './value-kinds.js';

const ActFile = Type.Object(
  {
    act: ActNumber,
    name: InLanguages,
    inForceFrom: StatuteDate,
    note: Type.Optional(SomeText),
  },
  { additionalProperties: false },
);

const ProvisionFile = Type.Object(
  {
    act: ActNumber,
    provision: Provision,
    title: SomeText,
    parameters: Type.Record(
      Type.String({ pattern: '^[a-z][a-z0-9.-]*$' }),
      Type.Object(
        {
          meaning: SomeText,
          kind: oneOf(Object.keys(VALUE_KINDS) as ValueKind[], 'The form of the value.'),
          versions: Type.Array(
            Type.Object(
              {
                from: StatuteDate,
                until: Type.Optional(StatuteDate),
                /** The act that gave the provision this wording: `385/2023`; several, oldest first. */
                wording: Type.Array(ActNumber, { minItems: 1 }),
                /** Where it is more exact than the provision of the file. */
                provision: Type.Optional(Provision),
                note: Type.Optional(SomeText),
                value: Type.Unknown(),
              },
              { additionalProperties: false },
            ),
            { minItems: 1 },
          ),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

/** `act.yaml`: the name of an act in three languages. */
export function readActFile(yaml: PositionedYaml): Act | undefined {
  return yaml.read(ActFile);
}

/** The parameters that one provision sets. Problems are left in the yaml's list. */
export function readProvisionFile(
  yaml: PositionedYaml,
): { section: Section; parameters: Parameter[] } | undefined {
  const file = yaml.read(ProvisionFile);
  if (!file) return undefined;
  reportDatesThatDoNotExist(yaml, file, []);
  const parameters = Object.entries(file.parameters).map(([id, parameter]) =>
    readParameter(yaml, file, id, parameter),
  );
  const { act, provision, title } = file;
  return { section: { act, provision, title, file: yaml.file }, parameters };
}

function readParameter(
  yaml: PositionedYaml,
  file: Static<typeof ProvisionFile>,
  id: string,
  parameter: Static<typeof ProvisionFile>['parameters'][string],
): Parameter {
  const { kind } = parameter;
  const path = ['parameters', id, 'versions'];
  const versions = parameter.versions.map((version, index): ParameterVersion => {
    yaml.read(VALUE_KINDS[kind], [...path, index, 'value']);
    const { until, note } = version;
    if (until !== undefined && until < version.from)
      yaml.report([...path, index, 'until'], 'ends before it begins');
    const previous = parameter.versions[index - 1];
    if (previous && (previous.until === undefined || previous.until >= version.from)) {
      yaml.report([...path, index, 'from'], 'begins before the previous version has ended');
    }
    return {
      from: version.from,
      ...(until === undefined ? {} : { until }),
      wording: version.wording,
      provision: version.provision ?? file.provision,
      ...(note === undefined ? {} : { note }),
      value: version.value,
    };
  });
  return { act: file.act, id, kind, meaning: parameter.meaning, file: yaml.file, versions };
}

function reportDatesThatDoNotExist(yaml: PositionedYaml, value: unknown, path: (string | number)[]): void {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !isCalendarDate(value)) {
    yaml.report(path, `${value} is not an existing date`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    reportDatesThatDoNotExist(yaml, inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
