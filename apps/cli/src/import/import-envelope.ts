import type { CommandEnvelope } from '#command-handling';
import { newIdentifier } from '#event-store';

/**
 * The envelope of what a file reports. Every command is new: it is the rows themselves that are recorded once, whichever
 * file they come in.
 */
export function importEnvelope(authority: CommandEnvelope['authority']): CommandEnvelope {
  return { commandId: newIdentifier(), authority, actor: 'import', source: 'import' };
}
