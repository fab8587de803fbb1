import { type Decision, type PersonalText, type PersonEvent, Refusal } from '#contracts';

/** Says who a jobseeker is. Said again, it replaces what was said before (a new name, a corrected code). */
export interface IdentifyPersonCommand {
  readonly type: 'IdentifyPerson';
  readonly personalIdentityCode: PersonalText;
  readonly givenNames?: PersonalText;
  readonly familyName?: PersonalText;
}

/** What is known of who the jobseeker is. Every field is sealed under the person's key wherever it is stored. */
export interface PersonIdentity {
  readonly personalIdentityCode?: PersonalText;
  readonly givenNames?: PersonalText;
  readonly familyName?: PersonalText;
}

export const initialPersonIdentity: PersonIdentity = {};

export function decide(_state: PersonIdentity, command: IdentifyPersonCommand): Decision<PersonEvent> {
  switch (command.type) {
    case 'IdentifyPerson': {
      const { type: _, ...data } = command;
      return [{ type: 'PersonIdentified', data }];
    }
    default:
      return unknownCommand(command.type);
  }
}

function unknownCommand(type: never): Refusal {
  return new Refusal({
    problem: 'unknown-command',
    detail: `There is no command ${String(type)}.`,
    expected: 'IdentifyPerson',
  });
}

export function evolve(_state: PersonIdentity, event: PersonEvent): PersonIdentity {
  return event.data;
}
