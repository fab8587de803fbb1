import { readFileSync } from 'node:fs';
import { loadPermissions, PART_NAMES, PermissionDataError, ROLES } from '#access';
import { type CalendarDate, calendarDate } from '#calendar-date';
import { mayKnowMunicipality } from '#data-protection';
import { loadStatutes } from '#statutes';

const FILE = readFileSync(new URL('../permissions.yaml', import.meta.url), 'utf8');
const TODAY = calendarDate('2026-11-26');

describe('the file of permissions', () => {
  it('is of every role and uses every part', () => {
    const { roles } = loadPermissions(TODAY);
    expect(Object.keys(roles).sort()).toEqual([...ROLES].sort());
    const used = new Set(Object.values(roles).flatMap(({ parts, unlocked }) => [...parts, ...unlocked]));
    expect([...used].sort()).toEqual([...PART_NAMES].sort());
  });

  it('keeps what is most sensitive from those whose task does not need it', () => {
    const { roles } = loadPermissions(TODAY);
    for (const role of ['kela-worker', 'fund-worker', 'controller', 'operator', 'auditor'] as const) {
      for (const part of ['health', 'texts', 'identity'] as const)
        expect(roles[role].parts).not.toContain(part);
    }
    expect(roles.controller.parts).not.toContain('grounds');
    expect(roles.controller.parts).not.toContain('pathway');
    expect(roles.operator.parts).toEqual(['operation']);
    expect(roles.operator.people).toBe('nobody');
    for (const role of ['jobseeker', 'case-reviewer'] as const) expect(roles[role].people).toBe('one');
    for (const role of [
      'controller',
      'auditor',
      'data-protection-officer',
      'case-reviewer',
      'subscriber',
      'operator',
    ] as const) {
      expect(roles[role].tasks).toEqual({});
      // Who decides what read models pass over, or has events sent, does so for an authority.
      expect(roles[role].authorities.length > 0).toBe(role === 'operator' || role === 'subscriber');
    }
    expect(roles.jobseeker.tasks).toEqual({ pathway: ['dispute-record'] });
  });

  it('says of no role that only counts or watches that it needs to know where protected people live', () => {
    const { roles } = loadPermissions(TODAY);
    const statutes = loadStatutes();
    const mayKnow = ROLES.filter((role) => {
      const need = roles[role].municipalityNeed;
      return mayKnowMunicipality({ isProtected: true, statutes, on: TODAY, ...(need && { need }) });
    });
    expect(mayKnow).toEqual([
      'caseworker',
      'county-worker',
      'kela-worker',
      'fund-worker',
      'case-reviewer',
      'jobseeker',
    ]);
  });

  it('holds in the version of the day, from its first day on', () => {
    const [head = '', rest = ''] = FILE.split("- from: '2025-01-01'");
    const [, roles = ''] = /^(\n {4}accessLog:.*\n {4}roles:\n[\s\S]*?)\n\n# Of which part/.exec(rest) ?? [];
    const later = `${roles.replace('people: everybody', 'people: area')}\n`;
    const two = FILE.replace(roles, `${roles}\n  - from: '2026-12-01'${later}`);
    expect(head).toContain('versions:');
    const on = (day: string) => loadPermissions(day as CalendarDate, two).roles['kela-worker'].people;
    expect(on('2026-11-30')).toBe('everybody');
    expect(on('2026-12-01')).toBe('area');
    expect(() => loadPermissions(calendarDate('2024-12-31'), two)).toThrow(
      /no version is in force on 2024-12-31/,
    );
    const wrongOrder = two.replace("'2026-12-01'", "'2025-01-01'");
    expect(() => loadPermissions(TODAY, wrongOrder)).toThrow(/must come after 2025-01-01/);
  });

  it.each([
    ['a part that does not exist', ['parts: [operation]', 'parts: [everything]']],
    ['a purpose without a meaning', ['purposes: [billing]', 'purposes: [curiosity]']],
    ['a role that does not exist', ['      operator:', '      king:']],
    ['an authority that does not exist', ['authorities: [kela]', 'authorities: [police]']],
    ['a field that nobody knows', ['people: nobody', 'people: nobody\n        admin: true']],
    ['an event that does not exist', ['home: [HomeMunicipalityRecorded,', 'home: [HomeRecorded,']],
    ['a date in another form', ["from: '2025-01-01'", "from: '1.1.2025'"]],
    ['text that is no YAML', ['versions:', 'versions: [']],
    ['a need that the law does not know', ['municipalityNeed: subscription', 'municipalityNeed: curiosity']],
    ['a role without a provision', [/ {8}provision: työttömyysturvalaki 13 luku\n/, '']],
  ] as const)('is refused with its place: %s', (_what, [from, to]) => {
    const changed = FILE.replace(from, to);
    expect(changed).not.toBe(FILE);
    expect(() => loadPermissions(TODAY, changed)).toThrow(PermissionDataError);
  });
});
