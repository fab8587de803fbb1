import type { ExpenseAllowanceEvent } from '#contracts';
import type { ExpenseAllowance } from './expense-allowance.js';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';

export function evolveExpenseAllowance(pathway: Pathway, event: ExpenseAllowanceEvent): Pathway {
  switch (event.type) {
    case 'ExpenseAllowanceGranted': {
      const { allowanceId, serviceId, on, by, basis, reasons, ...granted } = event.data;
      const said = { allowanceId, serviceId, on, by, basis, ...(reasons === undefined ? {} : { reasons }) };
      return added(pathway, { ...said, granted });
    }
    case 'ExpenseAllowanceRefused':
      return added(pathway, event.data);
    case 'ExpenseAllowanceEnded': {
      const { allowanceId, on: until } = event.data;
      return {
        ...pathway,
        expenseAllowances: pathway.expenseAllowances.map((allowance) =>
          allowance.allowanceId === allowanceId && allowance.granted !== undefined
            ? { ...allowance, granted: { ...allowance.granted, until } }
            : allowance,
        ),
      };
    }
    default:
      return event satisfies never;
  }
}

function added(pathway: Pathway, allowance: ExpenseAllowance): Pathway {
  return {
    ...pathway,
    expenseAllowances: inOrderOfTime(pathway.expenseAllowances, allowance, ({ on }) => on),
  };
}
