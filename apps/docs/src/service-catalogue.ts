import { addDays, type CalendarDate } from '#calendar-date';
import { dateInWords } from '#explanation';
import { type MunicipalShareEffect, municipalShareEffectOn, serviceKinds } from '#pathway';
import { loadStatutes, type Parameter, type ServiceRule, type Statutes } from '#statutes';
import { spanInWords, table, wordInWords } from './rule-book/markdown.js';
import { serviceRuleInWords } from './rule-book/service-rule-in-words.js';

type Kind = readonly [kind: string, parameters: readonly Parameter<ServiceRule>[]];

const EFFECTS: Readonly<Record<MunicipalShareEffect['effect'], string>> = {
  'removes-share': 'the day is the state’s alone and is not counted',
  none: 'none: the day is shared like any other',
  'no-unemployment-benefit': 'another benefit is paid, so that there is nothing to share',
  'not-known': 'not known',
};

/** The service catalogue for readers, as Markdown, from the statutes' files. */
export function serviceCatalogue(statutes: Statutes = loadStatutes()): string {
  const kinds = serviceKinds(statutes).map((kind): Kind => [kind, parametersOf(kind, statutes)]);
  return [
    '# The service catalogue',
    '',
    'Generated from the files of the law by `npm run docs`; a test fails when this file differs. A kind of service is a',
    'parameter `service.<kind>` of the act that it rests on, with dated versions; the version in force on the first day of a',
    'service counts. A service of a municipality’s general competence is added as a file of its own under',
    '`libs/statutes/law/410-2015/`, without a change of code. What a service does to the municipal share is read from the',
    'rules of the shares.',
    '',
    ...table(
      ['kind', 'suomeksi', 'på svenska', 'in English', 'rests on', 'arranged by', 'expense allowance'],
      kinds.map((kind) => lineOf(kind, statutes)),
    ),
    ...kinds.flatMap((kind) => chapterOf(kind, statutes)),
  ].join('\n');
}

function parametersOf(kind: string, statutes: Statutes): Parameter<ServiceRule>[] {
  return statutes.ofKind('service-rule').filter(({ id }) => id === `service.${kind}`);
}

function lineOf([kind, parameters]: Kind, statutes: Statutes): string[] {
  const latest = parameters
    .flatMap(({ act, versions }) => versions.map((version) => ({ act, ...version })))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  if (latest === undefined) throw new RangeError(`${kind} has no version`);
  const { name, organisers, statutory, expenseAllowance } = latest.value;
  return [
    `[${kind}](#${kind})`,
    name.fi,
    name.sv,
    name.en,
    `${statutes.cite(latest.act, latest.provision)}${statutory === false ? ', general competence' : ''}`,
    organisers.map(wordInWords).join(', '),
    expenseAllowance?.basis ?? '',
  ];
}

function chapterOf([kind, parameters]: Kind, statutes: Statutes): string[] {
  return [
    `## ${kind}`,
    '',
    ...parameters.flatMap(({ act, meaning, file, versions }) => [
      `${meaning} Data: [${statutes.cite(act, versions[0]?.provision ?? '')}](rule-book/${file.replace(/^law\//, '').replace(/\.yaml$/, '.md')}).`,
      '',
      ...versions.flatMap((version) => [
        `**${spanInWords(version.from, version.until)}**`,
        '',
        ...serviceRuleInWords(version, act, statutes, 'service-catalogue').map(fromDocs),
        ...(version.note === undefined ? [] : [version.note, '']),
      ]),
    ]),
    'Effect on the municipal share:',
    '',
    ...effectsOf(kind, statutes),
    '',
  ];
}

/** The words of the rule book link within its folder. */
function fromDocs(line: string): string {
  return line.replaceAll('](rows.md', '](rule-book/rows.md');
}

/** The effect from each date on which a rule of the shares or of the service begins or ends, where it becomes another. */
function effectsOf(kind: string, statutes: Statutes): string[] {
  let before = '';
  return datesOf(kind, statutes).flatMap((on) => {
    const { effect, rule, provision } = municipalShareEffectOn(statutes, kind, on);
    const words = `${EFFECTS[effect]} (${rule}${provision === undefined ? '' : `, ${provision}`})`;
    if (effect === 'not-known' || words === before) return [];
    before = words;
    return [`- from ${dateInWords(on)}: ${words}`];
  });
}

function datesOf(kind: string, statutes: Statutes): CalendarDate[] {
  const parameters: readonly Parameter[] = [
    ...statutes.ofKind('share-rule'),
    ...statutes.ofKind('service-rule').filter(({ id }) => id === `service.${kind}`),
  ];
  const dates = parameters.flatMap(({ versions }) =>
    versions.flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)])),
  );
  return [...new Set(dates)].sort();
}
