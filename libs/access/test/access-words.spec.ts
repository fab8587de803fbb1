import { ACCESS_WORDS, loadPermissions } from '#access';
import { calendarDate } from '#calendar-date';
import { LANGUAGES } from '#statutes';

describe('the words for who reads what, and why', () => {
  const { purposes } = loadPermissions(calendarDate('2026-11-24'));

  it.each(LANGUAGES)('have in %s every purpose of the permissions and no other', (language) => {
    expect(Object.keys(ACCESS_WORDS[language].purposes).sort()).toEqual(Object.keys(purposes).sort());
  });

  it('are of each language alone', () => {
    for (const kind of ['roles', 'parts', 'purposes'] as const) {
      for (const code of Object.keys(ACCESS_WORDS.en[kind])) {
        const words = LANGUAGES.map(
          (language) => Object.entries(ACCESS_WORDS[language][kind]).find(([name]) => name === code)?.[1],
        );
        if (code !== 'dossier')
          expect({ code, different: new Set(words).size }).toEqual({ code, different: 3 });
      }
    }
  });
});
