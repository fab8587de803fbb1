import type { ValidationError } from 'class-validator';
import type { ProblemCause } from '../problems/problem.js';

const PROPERTY_NAME = /^[A-Za-z][A-Za-z0-9]{0,40}$|^\d{1,4}$/;
const UNKNOWN_PROPERTY = 'whitelistValidation';

/** Where a body differs from its description. A name that could itself say something about a person is not repeated. */
export function validationCauses(errors: readonly ValidationError[], parent = ''): ProblemCause[] {
  return errors.flatMap((error) => {
    const known = PROPERTY_NAME.test(error.property);
    const pointer = known ? `${parent}/${error.property}` : parent;
    const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
      pointer,
      detail: constraint === UNKNOWN_PROPERTY ? unknownProperty(known) : message,
    }));
    return [...own, ...validationCauses(error.children ?? [], pointer)];
  });
}

function unknownProperty(named: boolean): string {
  return named
    ? 'no field or parameter has this name here: leave it out'
    : 'a field of an unknown name: leave it out';
}
