import type { WebhookEvent } from '../webhook-events.js';
import type { ExamplesOf } from './examples-of.js';

export const webhookExamples: ExamplesOf<WebhookEvent> = {
  WebhookSubscribed: {
    targetUrl: 'https://hooks.example.fi/polku',
    types: ['ServiceStarted', 'ServiceEnded'],
    municipality: '205',
    owner: { subject: 'kajaani-statistics', client: 'kajaani-statistics' },
    mandate: {
      role: 'subscriber',
      municipalities: ['205'],
      eventTypes: ['*'],
      parts: ['feed', 'pathway'],
    },
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw1Yz3nQ0kYxM=',
  },
  WebhookSecretRotated: {
    secret: 'whsec_q8GKYqrTwjUPD8ILPZIo2LaLaSw1Yz3nQ0kYxMfKQ9s=',
    previousSignsUntil: '2026-11-27T10:00:00.000Z',
  },
  WebhookPaused: { reason: 'failing' },
  WebhookResumed: {},
  WebhookEnded: { reason: 'gone' },
};
