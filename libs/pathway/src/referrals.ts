import type { Pathway } from './pathway.js';
import type { Referral } from './referral.js';

export function referralById(pathway: Pathway, referralId: string): Referral | undefined {
  return pathway.referrals.find((referral) => referral.referralId === referralId);
}

export function isAnswered({ status }: Referral): boolean {
  return status === 'accepted' || status === 'refused';
}
