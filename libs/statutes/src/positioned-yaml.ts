import Type, { type Static, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { StatuteDataProblem } from './statute-data-error.js';

/** A YAML file whose every value knows its line, so that an error can say where it is. */
export class PositionedYaml {
  readonly content: unknown;
  readonly problems: StatuteDataProblem[] = [];
  private readonly lines = new LineCounter();
  private readonly document;

  constructor(
    readonly file: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of this.document.errors) {
      this.problems.push({ file, line: this.lines.linePos(error.pos[0]).line, problem: error.message });
    }
    this.content = this.problems.length === 0 ? this.document.toJS() : undefined;
  }

  /** The line of the value at a path; of its nearest ancestor where the value is missing. */
  lineOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? this.document.contents : this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  report(path: readonly (string | number)[], problem: string): void {
    this.problems.push({ file: this.file, line: this.lineOf(path), problem });
  }

  /** The value at a path if it has the form; otherwise its problems are reported and nothing is returned. */
  read<Schema extends TSchema>(
    schema: Schema,
    path: readonly (string | number)[] = [],
  ): Static<Schema> | undefined {
    const value = path.reduce<unknown>(
      (outer, key) => (outer as Record<string | number, unknown> | undefined)?.[key],
      this.content,
    );
    const check = compiled(schema);
    if (check.Check(value)) return value as Static<Schema>;
    for (const error of check.Errors(value)) {
      // Of a choice between forms, the summary says more than the failure of each form.
      if (error.keyword === 'boolean' || /\/anyOf\/\d/.test(error.schemaPath)) continue;
      const at = error.instancePath.split('/').slice(1).map(unescapePointer);
      this.report([...path, ...at], `${at.join('.') || 'the value'} ${sentence(error)}`);
    }
    return undefined;
  }
}

const compiledSchemas = new WeakMap<TSchema, ReturnType<typeof Compile<TSchema>>>();

function compiled(schema: TSchema) {
  const known = compiledSchemas.get(schema) ?? Compile(schema);
  compiledSchemas.set(schema, known);
  return known;
}

function unescapePointer(part: string): string | number {
  const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(key) ? Number(key) : key;
}

function sentence(error: { keyword: string; message: string; params: object }): string {
  if (error.keyword === 'additionalProperties' || error.keyword === 'required') {
    return `${error.message}: ${Object.values(error.params).flat().join(', ')}`;
  }
  return error.message;
}

/** Text that must be there. */
export const SomeText = Type.String({ minLength: 1 });
