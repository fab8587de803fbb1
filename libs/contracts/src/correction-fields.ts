import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { date, oneOf } from './field-types.js';
import { personalText } from './personal-text.js';

/** The id of a recorded event, a UUID. */
export function eventId(meaning: string) {
  return Type.String({
    pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    description: meaning,
  });
}

const on = date('The day on which the mistake was set right.');
const by = oneOf(AUTHORITIES, 'The authority that sets its own record right.');
const reason = Type.Optional(personalText('What was wrong with it.'));

/** What every correction and retraction says (COR-1). */
export const settingRight = { on, by, reason };
