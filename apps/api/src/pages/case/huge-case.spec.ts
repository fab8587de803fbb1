import { initialBenefitHistory } from '#benefit-history';
import { addDays, calendarDate } from '#calendar-date';
import { type CaseRecord, dossierOf, toldCase } from '#case-dossier';
import { timeline } from '#cost-responsibility';
import { LANGUAGES, type Language, loadStatutes } from '#statutes';
import type { CaseToReadAnswer } from '../../queries/case-to-read-query.js';
import { pageHtml } from '../frame/page-html.js';
import { AT_ONCE } from './at-once.js';
import { casePage } from './case-page.js';
import { monthsPage } from './months-page.js';
import type { CasePageAsked } from './shown-case.js';

const EVENTS = 2_000;
const BEGINNING = calendarDate('2012-01-02');
const TODAY = calendarDate('2026-11-24');
const EVERYTHING = { name: true, pathway: true, money: true, findings: true, dossier: true };
const statutes = loadStatutes();

/** A person who was met, heard, decided on and paid for fifteen years, with longer texts than anybody writes. */
function records(): CaseRecord[] {
  const by = 'employment-authority' as const;
  const text = 'Pitkä <selostus>. '.repeat(20);
  const revisions = { person: 0, jobseeker: 0, benefits: 0 };
  return Array.from({ length: EVENTS }, (_, index): CaseRecord => {
    const on = addDays(BEGINNING, Math.floor(index * 2.6));
    const said = [
      { type: 'InitialInterviewHeld', data: { on, by, summary: text } },
      {
        type: 'PersonHeard',
        data: { hearingId: `h${index}`, on, by, matter: 'other', manner: 'in-person', account: text },
      },
      {
        type: 'DecisionMade',
        data: { decisionId: `d${index}`, on, by, matter: 'other', outcome: 'granted', reasons: text },
      },
    ][index % 3];
    const paid = {
      type: 'BenefitPaid',
      data: {
        paymentId: `p${index}`,
        benefit: 'labour-market-support',
        firstDay: on,
        lastDay: on,
        paidOn: on,
        perDayEur: `3${index % 10}.21`,
        childIncreaseEur: '0',
        incrementEur: '0',
        ground: 'unemployment',
      },
    };
    const { type, data } = index % 2 === 0 || said === undefined ? paid : said;
    const stream = type === 'BenefitPaid' ? 'benefits' : 'jobseeker';
    return {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      type,
      stream,
      revision: revisions[stream]++,
      recordedAt: `${on}T10:00:00.000Z`,
      authority: by,
      actor: 'official-1',
      data,
      sha256: '0'.repeat(64),
    };
  });
}

function caseIn(language: Language): CaseToReadAnswer {
  const told = {
    jobseekerId: 'J1',
    records: records(),
    billed: [],
    statutes,
    language,
    asOf: TODAY,
    madeAt: '2026-11-24T10:00:00.000Z',
    program: 'Polku test',
  };
  const { pathwayRecords, benefits = initialBenefitHistory } = toldCase(told);
  return {
    dossier: dossierOf(told),
    pathway: pathwayRecords,
    days: [...timeline(benefits, statutes).days()],
  };
}

function askedFor(language: Language, parameters: Readonly<Record<string, string>> = {}): CasePageAsked {
  const moments = { dates: {}, mistakes: new Map() };
  return { language, jobseekerId: 'J1', today: TODAY, sees: EVERYTHING, moments, parameters };
}

function htmlOf(
  found: CaseToReadAnswer,
  language: Language,
  parameters: Readonly<Record<string, string>> = {},
) {
  return pageHtml(casePage(askedFor(language, parameters), found, statutes));
}

describe(`a case of ${EVENTS} events`, () => {
  it.each(LANGUAGES)('is shown in parts, each under 100 kB, in %s', (language) => {
    const found = caseIn(language);
    expect(found.dossier.chronology).toHaveLength(EVENTS);
    const months = pageHtml(monthsPage(askedFor(language), found.dossier.money, found.days));
    expect(Buffer.byteLength(months)).toBeLessThan(100_000);
    const parts = Math.ceil(EVENTS / AT_ONCE.entries);
    const seen = new Set<string>();
    for (let part = 1; part <= parts; part++) {
      const page = htmlOf(found, language, { entries: String(part) });
      expect(Buffer.byteLength(page)).toBeLessThan(100_000);
      for (const [, entry = ''] of page.matchAll(/<li id="entry-(\d+)"/g)) seen.add(entry);
    }
    expect(seen.size).toBe(EVENTS);
  });

  it('leads to an event in whichever part it stands', () => {
    const found = caseIn('en');
    const event = found.dossier.chronology[1_500];
    const page = htmlOf(found, 'en', { event: event?.proof.eventId ?? '' });
    expect(page).toContain(`<li id="entry-${event?.number}"`);
    expect(page).toContain('aria-current="true">1501–1550</a>');
    const elsewhere = /href="(\/en\/cases\/J1\?entries=(\d+))#entry-(\d+)"/.exec(htmlOf(found, 'en')) ?? [];
    const [, , part = '', entry = ''] = elsewhere;
    expect(htmlOf(found, 'en', { entries: part })).toContain(`<li id="entry-${entry}"`);
  });
});
