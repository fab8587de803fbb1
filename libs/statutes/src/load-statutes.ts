import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkReferences } from './check-references.js';
import { reportCompetingShareRules } from './competing-share-rules.js';
import { reportDaysWithoutShareRule } from './days-without-share-rule.js';
import { type Interpretation, readInterpretation } from './interpretation.js';
import { addMergedMunicipalities, type Municipality, readMunicipalities } from './municipality.js';
import { PositionedYaml } from './positioned-yaml.js';
import { StatuteDataError } from './statute-data-error.js';
import { readActFile, readProvisionFile } from './statute-file.js';
import { type Act, type Parameter, type Section, Statutes } from './statutes.js';

/** The folder of the law that ships with the product. */
export const SHIPPED_LAW = fileURLToPath(new URL('../', import.meta.url));
export const MUNICIPALITIES = 'municipalities.csv';
export const MERGED_MUNICIPALITIES = 'merged-municipalities.csv';

/**
 * Reads the law: `law/<act>/act.yaml`, `law/<act>/<provision>.yaml`, `interpretations/*.yaml`, `municipalities.csv` and
 * `merged-municipalities.csv`.
 * @param folder another law than the one that ships with the product, for "what would it cost under ..."
 * @throws StatuteDataError naming file and line of everything that is wrong
 */
export function loadStatutes(folder: string = SHIPPED_LAW): Statutes {
  const acts = new Map<string, Act>();
  const parameters = new Map<string, Parameter>();
  const interpretations = new Map<string, Interpretation>();
  const sections: Section[] = [];
  const read: { yaml: PositionedYaml; parameters: readonly Parameter[] }[] = [];
  const digest = createHash('sha256');

  const files = [...yamlFilesIn(join(folder, 'law')), ...yamlFilesIn(join(folder, 'interpretations'))];
  for (const path of files) {
    const file = relative(folder, path).split(sep).join('/');
    const yaml = new PositionedYaml(file, readFileSync(path, 'utf8'));
    let own: readonly Parameter[] = [];
    if (yaml.problems.length === 0) {
      if (file.startsWith('interpretations/')) {
        const interpretation = readInterpretation(yaml);
        if (interpretation) addOnce(interpretations, interpretation.id, interpretation, yaml);
      } else if (basename(path) === 'act.yaml') {
        const act = readActFile(yaml);
        if (act) addOnce(acts, act.act, act, yaml);
      } else {
        const provisionFile = readProvisionFile(yaml);
        if (provisionFile) sections.push(provisionFile.section);
        own = provisionFile?.parameters ?? [];
        for (const parameter of own) {
          addOnce(parameters, `${parameter.act} ${parameter.id}`, parameter, yaml);
        }
      }
      digest.update(`${file}\n${JSON.stringify(yaml.content)}\n`);
    }
    read.push({ yaml, parameters: own });
  }
  if (read.every(({ yaml }) => yaml.problems.length === 0)) {
    for (const { yaml, parameters: own } of read) {
      checkReferences(yaml, own, { acts, parameters, interpretations });
    }
    reportCompetingShareRules(read);
    reportDaysWithoutShareRule(read);
  }
  const problems = read.flatMap(({ yaml }) => yaml.problems);
  const { today, merged, municipalities, problems: ofMunicipalities } = readMunicipalityFiles(folder);
  problems.push(...ofMunicipalities);
  if (problems.length > 0) throw new StatuteDataError(problems);

  digest.update(today).update(merged);
  const statutes = new Statutes(
    acts,
    parameters,
    interpretations,
    municipalities,
    digest.digest('hex'),
    sections,
  );
  return deepFreeze(statutes);
}

/**
 * The municipalities alone, by their codes, those merged into others among them: in a moment, where the law itself is not needed.
 * @throws StatuteDataError
 */
export function loadMunicipalities(folder: string = SHIPPED_LAW): ReadonlyMap<string, Municipality> {
  const { municipalities, problems } = readMunicipalityFiles(folder);
  if (problems.length > 0) throw new StatuteDataError(problems);
  return municipalities;
}

function readMunicipalityFiles(folder: string) {
  const today = readFileSync(join(folder, MUNICIPALITIES), 'utf8');
  const merged = readFileSync(join(folder, MERGED_MUNICIPALITIES), 'utf8');
  const municipalities = readMunicipalities(today);
  const problems = addMergedMunicipalities(municipalities, MERGED_MUNICIPALITIES, merged);
  return { today, merged, municipalities, problems };
}

function yamlFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => join(folder, path));
}

function addOnce<Value>(to: Map<string, Value>, key: string, value: Value, yaml: PositionedYaml): void {
  if (to.has(key)) yaml.report([], `${key} is given in more than one place`);
  to.set(key, value);
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    const inner = value instanceof Map ? value.values() : Object.values(value);
    for (const part of inner) deepFreeze(part);
  }
  return value;
}
