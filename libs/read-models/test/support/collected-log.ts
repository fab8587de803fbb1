import type { ReadModelLog } from '#read-models';

/** What was logged, for those who want to look. */
export class CollectedLog implements ReadModelLog {
  readonly lines: { level: string; details: object; message: string }[] = [];
  info = (details: object, message: string) => void this.lines.push({ level: 'info', details, message });
  warn = (details: object, message: string) => void this.lines.push({ level: 'warn', details, message });
  error = (details: object, message: string) => void this.lines.push({ level: 'error', details, message });

  messages(): string[] {
    return this.lines.map(({ message }) => message);
  }
}
