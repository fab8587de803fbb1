import type { ExpenseAllowanceDecision, ExpenseAllowanceReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  EndExpenseAllowanceBody,
  GrantExpenseAllowanceBody,
  RefuseExpenseAllowanceBody,
  ReportExpenseAllowanceEndBody,
  ReportExpenseAllowanceGrantBody,
  ReportExpenseAllowanceRefusalBody,
} from './expense-allowance-bodies.js';

export const expenseAllowanceTasks: TasksFor<ExpenseAllowanceDecision | ExpenseAllowanceReport> = {
  GrantExpenseAllowance: {
    body: GrantExpenseAllowanceBody,
    summary: 'Grant an expense allowance',
    description:
      "Decision. A statutory one, for the services that the law names, by Kela or the fund that pays the benefit; a discretionary one by the employment authority, for a service agreed in the plan in force, with costs that cannot be avoided and that no other law pays. The amount is the law's when it is left out.",
    rules: ['EXP-1', 'EXP-2', 'PLAN-5'],
    examples: {
      'statutory, by Kela': {
        allowanceId: 'allowance-1',
        serviceId: 'coaching-1',
        on: '2026-02-10',
        basis: 'statutory',
        from: '2026-02-02',
      },
      'discretionary, for a municipal service': {
        allowanceId: 'allowance-2',
        serviceId: 'cafe-1',
        on: '2026-03-02',
        basis: 'discretionary',
        from: '2026-03-02',
        perDayEur: '18.00',
        costsUnavoidable: true,
        paidUnderAnotherLaw: false,
        reasons: 'The only bus goes in the morning; lodging is needed.',
      },
    },
  },
  RefuseExpenseAllowance: {
    body: RefuseExpenseAllowanceBody,
    summary: 'Refuse an expense allowance',
    description: 'Decision, with reasons, of whoever could grant it.',
    rules: ['EXP-1', 'EXP-2', 'ADM-2'],
    examples: {
      'no costs': {
        serviceId: 'cafe-1',
        on: '2026-02-27',
        basis: 'discretionary',
        reasons: 'The place is within walking distance.',
      },
    },
  },
  EndExpenseAllowance: {
    body: EndExpenseAllowanceBody,
    summary: 'End an expense allowance',
    description: 'Decision of whoever could grant it. The date is the last day that it covers.',
    rules: ['EXP-1', 'EXP-2'],
    examples: { ended: { allowanceId: 'allowance-2', on: '2026-03-31' } },
  },
  ReportExpenseAllowanceGrant: {
    body: ReportExpenseAllowanceGrantBody,
    summary: 'Report an expense allowance as it was granted',
    description: 'Fact, lawful or not.',
    rules: ['EXP-1', 'EXP-2'],
    examples: {
      'by a fund': {
        allowanceId: 'old-allowance-3',
        serviceId: 'old-service-10',
        on: '2025-01-20',
        by: 'unemployment-fund',
        basis: 'statutory',
        from: '2025-01-13',
        perDayEur: '9.00',
      },
    },
  },
  ReportExpenseAllowanceRefusal: {
    body: ReportExpenseAllowanceRefusalBody,
    summary: 'Report an expense allowance as it was refused',
    description: 'Fact, with or without reasons.',
    rules: ['EXP-1', 'EXP-2', 'PLAN-5'],
    examples: {
      'without reasons': {
        allowanceId: 'old-allowance-4',
        serviceId: 'old-service-10',
        on: '2025-01-17',
        basis: 'discretionary',
      },
    },
  },
  ReportExpenseAllowanceEnd: {
    body: ReportExpenseAllowanceEndBody,
    summary: 'Report the end of an expense allowance',
    description: 'Fact. The date is the last day that it covered.',
    rules: ['EXP-1', 'EXP-2'],
    examples: { ended: { allowanceId: 'old-allowance-3', on: '2025-03-28', by: 'unemployment-fund' } },
  },
};
