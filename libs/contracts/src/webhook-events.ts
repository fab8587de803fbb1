import Type from 'typebox';
import { defineEvent, type EventOf } from './event-contract.js';
import { identifier, instant, municipalityCode, oneOf } from './field-types.js';
import { personalText } from './personal-text.js';

const signingSecret = () =>
  personalText(
    "The secret that deliveries are signed with, sealed under a key of the subscription's own.",
    100,
  );

export const WebhookSubscribed = defineEvent('WebhookSubscribed', 'webhook', {
  meaning: 'A service asked to be sent the events that it named, at an address of its own.',
  rules: [],
  data: {
    targetUrl: Type.String({
      pattern: '^https?://[!-~]{1,2000}$',
      description: 'Where the events are sent. In the clear, so that it can be seen where they went.',
    }),
    types: Type.Optional(
      Type.Array(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,99}$' }), {
        description: 'Only events of these types; all when absent or empty.',
      }),
    ),
    categories: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-z]{1,40}$' }), {
        description: 'Only streams of these categories; all that the feed tells of when absent or empty.',
      }),
    ),
    municipality: Type.Optional(
      municipalityCode(
        'Only the people whose home it is when an event is recorded, and the invoices it got.',
      ),
    ),
    after: Type.Optional(
      Type.String({
        pattern: '^(beginning|\\d{20}/\\d{20})$',
        description:
          'What was recorded after this place of the log; after the subscription itself when absent.',
      }),
    ),
    owner: Type.Object(
      { subject: identifier('The service, as its token names it.'), client: identifier('Its program.') },
      { description: 'Whose subscription it is: nobody else sees or changes it.' },
    ),
    mandate: Type.Object(
      {
        role: Type.String({ pattern: '^[a-z-]{1,40}$', description: 'By whose rights it gets events.' }),
        municipalities: Type.Optional(
          Type.Array(Type.String({ pattern: '^(\\d{3}|unknown|\\*)$' }), {
            description: 'Only of people who live there; `unknown`: without a recorded home; `*`: of all.',
          }),
        ),
        eventTypes: Type.Optional(
          Type.Array(Type.String({ pattern: '^(\\*|[A-Za-z][A-Za-z0-9]{0,99})$' }), {
            description: 'Only events of these types; `*`: of all.',
          }),
        ),
        parts: Type.Optional(
          Type.Array(Type.String({ pattern: '^[a-z-]{1,40}$' }), {
            description: 'Only these parts of the data, of those that the role has.',
          }),
        ),
        until: Type.Optional(instant('The mandate is over then.')),
      },
      {
        description:
          'What the owner was allowed when it subscribed. Nothing beyond it is sent, and nothing that its role has lost since.',
      },
    ),
    secret: signingSecret(),
  },
});

export const WebhookSecretRotated = defineEvent('WebhookSecretRotated', 'webhook', {
  meaning: 'Deliveries are signed with a new secret, and for some time with the one before it too.',
  rules: [],
  data: {
    secret: signingSecret(),
    previousSignsUntil: instant('Until when deliveries are signed with the previous secret too.'),
  },
});

export const WebhookPaused = defineEvent('WebhookPaused', 'webhook', {
  meaning: 'Nothing is sent until the subscription is resumed; nothing is lost meanwhile.',
  rules: [],
  data: {
    reason: oneOf(
      ['asked', 'failing', 'not-permitted'],
      'Somebody asked for it, the address had failed for too long, or its owner may be told nothing any more.',
    ),
  },
});

export const WebhookResumed = defineEvent('WebhookResumed', 'webhook', {
  meaning: 'Sending goes on where it was paused.',
  rules: [],
  data: {},
});

export const WebhookEnded = defineEvent('WebhookEnded', 'webhook', {
  meaning: 'The subscription is over: nothing is sent any more, and its secrets are destroyed.',
  rules: [],
  data: {
    reason: oneOf(['asked', 'gone'], 'Somebody asked for it, or the address answered that it is gone (410).'),
  },
});

export const webhookContracts = [
  WebhookSubscribed,
  WebhookSecretRotated,
  WebhookPaused,
  WebhookResumed,
  WebhookEnded,
] as const;

/** Everything that is written to `webhook-<subscription>`. */
export type WebhookEvent = EventOf<(typeof webhookContracts)[number]>;
