/** Where the read models say what happens to them; a pino logger is one. */
export interface ReadModelLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export const SILENT: ReadModelLog = { info() {}, warn() {}, error() {} };
