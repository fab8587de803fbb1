import { messageForPeople } from '#apps/cli/src/message-for-people.js';

const system = (fields: object) => Object.assign(new Error('system'), fields);

describe('what the person at the terminal is told', () => {
  it.each([
    [{ code: 'ENOSPC', errno: -28, syscall: 'write' }, 'no space left on device (ENOSPC, write)'],
    [
      { code: 'EROFS', errno: -30, syscall: 'open', path: '/data/polku.log' },
      '/data/polku.log: read-only file system (EROFS, open)',
    ],
    [
      { code: 'EACCES', errno: -13, syscall: 'listen', address: '127.0.0.1', port: 80 },
      'port 80 is not allowed; choose one above 1023 with --port',
    ],
    [
      { code: 'EADDRNOTAVAIL', errno: -99, syscall: 'listen', address: '203.0.113.1', port: 80 },
      'this machine has no address 203.0.113.1; choose another with --host',
    ],
    [{ code: 'SQLITE_FULL' }, "a file of the data folder can't be used: system (SQLITE_FULL)"],
    [{ code: '28P01' }, "the PostgreSQL of DATABASE_URL can't be used: system (28P01)"],
    [{ name: 'SubjectKeysUnavailable' }, 'system'],
  ])('of %j', (fields, message) => {
    expect(messageForPeople(system(fields))).toBe(message);
  });

  it('of a server with several addresses, of which none answers, is told once', () => {
    const refused = { code: 'ECONNREFUSED', errno: -111, syscall: 'connect' };
    const error = new AggregateError([system(refused), system(refused)]);
    expect(messageForPeople(error)).toBe('the PostgreSQL of DATABASE_URL does not answer (system)');
  });

  it('of a defect of the program is nothing: it needs its stack', () => {
    expect(messageForPeople(new TypeError('undefined is not a function'))).toBeUndefined();
    expect(messageForPeople(system({ code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined();
  });
});
