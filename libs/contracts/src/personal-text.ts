import Type from 'typebox';

/**
 * Text about a person. Commands and freshly decided events carry it as plain text; the event store and every read model
 * hold it sealed under the person's own key; once that key is destroyed it reads as erased, everywhere.
 */
export type PersonalText = string | SealedText | ErasedText;

/**
 * Ciphertext, AES-256-GCM: `v1.<place>.<nonce>.<ciphertext and tag>`, each part base64url. The place says in the clear for
 * which field of which event it was sealed: `person/<event id>/familyName`; the tag covers it and the person.
 */
export interface SealedText {
  readonly sealed: string;
}

export interface ErasedText {
  readonly erased: true;
}

/** Schema of a personal field. `maxLength` counts characters of the plain text. */
export function personalText(meaning: string, maxLength = 4000) {
  return Type.Unsafe<PersonalText>({
    description: meaning,
    'x-personal': true,
    anyOf: [
      { type: 'string', minLength: 1, maxLength },
      {
        type: 'object',
        required: ['sealed'],
        additionalProperties: false,
        properties: { sealed: { type: 'string' } },
      },
      {
        type: 'object',
        required: ['erased'],
        additionalProperties: false,
        properties: { erased: { const: true } },
      },
    ],
  });
}

export function isSealed(value: unknown): value is SealedText {
  return typeof value === 'object' && value !== null && typeof (value as SealedText).sealed === 'string';
}

export function isErased(value: unknown): value is ErasedText {
  return typeof value === 'object' && value !== null && (value as ErasedText).erased === true;
}
