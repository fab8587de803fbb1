import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { decide, evolve, initialBenefitHistory } from '#benefit-history';
import { isRefusal } from '#contracts';
import { accepted, GOOD_PAYMENT, statutes, WrittenFiles } from './written-files.js';

let files: WrittenFiles;
beforeEach(() => {
  files = new WrittenFiles();
});
afterEach(() => files.remove());

describe('files of a history', () => {
  it('tell another benefit by its first day and, as the value, its last', async () => {
    const facts = files.facts('J1,social-assistance-as-main-income,2025-01-01,2025-03-31');
    const told = await accepted({ facts }, (opened) =>
      [...opened.jobseekers()].map(({ benefitCommands }) => benefitCommands),
    );
    expect(told).toEqual([
      [
        {
          type: 'RecordOtherBenefit',
          benefit: 'social-assistance-as-main-income',
          firstDay: '2025-01-01',
          lastDay: '2025-03-31',
        },
      ],
    ]);
  });

  it('become commands, grouped by jobseeker in the order of the identifiers', async () => {
    const sources = {
      payments: files.payments(
        'P2,J2,earnings-related-allowance,2025-03-03,2025-03-28,2025-04-01,M3,70.00,7.01,4.50,37.21,unemployment,lay-off,',
        GOOD_PAYMENT,
      ),
      facts: files.facts('J10,home-municipality,2025-01-01,091', 'J1,integration,2025-01-01,protection'),
    };
    const told = await accepted(sources, (opened) =>
      [...opened.jobseekers()].map(({ jobseeker, benefitCommands }) => [jobseeker, benefitCommands]),
    );
    expect(told).toEqual([
      [
        'J1',
        [
          { type: 'RecordIntegrationPeriod', on: '2025-01-01', ground: 'protection' },
          {
            type: 'RecordBenefitPayment',
            paymentId: 'P1',
            benefit: 'labour-market-support',
            firstDay: '2025-03-03',
            lastDay: '2025-03-28',
            paidOn: '2025-04-01',
            perDayEur: '37.21',
            childIncreaseEur: '0',
            incrementEur: '0',
            ground: 'unemployment',
          },
        ],
      ],
      ['J10', [{ type: 'RecordHomeMunicipality', on: '2025-01-01', municipality: '091' }]],
      [
        'J2',
        [
          {
            type: 'RecordBenefitPayment',
            paymentId: 'P2',
            benefit: 'earnings-related-allowance',
            firstDay: '2025-03-03',
            lastDay: '2025-03-28',
            paidOn: '2025-04-01',
            periodId: 'M3',
            perDayEur: '70.00',
            childIncreaseEur: '7.01',
            incrementEur: '4.50',
            basicPartEur: '37.21',
            ground: 'unemployment',
            circumstance: 'lay-off',
          },
        ],
      ],
    ]);
  });

  it('may have a byte order mark, CRLF, quotes and their columns in any order', async () => {
    const text = '﻿value,"on",fact,jobseeker\r\n"091",2025-01-01,home-municipality,"J1"\r\n';
    const facts = files.file('facts.csv', Buffer.from(text));
    const told = await accepted({ facts }, (opened) =>
      [...opened.jobseekers()].map((each) => each.benefitCommands),
    );
    expect(told).toEqual([[{ type: 'RecordHomeMunicipality', on: '2025-01-01', municipality: '091' }]]);
  });

  it('may have a correction and what took the place of its payment before the payment itself', async () => {
    const payments = files.payments(
      'P3,J1,labour-market-support,2025-03-03,2025-03-28,2025-04-20,,30.00,,,,unemployment,,',
      'C1,,,,,2025-05-02,,,,,,,,P1',
      GOOD_PAYMENT,
    );
    const [history] = await accepted({ payments }, (opened) =>
      [...opened.jobseekers()].map((each) => each.history(statutes)),
    );
    expect(history?.payments.map(({ paymentId, correction }) => [paymentId, correction?.paymentId])).toEqual([
      ['P1', 'C1'],
      ['P3', undefined],
    ]);
  });

  it('may correct a payment of an earlier file, when that is known', async () => {
    const earlier = files.payments(GOOD_PAYMENT);
    const history = await accepted({ payments: earlier }, (opened) =>
      [...opened.jobseekers()].map((each) => each.history(statutes)),
    ).then(([first]) => first ?? initialBenefitHistory);
    const later = files.payments(
      'C1,J1,,,,2025-05-02,,,,,,,,P1',
      'P3,J1,labour-market-support,2025-03-03,2025-03-28,2025-05-02,,30.00,,,,unemployment,,',
    );
    const commands = await accepted(
      { payments: later },
      (opened) => [...opened.jobseekers()].flatMap((each) => each.benefitCommands),
      async () => history,
    );
    expect(commands.map(({ type }) => type)).toEqual(['CorrectBenefitPayment', 'RecordBenefitPayment']);
  });

  it('read again on top of what they told change nothing', async () => {
    const sources = {
      payments: files.payments(GOOD_PAYMENT, 'C1,J1,,,,2025-05-02,,,,,,,,P1'),
      facts: files.facts('J1,home-municipality,2025-01-01,091', 'J1,new-maximum-period,2025-02-03,'),
    };
    const events = await accepted(sources, (opened) =>
      [...opened.jobseekers()].flatMap((each) => {
        const history = each.history(statutes);
        return each.benefitCommands.flatMap((command) => {
          const decision = decide(history, command, { statutes });
          if (isRefusal(decision)) throw new Error(decision.details.detail);
          return decision.map((event) => evolve(history, event));
        });
      }),
    );
    expect(events).toEqual([]);
  });

  it('tell services as they happened', async () => {
    const services = files.services(
      'S1,J1,rehabilitative-work-activity,workshop,wellbeing-county,own,2025-02-01,2025-03-03,,4,5.5,189/2001 3 §,',
    );
    const told = await accepted({ services }, (opened) =>
      [...opened.jobseekers()].map((each) => each.services),
    );
    expect(told).toEqual([
      [
        {
          serviceId: 'S1',
          jobseeker: 'J1',
          kind: 'rehabilitative-work-activity',
          place: 'workshop',
          organiser: 'wellbeing-county',
          production: 'own',
          plannedOn: '2025-02-01',
          startedOn: '2025-03-03',
          daysPerWeek: 4,
          hoursPerDay: 5.5,
          legalBasis: '189/2001 3 §',
          line: 2,
        },
      ],
    ]);
  });

  it('leave no temporary file behind', async () => {
    const spools = () =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`polku-history-${process.pid}-`));
    await accepted({ payments: files.payments(GOOD_PAYMENT) }, () => expect(spools()).toHaveLength(1));
    expect(spools()).toEqual([]);
  });

  it('with rows of one jobseeker far apart are gathered', async () => {
    const rows: string[] = [];
    for (let month = 1; month <= 12; month++) {
      for (let person = 0; person < 2_000; person++) {
        const mm = `${month}`.padStart(2, '0');
        rows.push(
          `P${month}-${person},J${person},labour-market-support,2025-${mm}-10,2025-${mm}-14,2025-${mm}-20,,37.21,,,,unemployment,,`,
        );
      }
    }
    const counts = await accepted({ payments: files.payments(...rows) }, (opened) => [
      opened.rowCount,
      opened.jobseekerCount,
      new Set([...opened.jobseekers()].map((each) => each.benefitCommands.length)),
    ]);
    expect(counts).toEqual([24_000, 2_000, new Set([12])]);
  });
});
