import { LANGUAGES } from '#statutes';
import { rebuildSection, stoppedSection } from './projection-section.js';
import { webhooksSection } from './webhooks-section.js';

const EVENT = {
  eventId: '0197b1d2-0000-7000-8000-000000000001',
  position: '00000000000000000042/00000000000000000042',
  stream: 'jobseeker-<b>1</b>',
  revision: 3,
  eventType: 'ServiceStarted',
  error: 'TypeError',
};

describe('the sections of service health', () => {
  it('tell streams that stopped, how many more there are, and events passed over, as text', () => {
    const { text } = stoppedSection(
      { stopped: [{ ...EVENT, step: 'evolve' }], stoppedCount: 3, skipped: [{ ...EVENT, decision: 'd-1' }] },
      'en',
    );
    expect(text).toContain('Streams whose projection stopped (3)');
    expect(text).toContain('… and 2 more');
    expect(text).toContain('jobseeker-&lt;b&gt;1&lt;/b&gt;');
    expect(text).toContain('Events passed over by decision (1)');
    expect(text).toContain('<code>d-1</code>');
  });

  it.each(LANGUAGES)('say that nothing stopped and nothing was made anew, in %s', (language) => {
    const { text } = stoppedSection({ stopped: [], stoppedCount: 0, skipped: [] }, language);
    expect(text).not.toContain('<table');
    expect(rebuildSection(undefined, language).text).not.toContain('<table');
  });

  const rebuild = {
    state: 'running',
    reason: 'asked-for',
    askedAt: '2026-11-24T10:00:00.000Z',
    seenAt: '2026-11-24T10:01:00.000Z',
    progress: { phase: 'reading', events: 100, of: 1000, eventsPerSecond: 5, secondsLeft: 180 },
    report: undefined,
    error: undefined,
  } as unknown as Parameters<typeof rebuildSection>[0] & object;

  it('tell how far a rebuild is, with the time left while it is under way only', () => {
    const { text } = rebuildSection(rebuild, 'en');
    expect(text).toContain('100 of 1000 events');
    expect(text).toContain('about 3 minutes');
    expect(rebuildSection({ ...rebuild, state: 'stopped' }, 'en').text).not.toContain('about 3 minutes');
  });

  it('tell whether what was made anew equals what stood there', () => {
    const done = (before: object, after: object) =>
      rebuildSection(
        { ...rebuild, state: 'done', report: { events: 1, goneOnFrom: 0, before, after } as never },
        'en',
      ).text;
    expect(done({ pathway: 'a' }, { pathway: 'a' })).toMatch(/byte by byte<\/th><td[^>]*>yes</);
    expect(done({ pathway: 'a' }, { pathway: 'b' })).toMatch(/byte by byte<\/th><td[^>]*>no</);
  });

  it('tell subscriptions, those with dead letters first', () => {
    const webhook = (client: string, deadLetters: number) => ({
      webhookId: `id-${client}`,
      owner: { client },
      state: 'paused' as const,
      progress: { waiting: 1, deadLetters, failingSince: null },
    });
    const { text } = webhooksSection([webhook('fine', 0), webhook('failing', 7)], 'en');
    expect(text.indexOf('failing<br>')).toBeLessThan(text.indexOf('fine<br>'));
    expect(webhooksSection([], 'en').text).toContain('There are no subscriptions.');
  });
});
