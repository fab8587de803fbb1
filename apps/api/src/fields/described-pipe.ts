import { Injectable, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { problem } from '../problems/make-problem.js';
import { nestsDeeperThan } from './nesting.js';
import { validationCauses } from './validation-causes.js';

const DEEPEST_BODY = 8;

/** Lets what was sent through, unchanged, when it is as described; or says where it differs. Unknown fields are refused. */
@Injectable()
export class DescribedPipe<Described extends object> implements PipeTransform<unknown, Promise<Described>> {
  constructor(
    private readonly described: new () => Described,
    private readonly place: 'body' | 'query',
  ) {}

  async transform(sent: unknown): Promise<Described> {
    if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
      throw problem('malformed-json', { detail: 'The body must be one JSON object.' });
    }
    if (nestsDeeperThan(DEEPEST_BODY, sent)) {
      throw problem('invalid-request', { detail: `The body nests deeper than ${DEEPEST_BODY} levels.` });
    }
    const candidate = plainToInstance(this.described, { ...sent });
    const errors = await validate(candidate, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
    });
    if (errors.length > 0) throw this.invalid(validationCauses(errors));
    return sent as Described;
  }

  private invalid(causes: ReturnType<typeof validationCauses>) {
    return problem('invalid-request', {
      errors:
        this.place === 'body'
          ? causes
          : causes.map(({ pointer, detail }) => ({ parameter: (pointer ?? '').slice(1), detail })),
    });
  }
}
