import type { CalendarDate } from '#calendar-date';
import type { PaymentGround } from '#contracts';
import type { CitedProvision, LawReason } from '#cost-responsibility';
import { HIDDEN_MUNICIPALITY } from '#data-protection';
import type { Language, Statutes } from '#statutes';
import { placeOf } from './place.js';
import type { ToldProvision, ToldReason } from './told-day.js';

/** In place of a municipality that may not be told (DAT-3). */
const UNDISCLOSED: Readonly<Record<Language, string>> = {
  fi: 'salassa pidettävä (turvakielto)',
  sv: 'sekretessbelagd (spärrmarkering)',
  en: 'not disclosed (non-disclosure for safety)',
};

/** Finds the texts of the law's data in one language. */
export class Telling {
  constructor(
    private readonly statutes: Statutes,
    readonly language: Language,
  ) {}

  provision({ act, place }: CitedProvision): ToldProvision {
    const actName = this.statutes.acts.get(act)?.name[this.language] ?? '';
    return { actName, act, place: placeOf(place) ?? place };
  }

  reason({ provision, reason }: LawReason): ToldReason {
    return {
      provision: this.provision(provision),
      ...(reason === undefined ? {} : { reason: reason[this.language] }),
    };
  }

  /** Name, in Finnish where the language has none of its own, and code; a code that is on no list stands for itself. */
  municipality(code: string): string {
    if (code === HIDDEN_MUNICIPALITY) return UNDISCLOSED[this.language];
    const found = this.statutes.municipality(code);
    return `${(this.language === 'sv' ? found?.nameSv : found?.nameFi) ?? code} (${code})`;
  }

  /** The name of the service during which a payment was made, by the catalogue of the day. */
  service(ground: PaymentGround, on: CalendarDate): string | undefined {
    if (ground === 'unemployment') return undefined;
    const versions = this.statutes
      .ofKind('service-rule')
      .filter(({ id }) => id === `service.${ground}`)
      .flatMap((rule) => rule.versions);
    const onDay = versions.find(({ from, until }) => from <= on && (until === undefined || on <= until));
    return (onDay ?? versions[0])?.value.name[this.language] ?? ground;
  }
}
