import {
  type BenefitEvent,
  benefitContracts,
  type EventContract,
  type PathwayEvent,
  type PersonEvent,
  pathwayContracts,
  personContracts,
} from '#contracts';

/** What can stand in a dossier: everything that is recorded in the three streams of one person. */
export type DossierEvent = PersonEvent | PathwayEvent | BenefitEvent;
export type DossierEventType = DossierEvent['type'];
export type DataOf<Type extends DossierEventType> = Extract<DossierEvent, { readonly type: Type }>['data'];

export const DOSSIER_CONTRACTS: readonly EventContract[] = [
  ...personContracts,
  ...pathwayContracts,
  ...benefitContracts,
];

const BY_TYPE: ReadonlyMap<string, EventContract> = new Map(
  DOSSIER_CONTRACTS.map((contract) => [contract.type, contract]),
);

/** Nothing for a type that only a newer version knows. */
export function contractOf(type: string): EventContract | undefined {
  return BY_TYPE.get(type);
}
