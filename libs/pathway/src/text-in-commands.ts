import type { SealedText } from '#contracts';
import type { PathwayCommand } from './commands.js';
import type { CorrectionCommand } from './commands-correction.js';
import type { DisputeRecord } from './commands-dispute.js';

type FieldsOf<Command, Content> = Command extends unknown
  ? { [Name in keyof Command]-?: Extract<Command[Name], Content> extends never ? never : Name }[keyof Command]
  : never;

/** The fields of commands that say something about the person in words. The compiler asks for those that are new. */
const TEXT_FIELDS: Readonly<Record<FieldsOf<PathwayCommand, SealedText>, true>> = {
  account: true,
  applications: true,
  earlierPlans: true,
  earlierServices: true,
  educationAndCareer: true,
  explanation: true,
  goals: true,
  grounds: true,
  jobSearchSkills: true,
  purpose: true,
  question: true,
  reasons: true,
  result: true,
  skillsAndGoals: true,
  summary: true,
  text: true,
  unemploymentRisk: true,
  workAndFunctionalAbility: true,
};

/** Whether a command has text about the person. What is recorded must then be readable, for the two to be compared. */
export function hasPersonalText(command: PathwayCommand | CorrectionCommand | DisputeRecord): boolean {
  // The data of a record may have any text, and is compared with what is recorded; a reason is compared with nothing.
  if (command.type === 'CorrectRecord' || command.type === 'DisputeRecord') return true;
  if (command.type === 'RetractRecord') return false;
  const inFields = Object.entries(command).some(
    ([name, value]) => Object.hasOwn(TEXT_FIELDS, name) && typeof value === 'string',
  );
  const items = 'items' in command ? (command.items ?? []) : [];
  return inFields || items.some(({ description }) => description !== undefined);
}
