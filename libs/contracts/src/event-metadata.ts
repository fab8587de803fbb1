import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { oneOf } from './field-types.js';

function text(meaning: string) {
  return Type.String({ minLength: 1, description: meaning });
}

/** Schema of what is stored beside every event. Nothing in it says anything about the person. */
export const eventMetadataSchema = Type.Object(
  {
    $correlationId: text("One business transaction; the store's system projections know this name."),
    $causationId: text('The command or event that caused this one.'),
    commandId: text("The command's own identifier: a command carried out once is never carried out again."),
    commandFingerprint: text(
      'Keyed digest of the command, so that the same identifier with another content can be told apart.',
    ),
    command: Type.Optional(
      text(
        'What was asked for, `SetJobSearchDuty`: a decision made here, or a report. Absent in events of earlier programs.',
      ),
    ),
    schemaVersion: Type.Integer({
      minimum: 1,
      description: 'Version of the schema of the data: `urn:polku:event:<type>:<version>`.',
    }),
    authority: oneOf(AUTHORITIES, 'The authority whose act this is.'),
    actor: text('Opaque identifier of the official or the system that acted; never a name.'),
    source: text('The system that the command came from: `api`, `import`, `demo`.'),
  },
  { description: 'What is stored beside every event. Nothing in it says anything about the person.' },
);

/** What is stored beside every event. */
export type EventMetadata = Readonly<Type.Static<typeof eventMetadataSchema>>;
