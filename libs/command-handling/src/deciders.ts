import * as benefitHistory from '#benefit-history';
import { helsinkiDateOf } from '#calendar-date';
import type {
  Authority,
  BenefitEvent,
  InvoiceEvent,
  PathwayEvent,
  PersonEvent,
  ProtectionEvent,
  SkipEvent,
  WebhookEvent,
} from '#contracts';
import * as dataProtection from '#data-protection';
import * as invoicing from '#invoicing';
import * as pathway from '#pathway';
import * as personIdentity from '#person-identity';
import type { Statutes } from '#statutes';
import * as webhooks from '#webhooks';
import type { Decider } from './decider.js';
import {
  decideSkip,
  evolveSkipped,
  noneSkipped,
  type SkipEventCommand,
  type SkippedEvents,
} from './skipped-events.js';

/** The pure deciders, given what they may not ask for themselves: the law, the date, new identifiers. */
export class Deciders {
  constructor(
    private readonly statutes: Statutes,
    private readonly clock: () => Date,
    private readonly newId: () => string,
  ) {}

  /** The records come with the pathway: they may be set right. What a newer program wrote is not known here. */
  pathway(
    authority: Authority,
  ): Decider<
    pathway.PathwayRecords,
    pathway.PathwayCommand | pathway.CorrectionCommand | pathway.DisputeRecord,
    PathwayEvent
  > {
    const context = { authority, today: this.today(), statutes: this.statutes, newId: this.newId };
    return {
      category: 'jobseeker',
      initial: pathway.noRecords,
      evolve: (state, event, origin) =>
        pathway.isPathwayEvent(event) ? pathway.evolveRecords(state, { ...origin, event }) : state,
      decide: (state, command) => pathway.decideOnRecords(state, command, context),
      comparesTexts: pathway.hasPersonalText,
    };
  }

  /** Facts come with the events that told them, and by whom: they may be set right. */
  benefits(
    authority: Authority,
  ): Decider<
    benefitHistory.BenefitHistory,
    benefitHistory.BenefitCommand | benefitHistory.BenefitCorrection,
    BenefitEvent
  > {
    const context = { authority, today: this.today(), statutes: this.statutes };
    return {
      category: 'benefits',
      initial: benefitHistory.initialBenefitHistory,
      evolve: (state, event, { id: eventId, authority, recordedAt = this.clock() }) =>
        benefitHistory.evolve(state, event, { eventId, authority, recordedAt: recordedAt.toISOString() }),
      decide: (state, command) => benefitHistory.decide(state, command, context),
    };
  }

  person(): Decider<personIdentity.PersonIdentity, personIdentity.IdentifyPersonCommand, PersonEvent> {
    return {
      category: 'person',
      initial: personIdentity.initialPersonIdentity,
      evolve: personIdentity.evolve,
      decide: personIdentity.decide,
    };
  }

  /** @param retention of the person, where erasure is to be decided */
  protection(
    authority: Authority,
    retention?: dataProtection.Retention,
  ): Decider<
    dataProtection.Protection,
    dataProtection.ProtectionCommand | dataProtection.ReportKeyDestroyed,
    ProtectionEvent
  > {
    const { statutes } = this;
    const context = { authority, today: this.today(), statutes, ...(retention && { retention }) };
    return {
      category: 'protection',
      initial: dataProtection.noProtection,
      evolve: (state, event) => dataProtection.evolveProtection(state, event),
      decide: (state, command) => dataProtection.decideProtection(state, command, context),
    };
  }

  invoice(): Decider<invoicing.ReceivedInvoices, invoicing.InvoiceCommand, InvoiceEvent> {
    return {
      category: 'invoice',
      initial: invoicing.initialReceivedInvoices,
      evolve: invoicing.evolveInvoices,
      decide: invoicing.decideInvoice,
    };
  }

  webhook(newSecret: string): Decider<webhooks.WebhookState, webhooks.WebhookCommand, WebhookEvent> {
    return {
      category: 'webhook',
      initial: webhooks.noWebhook,
      evolve: webhooks.evolveWebhook,
      decide: (state, command) =>
        webhooks.decideWebhook(state, command, { now: this.clock(), newSecret: () => newSecret }),
    };
  }

  projection(): Decider<SkippedEvents, SkipEventCommand, SkipEvent> {
    return {
      category: 'projection',
      initial: noneSkipped,
      evolve: evolveSkipped,
      decide: decideSkip,
    };
  }

  /** The date in Helsinki. */
  today() {
    return helsinkiDateOf(this.clock());
  }
}
