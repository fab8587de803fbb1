const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/** Whether an object of a text that is JSON has a name twice; `JSON.parse` would take the last of them without a word. */
export function hasARepeatedName(json: string): boolean {
  /** The names of each object that is open, `undefined` for a list. */
  const open: (Set<string> | undefined)[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') text = token;
    else {
      // What stands before a colon outside of a text is a name.
      const names = open.at(-1);
      const name: string = JSON.parse(text);
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}
