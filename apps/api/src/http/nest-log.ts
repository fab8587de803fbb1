import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What NestJS itself has to say: only warnings and errors, and those without anything that a request brought. */
export function nestLog(log: Logger): LoggerService {
  return {
    log: () => undefined,
    warn: (message: unknown, ...context: unknown[]) => log.warn({ nest: context.at(-1) }, String(message)),
    error: (_message: unknown, ...context: unknown[]) => log.error({ nest: context.at(-1) }, 'NestJS error'),
    fatal: (_message: unknown, ...context: unknown[]) => log.fatal({ nest: context.at(-1) }, 'NestJS error'),
  };
}
