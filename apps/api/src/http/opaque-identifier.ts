import { isCalendarDate } from '#calendar-date';
import { looksLikePersonalIdentityCode } from '#contracts';

const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether a value can serve as an identifier: of the form in the contracts, and nothing like a personal identity code. */
export function isOpaqueIdentifier(value: unknown): value is string {
  return typeof value === 'string' && IDENTIFIER.test(value) && !looksLikePersonalIdentityCode(value);
}

/** Whether a jobseeker can have the name: streams and keys of days are named after dates, and those of people never. */
export function isJobseekerIdentifier(value: unknown): value is string {
  return isOpaqueIdentifier(value) && !isCalendarDate(value);
}
