import fc from 'fast-check';

/** The text with one character that is another one. */
export function changedCharacter(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat({ max: text.length - 1 }), fc.constantFrom('A', 'b', '0', '/', '+', '=', ' ', '\n', '7'))
    .filter(([at, character]) => text[at] !== character)
    .map(([at, character]) => `${text.slice(0, at)}${character}${text.slice(at + 1)}`);
}
