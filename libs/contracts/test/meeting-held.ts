import Type from 'typebox';
import { date, defineEvent, oneOf } from '#contracts';

const on = date('The day of the meeting.');

/** A made-up event type whose field was renamed once, and got a required companion later. */
export const meetingHeld = defineEvent('MeetingHeld', 'jobseeker', {
  meaning: 'A meeting was held.',
  rules: [],
  data: { on, manner: oneOf(['in-person', 'by-telephone'], 'How.') },
  earlier: [
    {
      data: Type.Object({ date: on }),
      example: { date: '2024-03-01' },
      upcast: ({ date: day, ...rest }) => ({ ...rest, on: day }),
    },
    {
      data: Type.Object({ on }),
      example: { on: '2024-03-01' },
      upcast: (data) => ({ ...data, manner: 'in-person' }),
    },
  ],
});
