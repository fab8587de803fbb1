import Type, { type Static } from 'typebox';

/** The languages in which the law's data and the explanations speak. One more is demanded of every text of the data. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const Text = Type.String({ minLength: 1 });

/** A text in every language. */
export const InLanguages = Type.Object(
  { fi: Text, sv: Text, en: Text } satisfies Record<Language, typeof Text>,
  { additionalProperties: false },
);
export type InLanguages = Readonly<Static<typeof InLanguages>>;
