import { REFUSAL_TITLES, type Refusal } from '#contracts';
import { ApiProblem } from './problem.js';

/** A rule, or what is recorded already, stands against a command that was understood: 422. */
export function refusalProblem({ details }: Refusal): ApiProblem {
  const { problem, detail, expected, rule, provision, field } = details;
  return new ApiProblem({
    type: `/problems/${problem}`,
    title: REFUSAL_TITLES[problem],
    status: 422,
    detail,
    expected,
    ...(rule === undefined ? {} : { rule }),
    ...(provision === undefined ? {} : { provision }),
    ...(field === undefined
      ? {}
      : { errors: [{ pointer: `/${field.replaceAll('.', '/')}`, detail: expected }] }),
  });
}
