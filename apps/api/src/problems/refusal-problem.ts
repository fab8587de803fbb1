import type { Refusal } from '#contracts';
import { ApiProblem } from './problem.js';

/** `payments-overlap` reads as "Payments overlap". */
export function titleOfRefusal(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A rule, or what is recorded already, stands against a command that was understood: 422. */
export function refusalProblem({ details }: Refusal): ApiProblem {
  const { problem, detail, expected, rule, provision, field } = details;
  return new ApiProblem({
    type: `/problems/${problem}`,
    title: titleOfRefusal(problem),
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
