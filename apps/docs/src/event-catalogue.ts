import {
  accessContracts,
  allContracts,
  assessmentContracts,
  benefitContracts,
  commandContracts,
  correctionContracts,
  decisionContracts,
  disputeContracts,
  dutyContracts,
  EVENT_EXAMPLES,
  type EventContract,
  expenseAllowanceContracts,
  invoiceContracts,
  jobSearchContracts,
  jointServiceModelContracts,
  personContracts,
  planContracts,
  projectionContracts,
  protectionContracts,
  referralContracts,
  serviceContracts,
  webhookContracts,
} from '#contracts';
import { schemaFile } from './contracts/contract-folder.js';
import { formOf, isPersonal, type Schema } from './schema-in-words.js';

type Contract = (typeof allContracts)[number];

const CHAPTERS: readonly (readonly [string, readonly Contract[]])[] = [
  ['Who it is', personContracts],
  ['Job search', jobSearchContracts],
  ['Assessments', assessmentContracts],
  ['Plans', planContracts],
  ['Job-search duty', dutyContracts],
  ['Services', serviceContracts],
  ['Referrals, information and cooperation', referralContracts],
  ['The joint service model', jointServiceModelContracts],
  ['Expense allowances', expenseAllowanceContracts],
  ['Hearings and decisions', decisionContracts],
  ['Corrections', correctionContracts],
  ['Disputes', disputeContracts],
  ['Benefits and the facts of the counters', benefitContracts],
  ['Protection of the data', protectionContracts],
  ['Invoices', invoiceContracts],
  ['Commands and their identifiers', commandContracts],
  ['Webhooks', webhookContracts],
  ['What the read models pass over', projectionContracts],
  ['Who read whose data', accessContracts],
];

/** The catalogue of all events, as Markdown, from their contracts. */
export function eventCatalogue(): string {
  return [
    '# The events',
    '',
    'Generated from the contracts by `npm run docs`; a test fails when this file differs. Every event has the date from',
    'which it holds in its data and the time of its recording in the store. Fields marked *personal* are sealed under the',
    "person's own key before they leave the process. Whose act an event is, the command that caused it and the version",
    'of its schema stand in its metadata. The schemas of all versions, for programs, and what consumers can rely on, are in',
    '[contracts](contracts/README.md).',
    '',
    ...CHAPTERS.flatMap(([title, contracts]) => [
      `- ${title}: ${contracts.map(({ type }) => `[${type}](#${type.toLowerCase()})`).join(', ')}`,
    ]),
    '',
    ...CHAPTERS.flatMap(([title, contracts]) => [`## ${title}`, '', ...contracts.flatMap(entryOf)]),
    'Which rows of the memo each event records stands also in [the rule book](rule-book/rows.md).',
    '',
  ].join('\n');
}

/** Chapters leave no contract out. */
export function contractsInChapters(): readonly string[] {
  return CHAPTERS.flatMap(([, contracts]) => contracts.map(({ type }) => type));
}

function entryOf(contract: Contract): string[] {
  const schema = contract.data as unknown as Schema;
  const required = new Set(schema.required ?? []);
  return [
    `### ${contract.type}`,
    '',
    contract.meaning,
    '',
    `Stream \`${contract.category}-<id>\`, ${schemasOf(contract)}${rowsOf(contract)}.`,
    '',
    '| field | | form | meaning |',
    '|---|---|---|---|',
    ...Object.entries(schema.properties ?? {}).map(([name, field]) => {
      const presence = required.has(name) ? 'required' : 'optional';
      const form = isPersonal(field) ? `*personal* ${formOf(field)}` : formOf(field);
      return `| ${name} | ${presence} | ${cell(form)} | ${cell(field.description ?? '')} |`;
    }),
    '',
    '```json',
    JSON.stringify(EVENT_EXAMPLES[contract.type], null, 2),
    '```',
    '',
  ];
}

/** The newest version first. */
function schemasOf({ type, schemaVersion }: EventContract): string {
  return Array.from({ length: schemaVersion }, (_, index) => schemaVersion - index)
    .map((version) => `[schema version ${version}](${linkToSchema(type, version)})`)
    .join(', ');
}

function linkToSchema(type: string, version: number): string {
  return schemaFile(type, version).replace(/^docs\//, '');
}

function rowsOf({ rules }: EventContract): string {
  return rules.length === 0 ? '' : `, rows ${rules.join(', ')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
