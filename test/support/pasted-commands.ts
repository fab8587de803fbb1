import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Commands that a page tells to paste. */
export interface Block {
  readonly command: string;
  /** What the page says that it prints, in part. */
  readonly prints: unknown;
}

/** The commands of a page in order, each with the JSON that follows it. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  for (const [, language, text = ''] of page.matchAll(/^```(sh|json)\n(.*?)^```$/gms)) {
    if (language === 'sh') blocks.push({ command: text.trim(), prints: undefined });
    else blocks.push({ command: blocks.pop()?.command ?? '', prints: JSON.parse(text) });
  }
  return blocks;
}

/** Whether a block only keeps what it is told: it prints nothing. */
export function onlyKeeps({ command }: Block): boolean {
  return command
    .replaceAll('\\\n', ' ')
    .split('\n')
    .every((line) => /^\w+=\$\(/.test(line) || line.trim().startsWith('-') || line.trim().startsWith('|'));
}

/** One terminal after the other, in which what a block sets the later ones have. */
export class Terminal {
  /**
   * @param folder of the test, for what is kept
   * @param instead of texts of the page, others: addresses that are taken
   */
  constructor(
    private readonly folder: string,
    private readonly instead: Readonly<Record<string, string>>,
  ) {}

  async paste(command: string): Promise<string> {
    const pasted = Object.entries(this.instead).reduce(
      (text, [told, taken]) => text.replaceAll(told, taken),
      command,
    );
    const kept = join(this.folder, 'variables');
    const { stdout } = await run(
      'bash',
      ['-c', `touch ${kept}; . ${kept}\n${pasted}\ndeclare -p $(compgen -v | grep -E '^[a-z]+$') > ${kept}`],
      { env: { ...process.env, POLKU_URL: this.instead['http://localhost:8080'] } },
    );
    return stdout;
  }
}
