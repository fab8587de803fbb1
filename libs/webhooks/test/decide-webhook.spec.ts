import fc from 'fast-check';
import { isRefusal, type WebhookEvent } from '#contracts';
import { decideWebhook, evolveWebhook, noWebhook, type WebhookCommand, type WebhookState } from '#webhooks';

const NOW = new Date('2026-11-26T10:00:00Z');
const ASKED = {
  targetUrl: 'https://hooks.example.fi/',
  owner: { subject: 'service-1', client: 'service-1' },
  mandate: { role: 'subscriber', municipalities: ['*'], eventTypes: ['*'], parts: ['feed', 'pathway'] },
};
const SUBSCRIBE: WebhookCommand = { type: 'SubscribeWebhook', ...ASKED };
const ROTATE: WebhookCommand = { type: 'RotateWebhookSecret', overlapHours: 24 };
const PAUSE: WebhookCommand = { type: 'PauseWebhook', reason: 'asked' };
const RESUME: WebhookCommand = { type: 'ResumeWebhook' };
const END: WebhookCommand = { type: 'EndWebhook', reason: 'asked' };

/** Carries the commands out one after the other; refused ones change nothing. */
function carriedOut(...commands: readonly WebhookCommand[]): {
  state: WebhookState;
  events: WebhookEvent[];
  refused: string[];
} {
  let state = noWebhook;
  const events: WebhookEvent[] = [];
  const refused: string[] = [];
  for (const [index, command] of commands.entries()) {
    const decision = decideWebhook(state, command, { now: NOW, newSecret: () => `secret-${index}` });
    if (isRefusal(decision)) refused.push(decision.details.problem);
    else
      for (const event of decision) {
        state = evolveWebhook(state, event, { authority: 'kela' });
        events.push(event);
      }
  }
  return { state, events, refused };
}

describe('a subscription', () => {
  it('is made with a secret that nobody sent in', () => {
    expect(carriedOut(SUBSCRIBE).state).toEqual({
      state: 'active',
      authority: 'kela',
      asked: ASKED,
      secret: 'secret-0',
    });
  });

  it('signs with the secret before the last one too, until the hours are over', () => {
    expect(carriedOut(SUBSCRIBE, ROTATE).state).toMatchObject({
      secret: 'secret-1',
      previousSecret: { secret: 'secret-0', signsUntil: '2026-11-27T10:00:00.000Z' },
    });
    expect(carriedOut(SUBSCRIBE, ROTATE, { ...ROTATE, overlapHours: 0 }).state).toMatchObject({
      secret: 'secret-2',
      previousSecret: { secret: 'secret-1', signsUntil: NOW.toISOString() },
    });
  });

  it('says why it is paused, and no more when it goes on', () => {
    expect(carriedOut(SUBSCRIBE, { ...PAUSE, reason: 'failing' }).state).toMatchObject({
      state: 'paused',
      reason: 'failing',
    });
    const resumed = carriedOut(SUBSCRIBE, PAUSE, RESUME).state;
    expect(resumed).toMatchObject({ state: 'active' });
    expect(resumed).not.toHaveProperty('reason');
  });

  it.each([
    ['paused twice', [SUBSCRIBE, PAUSE, { ...PAUSE, reason: 'failing' }]],
    ['ended twice', [SUBSCRIBE, END, END]],
  ] as const)('records what is so already once: %s', (_what, commands) => {
    const { events, refused } = carriedOut(...commands);
    expect([events.length, refused]).toEqual([2, []]);
  });

  it('that goes on is not resumed', () => {
    expect(carriedOut(SUBSCRIBE, RESUME)).toMatchObject({
      events: [{ type: 'WebhookSubscribed' }],
      refused: [],
    });
  });

  it.each([[PAUSE], [RESUME], [ROTATE]])('has ended for good: %j', (command) => {
    expect(carriedOut(SUBSCRIBE, END, command).refused).toEqual(['webhook-ended']);
  });

  it.each([[PAUSE], [RESUME], [ROTATE], [END]])('must be there: %j', (command) => {
    expect(carriedOut(command).refused).toEqual(['not-recorded']);
  });

  it('is not made twice under one identifier', () => {
    expect(carriedOut(SUBSCRIBE, SUBSCRIBE).refused).toEqual(['identifier-in-use']);
  });

  it('whatever is asked in whatever order: ended stays ended, and state is what the events say', () => {
    const command = fc.constantFrom(SUBSCRIBE, ROTATE, PAUSE, RESUME, END);
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 12 }),
        fc.array(command, { maxLength: 6 }),
        (first, more) => {
          const { state, events } = carriedOut(SUBSCRIBE, ...first);
          const refolded = events.reduce(
            (folded: WebhookState, event) => evolveWebhook(folded, event, { authority: 'kela' }),
            noWebhook,
          );
          expect(refolded).toEqual(state);
          expect(events.filter(({ type }) => type === 'WebhookEnded').length).toBe(
            first.includes(END) ? 1 : 0,
          );
          if (first.includes(END)) expect(carriedOut(SUBSCRIBE, ...first, ...more).events).toEqual(events);
        },
      ),
    );
  });
});
