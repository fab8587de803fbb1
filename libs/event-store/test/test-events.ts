import Type from 'typebox';
import {
  type Authority,
  defineEvent,
  type EventMetadata,
  HomeMunicipalityRecorded,
  personalText,
} from '#contracts';
import { type NewEvent, newIdentifier } from '#event-store';

/** An event with personal text at several depths. */
export const CaseNoted = defineEvent('CaseNoted', 'jobseeker', {
  meaning: 'Something was written down about the person.',
  rules: [],
  data: {
    on: Type.String({ format: 'date' }),
    heading: Type.Optional(personalText('Heading.', 40)),
    notes: Type.Array(Type.Object({ text: personalText('The note.'), kind: Type.String() })),
  },
});

export const NameRecorded = defineEvent('NameRecorded', 'person', {
  meaning: 'The name of the person was recorded.',
  rules: [],
  data: { name: personalText('The name.', 40) },
});

export const testContracts = [CaseNoted, NameRecorded, HomeMunicipalityRecorded];

export function metadata(authority: Authority = 'municipality'): EventMetadata {
  return {
    $correlationId: newIdentifier(),
    $causationId: newIdentifier(),
    commandId: newIdentifier(),
    commandFingerprint: 'fingerprint',
    schemaVersion: 1,
    authority,
    actor: 'official-1',
    source: 'test',
  };
}

export function municipalityRecorded(municipality = '091'): NewEvent {
  return event('HomeMunicipalityRecorded', { on: '2025-01-01', municipality });
}

export function nameRecorded(name: string): NewEvent {
  return event('NameRecorded', { name });
}

export function caseNoted(heading: unknown, ...texts: readonly unknown[]): NewEvent {
  const notes = texts.map((text) => ({ text, kind: 'call' }));
  return event('CaseNoted', { on: '2025-01-01', heading, notes });
}

export function event(type: string, data: unknown): NewEvent {
  return { id: newIdentifier(), type, data, metadata: metadata() };
}
