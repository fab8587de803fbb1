import { GOOD_PAYMENT, problems, WrittenFiles } from './written-files.js';

let files: WrittenFiles;
beforeEach(() => {
  files = new WrittenFiles();
});
afterEach(() => files.remove());

const HEADER = 'jobseeker,fact,on,value';
const INVENTED_IDENTITY_CODE = '010190-123A';

describe('a row of payments.csv is refused with its line, column, value and what was expected', () => {
  it.each([
    [
      'benefit',
      'pension',
      GOOD_PAYMENT.replace('labour-market-support', 'pension'),
      'One of: labour-market-support',
    ],
    ['first_day', '2025-02-29', GOOD_PAYMENT.replace('2025-03-03', '2025-02-29'), 'yyyy-mm-dd'],
    ['paid_on', '', GOOD_PAYMENT.replace('2025-04-01', ''), 'yyyy-mm-dd'],
    ['per_day_eur', '-37.21', GOOD_PAYMENT.replace('37.21', '-37.21'), 'not negative'],
    ['per_day_eur', '37.21234', GOOD_PAYMENT.replace('37.21', '37.21234'), 'at most four decimals'],
    ['ground', 'holiday', GOOD_PAYMENT.replace('unemployment', 'holiday'), 'One of: unemployment'],
    ['payment_id', 'P 1', GOOD_PAYMENT.replace('P1', 'P 1'), 'An identifier'],
    ['jobseeker', '', GOOD_PAYMENT.replace('J1', ''), 'An identifier'],
    [
      'last_day',
      '2025-03-02',
      GOOD_PAYMENT.replace('2025-03-28', '2025-03-02'),
      'at least one Monday to Friday',
    ],
    [
      'last_day',
      '2026-05-04',
      GOOD_PAYMENT.replace('2025-03-28', '2026-05-04'),
      'Days from 1994-01-01 to 2026-04-30',
    ],
    [
      'first_day',
      '2026-04-30',
      GOOD_PAYMENT.replace('labour-market-support', 'general-support')
        .replace('2025-03-03', '2026-04-30')
        .replace('2025-03-28', '2026-05-08'),
      'Days from 2026-05-01 on',
    ],
    [
      'circumstance',
      'lay-off',
      GOOD_PAYMENT.replace('unemployment,,', 'unemployment,lay-off,'),
      'earnings-related',
    ],
    [
      'basic_part_eur',
      '40.00',
      GOOD_PAYMENT.replace('labour-market-support', 'earnings-related-allowance').replace(
        '37.21,,,',
        '37.21,,,40.00',
      ),
      'at most the benefit',
    ],
    ['corrects', 'P7', 'C1,J1,,,,2025-05-02,,,,,,,,P7', 'identifier of a payment'],
  ])('%s %j', async (column, value, row, expected) => {
    expect(await problems({ payments: files.payments(row) })).toEqual([
      {
        file: 'payments.csv',
        line: 2,
        column,
        value,
        detail: expect.any(String),
        expected: expect.stringContaining(expected),
      },
    ]);
  });

  it('earnings-related allowance without its basic part', async () => {
    const row = GOOD_PAYMENT.replace('labour-market-support', 'earnings-related-allowance');
    expect(await problems({ payments: files.payments(row) })).toMatchObject([
      { line: 2, column: 'basic_part_eur', expected: expect.stringContaining('equals basic allowance') },
    ]);
  });

  it('every column of a row, and every row', async () => {
    const payments = files.payments('P1,J1,x,y,2025-03-28,z,,1,,,,unemployment,,', GOOD_PAYMENT, 'P2,J1');
    expect((await problems({ payments })).map(({ line, column }) => [line, column])).toEqual([
      [2, 'benefit'],
      [2, 'first_day'],
      [2, 'paid_on'],
      [4, undefined],
      [3, 'payment_id'],
    ]);
  });

  it('the same payment_id twice, also for two jobseekers', async () => {
    const other = GOOD_PAYMENT.replace('J1', 'J2');
    const payments = files.payments(GOOD_PAYMENT, other, GOOD_PAYMENT.replace('37.21', '37.22'));
    expect((await problems({ payments })).map(({ line, column, value }) => [line, column, value])).toEqual([
      [3, 'payment_id', 'P1'],
      [4, 'payment_id', 'P1'],
    ]);
  });

  it('an overlap, a second correction and a correction of a correction', async () => {
    const payments = files.payments(
      GOOD_PAYMENT,
      GOOD_PAYMENT.replace('P1', 'P2'),
      GOOD_PAYMENT.replace('P1', 'P3').replaceAll('2025-03', '2025-06'),
      'C1,J1,,,,2025-07-02,,,,,,,,P3',
      'C2,J1,,,,2025-07-03,,,,,,,,P3',
      'C3,J1,,,,2025-07-03,,,,,,,,C1',
    );
    expect((await problems({ payments })).map(({ line, column }) => [line, column])).toEqual([
      [3, 'first_day'],
      [6, 'corrects'],
      [7, 'corrects'],
    ]);
  });

  it('a correction without a jobseeker of a payment that the file does not have', async () => {
    const payments = files.payments(GOOD_PAYMENT, 'C1,,,,,2025-07-02,,,,,,,,P9');
    expect((await problems({ payments })).map(({ line, column }) => [line, column])).toEqual([
      [3, 'corrects'],
    ]);
  });

  it('but not a correction of a row that is bad itself', async () => {
    const payments = files.payments(GOOD_PAYMENT.replace('37.21', 'x'), 'C1,J1,,,,2025-07-02,,,,,,,,P1');
    expect((await problems({ payments })).map(({ line, column }) => [line, column])).toEqual([
      [2, 'per_day_eur'],
    ]);
  });
});

describe('a row of facts.csv is refused', () => {
  it.each([
    ['J1,moved,2025-01-01,091', 'fact', 'moved'],
    ['J1,home-municipality,2025-01-01,91', 'value', '91'],
    ['J1,home-municipality,2025-01-01,999', 'value', '999'],
    ['J1,home-municipality,2020-01-01,911', 'value', '911'],
    ['J1,integration,2025-01-01,asylum', 'value', 'asylum'],
    ['J1,integration,2025-02-29,other', 'on', '2025-02-29'],
    ['J1,new-maximum-period,2025-01-01,yes', 'value', 'yes'],
    ['J1,sickness-allowance,2025-01-02,', 'value', ''],
    ['J1,sickness-allowance,2025-01-02,2025-01-01', 'value', '2025-01-01'],
  ])('%s', async (row, column, value) => {
    expect(await problems({ facts: files.facts(row) })).toMatchObject([{ line: 2, column, value }]);
  });

  it('with a second ground of one integration entry', async () => {
    const facts = files.facts('J1,integration,2025-01-01,other', 'J1,integration,2025-01-01,protection');
    expect(await problems({ facts })).toMatchObject([{ line: 3, column: 'value', value: 'protection' }]);
  });

  it('with a second home municipality from one date', async () => {
    const facts = files.facts('J1,home-municipality,2025-01-01,091', 'J1,home-municipality,2025-01-01,837');
    expect(await problems({ facts })).toMatchObject([{ line: 3, column: 'value', value: '837' }]);
  });
});

it('lines are counted through empty lines and quoted line breaks', async () => {
  const facts = files.facts('', '"J1\n",integration,2025-01-01,other', '', 'J1,moved,2025-01-01,');
  expect((await problems({ facts })).map(({ line, column }) => [line, column])).toEqual([
    [3, 'jobseeker'],
    [6, 'fact'],
  ]);
});

describe('a row of services.csv is refused', () => {
  it.each([
    ['S1,J1,work-trial,workplace,kela,own,,2025-03-03,2025-03-02,5,8,,', 'ended_on', '2025-03-02'],
    ['S1,J1,work-trial,workplace,kela,own,,2025-03-03,,8,8,,', 'days_per_week', '8'],
    ['S1,J1,work-trial,workplace,the state,own,,2025-03-03,,5,8,,', 'organiser', 'the state'],
  ])('%s', async (row, column, value) => {
    expect(await problems({ services: files.services(row) })).toMatchObject([{ line: 2, column, value }]);
  });
});

describe('a file is refused', () => {
  it.each([
    ['a missing column', ['jobseeker,fact,on'], [{ line: 1, column: 'value' }]],
    ['an unknown column', [`${HEADER},note`], [{ line: 1, value: 'note' }]],
    ['a column twice', [`${HEADER},on`], [{ line: 1, column: 'on' }]],
    ['nothing in it', [], [{ line: 1, detail: 'The file is empty.' }]],
    [
      'semicolons, as Finnish spreadsheets write it',
      [HEADER.replaceAll(',', ';'), 'J1;integration;2025-01-01;other'],
      [
        {
          line: 1,
          detail: 'The header is separated by semicolons.',
          expected: expect.stringContaining('commas'),
        },
      ],
    ],
    ['tabs', [HEADER.replaceAll(',', '\t')], [{ line: 1, detail: 'The header is separated by tabs.' }]],
    ['a row without any value', [HEADER, ',,,'], [{ line: 2, detail: 'The row is empty.' }]],
    [
      'the header of another',
      ['service_id,jobseeker,kind,on'],
      [{ line: 1, value: 'service_id,kind', detail: expect.stringContaining('lacks fact, value.') }],
    ],
    [
      'broken quoting',
      [HEADER, 'J1,integration,2025-01-01,other', '"J1"x,integration,2025-01-01,other'],
      [{ line: 3 }],
    ],
  ])('with %s', async (_, lines, expected) => {
    expect(await problems({ facts: files.file('facts.csv', lines) })).toMatchObject(expected);
  });

  it('that is not UTF-8, with the line', async () => {
    const text = Buffer.from(
      `${HEADER}\nJ1,integration,2025-01-01,other\nÄ1,integration,2025-01-01,other\n`,
      'latin1',
    );
    expect(await problems({ facts: files.file('facts.csv', text) })).toMatchObject([
      { line: 3, detail: 'The text is not UTF-8.' },
    ]);
  });

  it('that is not there, as the file system says it', async () => {
    await expect(problems({ facts: '/no/such/facts.csv' })).rejects.toThrow('ENOENT');
  });
});

describe('a personal identity code', () => {
  it('is refused as an identifier and shown nowhere', async () => {
    const payments = files.payments(
      GOOD_PAYMENT.replace('J1', INVENTED_IDENTITY_CODE),
      GOOD_PAYMENT.replace('P1', `P-${INVENTED_IDENTITY_CODE}`),
      GOOD_PAYMENT.replace('P1', 'P3').replace('unemployment', `x ${INVENTED_IDENTITY_CODE}`),
    );
    const found = await problems({ payments });
    expect(found.map(({ line, column }) => [line, column])).toEqual([
      [2, 'jobseeker'],
      [3, 'payment_id'],
      [4, 'ground'],
    ]);
    expect(JSON.stringify(found)).not.toContain(INVENTED_IDENTITY_CODE);
  });
});
