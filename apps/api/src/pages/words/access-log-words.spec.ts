import { calendarDate } from '#calendar-date';
import { LANGUAGES } from '#statutes';
import { permissionsOfDays } from '../../identity/permissions-of-days.js';
import { ACCESS_LOG_WORDS } from './access-log-words.js';

describe('the words of the access log', () => {
  it.each(LANGUAGES)('name every purpose for which somebody may read, in %s', (language) => {
    const { purposes } = permissionsOfDays()(calendarDate('2026-11-24'));
    expect(Object.keys(ACCESS_LOG_WORDS[language].purposes).sort()).toEqual(Object.keys(purposes).sort());
  });
});
