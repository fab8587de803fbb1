import {
  type Decision,
  isPersonalIdentityCode,
  type PersonalText,
  type PersonEvent,
  Refusal,
} from '#contracts';

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
      const { personalIdentityCode: code } = data;
      if (typeof code === 'string' && !isPersonalIdentityCode(code)) return wrongCode();
      return [{ type: 'PersonIdentified', data }];
    }
    default:
      return unknownCommand(command.type);
  }
}

/** The code itself is never repeated. */
function wrongCode(): Refusal {
  return new Refusal({
    problem: 'personal-identity-code-wrong',
    rule: 'PRO-1',
    detail:
      'This cannot be a personal identity code: its day does not exist, or its control character is another.',
    expected: 'the code as the population register has it, such as 131052-308T',
    field: 'personalIdentityCode',
  });
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
