import {
  type Grant,
  grantOf,
  loadPermissions,
  mayRecord,
  PART_NAMES,
  PARTS,
  type Permissions,
  partOfEvent,
  ROLES,
  type Role,
  withheldOfEvent,
} from '#access';
import { CONTROLLERS } from '#apps/api/src/controllers.js';
import { OPEN, type RouteAccess } from '#apps/api/src/identity/route-access.js';
import { type GuardedRoute, routesOf } from '#apps/api/src/identity/routes-of.js';
import { calendarDate } from '#calendar-date';
import { allContracts } from '#contracts';

/** The document is of this day; permissions that begin later get into it with it. */
const ON = calendarDate('2026-11-26');

/** Who may see and do what, as Markdown, from the permissions and the routes. */
export function permissionsPage(): string {
  const permissions = loadPermissions(ON);
  const { years, provision, note } = permissions.accessLog;
  const all = routesOf(CONTROLLERS);
  const routes = all.filter(({ isPage }) => !isPage);
  return [
    '# Who may see and do what',
    '',
    'Generated from `libs/access/permissions.yaml` and the routes of the API by `npm run docs`; a test fails when this file differs,',
    'another asks every route as every role. A route that is not here does not start.',
    '',
    `In force from ${permissions.from}.`,
    '',
    '## Roles',
    '',
    '| role | who | people | acts of | begins cases | needs to know where protected people live | by |',
    '|---|---|---|---|---|---|---|',
    ...ROLES.map((role) => roleRow(role, permissions)),
    '',
    'Of *area*: people whose home is in a municipality of the mandate, `unknown` among them for people without a recorded home. A person outside',
    'the mandate is as unknown as one of whom nothing is recorded: the same 404, on every route. Only who begins cases can find that an',
    'identifier is taken, by trying to record something under it; the attempt is logged.',
    '',
    'Where a person under an order of non-disclosure lives is told only for a need that the law accepts',
    '(`libs/statutes/law/661-2009/37.yaml`). Who lacks it reads `hidden`; who has people of an area does not find her at all.',
    '',
    '## Parts of the data, by role',
    '',
    'What a role does not have is not in any answer. *With a reason*: in answers to requests that say why, in `Polku-Unlock-Reason`.',
    '',
    ...tableByRole(
      PART_NAMES.map((part) => [`${part}: ${PARTS[part]}`, (role) => partCell(permissions, role, [part])]),
    ),
    '',
    '## For what is read, and who sees who has read',
    '',
    'Every answer with data of people is recorded before it leaves, as `PersonalDataRead` with a purpose: the one that `Polku-Purpose` names, or the first of the role.',
    `It is kept for ${years} years (${provision}${note === undefined ? '' : `; ${note}`}). More people in a day than *many* are a finding of \`/v1/access-log/unusual\`.`,
    '',
    '| role | purposes | many people in a day |',
    '|---|---|---|',
    ...ROLES.map((role) => {
      const { purposes, manyPeople = '' } = permissions.roles[role];
      return `| ${role} | ${purposes.join(', ')} | ${manyPeople} |`;
    }),
    '',
    ...Object.entries(permissions.purposes).map(([purpose, meaning]) => `- \`${purpose}\`: ${meaning}`),
    '',
    '## Routes, by role',
    '',
    'Those open to everybody, without a token: ' +
      routes
        .filter(({ access }) => access === OPEN)
        .map(({ method, url }) => `\`${method} ${url}\``)
        .join(', ') +
      ', `GET /openapi.json`.',
    '',
    ...tableByRole(routes.flatMap((route) => queryRow(route, permissions))),
    '',
    '## Pages, by role',
    '',
    'Below `/fi`, `/sv` and `/en`, for readers who have signed in: a token opens no page, and a session nothing but pages. The front page is open. Of a',
    'case a page tells what the role sees of it, and says which of its sections are not shown.',
    '',
    ...tableByRole(all.flatMap((route) => pageRow(route, permissions))),
    '',
    '## Tasks, by role',
    '',
    'Whose act a decision is, is law: the domain refuses it with its rule, and it is not repeated here.',
    '',
    ...tableByRole(routes.flatMap((route) => taskRow(route, permissions))),
    '',
    '## Events and their fields, by part',
    '',
    'Of an event that a role gets, the fields of parts that it has not are left out; the feed names them in `withheld`. Answers made of events',
    'leave out the same.',
    '',
    '| event | part | texts | health | grounds |',
    '|---|---|---|---|---|',
    ...allContracts.map(({ type, category }) => eventRow(permissions, type, category)),
    '',
  ].join('\n');
}

function roleRow(role: Role, { roles }: Permissions): string {
  const { meaning, people, authorities, provision, beginsCases, municipalityNeed = '' } = roles[role];
  const acts = authorities.length === 0 ? 'nobody' : authorities.join(', ');
  return `| ${role} | ${meaning} | ${people} | ${acts} | ${beginsCases ? 'yes' : ''} | ${municipalityNeed} | ${provision} |`;
}

type Cell = (role: Role) => string;

function tableByRole(rows: readonly (readonly [string, Cell])[]): string[] {
  return [
    `| | ${ROLES.join(' | ')} |`,
    `|---|${ROLES.map(() => '---').join('|')}|`,
    ...rows.map(([name, cell]) => `| ${name} | ${ROLES.map(cell).join(' | ')} |`),
  ];
}

function partCell({ roles }: Permissions, role: Role, needs: RouteAccess['needs']): string {
  const { parts, unlocked } = roles[role];
  if (needs.every((part) => parts.includes(part))) return 'yes';
  return needs.every((part) => parts.includes(part) || unlocked.includes(part)) ? 'with a reason' : '';
}

function routeCell(permissions: Permissions, role: Role, { needs, orNeeds }: RouteAccess): string {
  const cell = partCell(permissions, role, needs);
  return cell === 'yes' || orNeeds === undefined ? cell : partCell(permissions, role, orNeeds) || cell;
}

function queryRow({ method, url, access }: GuardedRoute, permissions: Permissions): [string, Cell][] {
  if (access === OPEN || access.task !== undefined) return [];
  return [[`\`${method} ${url}\``, (role) => routeCell(permissions, role, access)]];
}

/** One row for the same page in all languages. */
function pageRow({ method, url, access, isPage }: GuardedRoute, permissions: Permissions): [string, Cell][] {
  if (access === OPEN || !isPage || !url.startsWith('/en')) return [];
  return [[`\`${method} ${url.replace('/en', '…')}\``, (role) => pageCell(permissions, role, access.needs)]];
}

/** Pages take no reason: what needs one is not shown. */
function pageCell({ roles }: Permissions, role: Role, needs: RouteAccess['needs']): string {
  return needs.every((part) => roles[role].parts.includes(part)) ? 'yes' : '';
}

function taskRow({ url, access }: GuardedRoute, permissions: Permissions): [string, Cell][] {
  if (access === OPEN || access.task === undefined) return [];
  const { subject, name } = access.task;
  return [
    [`\`POST ${url}\``, (role) => (mayRecord(grantOfRole(role, permissions), subject, name) ? 'yes' : '')],
  ];
}

function eventRow(permissions: Permissions, type: string, category: string): string {
  const part = partOfEvent(permissions.fields, type, category);
  const own = (hidden: 'texts' | 'health' | 'grounds') => {
    const all = new Set(PART_NAMES.filter((name) => name !== hidden));
    const { fields } = withheldOfEvent(
      { ...grantOfRole('auditor', permissions), parts: all },
      type,
      category,
    );
    const { properties } = allContracts.find((contract) => contract.type === type)?.data ?? {
      properties: {},
    };
    const text = JSON.stringify(properties);
    return [...fields].filter((name) => text.includes(`"${name}":`)).join(', ');
  };
  return `| ${type} | ${part} | ${own('texts')} | ${own('health')} | ${own('grounds')} |`;
}

function grantOfRole(role: Role, permissions: Permissions): Grant {
  const caller = { subject: role, client: role, isService: false, role, mandate: {}, expires: new Date(0) };
  return grantOf(caller, permissions, ON);
}
