import { listInWords } from '#explanation';
import type { ParameterVersion, ServiceLimit, ServiceRule, Statutes } from '#statutes';
import { linkBetween, numberInWords, table, wordInWords } from './markdown.js';

const LIMITS = {
  months: 'months, from the first day as planned to the last',
  monthsInAll: 'months in all, with earlier services of the kind',
  daysPerWeek: 'days in a calendar week',
  hoursPerDay: 'hours a day',
  days: 'days of attendance',
  meetings: 'meetings',
  age: 'age in years on the first day',
} as const satisfies Partial<Record<keyof ServiceRule, string>>;

const RESTARTS = {
  'twelve-months-unemployed': 'months of unbroken unemployment after the service',
  'under-25-three-months-unemployed':
    'months of unbroken unemployment of a person under 25, the maximum used up',
} as const;

/** A kind of service: its names, who arranges it, its limits and conditions, each with the row of the rule book. */
export function serviceRuleInWords(
  { value }: ParameterVersion<ServiceRule>,
  act: string,
  statutes: Statutes,
  document: string,
): string[] {
  const { name, organisers, statutory, ends } = value;
  const rows = [...limitsOf(value), ...conditionsOf(value)];
  return [
    `*${name.fi}*, *${name.sv}*, ${name.en}. Arranged by the ${listInWords(organisers.map(wordInWords))}.${
      statutory === false ? ' No act obliges to arrange it (SRV-5).' : ''
    }${ends ? ` It ended with this version (${row(ends, document)}).` : ''}`,
    '',
    ...(rows.length === 0
      ? ['The law sets no limit that is checked.', '']
      : table(
          ['what', 'rule', 'provision', 'row'],
          rows.map(([what, rule, provision, id, another = act]) => [
            what,
            rule,
            statutes.cite(another, provision),
            row(id, document),
          ]),
        )),
  ];
}

function row(id: string, document: string): string {
  return id === '' ? '' : `[${id}](${linkBetween(document, 'rows', id.toLowerCase())})`;
}

type Row = readonly [what: string, rule: string, provision: string, id: string, act?: string | undefined];

function limitsOf(value: ServiceRule): Row[] {
  return Object.entries(LIMITS).flatMap(([key, what]): Row[] => {
    const limit: ServiceLimit | undefined = value[key as keyof typeof LIMITS];
    return limit ? [[what, boundsOf(limit), limit.provision, limit.rule]] : [];
  });
}

function boundsOf({ atLeast, atMost }: ServiceLimit): string {
  return [
    atLeast === undefined ? [] : [`at least ${numberInWords(atLeast)}`],
    atMost === undefined ? [] : [`at most ${numberInWords(atMost)}`],
  ]
    .flat()
    .join(', ');
}

function conditionsOf(value: ServiceRule): Row[] {
  const { monthsInAll, places, purposes, notFor, notWhereEmployed, grounds, secondaryToServices, plans } =
    value;
  const { atOwnRequest, subsidy, employmentCondition, noUnemploymentBenefit, expenseAllowance } = value;
  const words = (list: readonly string[]) => list.map(wordInWords).join(', ');
  const restarts = monthsInAll?.restarts;
  return [
    ...(restarts
      ? Object.entries(RESTARTS).flatMap(([key, what]): Row[] => {
          const months = restarts[key as keyof typeof RESTARTS];
          return months === undefined
            ? []
            : [['the maximum begins anew', `after ${months} ${what}`, restarts.provision, '']];
        })
      : []),
    ...(places ? [['place', words(places.anyOf), places.provision, places.rule] as const] : []),
    ...(purposes ? [['purpose', words(purposes.anyOf), purposes.provision, purposes.rule] as const] : []),
    ...(notFor ? [['never for', words(notFor.anyOf), notFor.provision, notFor.rule] as const] : []),
    ...(notWhereEmployed
      ? [
          [
            'not at',
            'an employer with whom the person is employed',
            notWhereEmployed.provision,
            notWhereEmployed.rule,
          ] as const,
        ]
      : []),
    ...(grounds
      ? [
          ['one of these grounds', words(grounds.sufficient), grounds.provision, grounds.rule] as const,
          ...Object.entries(grounds.insufficient).map(
            ([ground, rule]) => ['no ground alone', wordInWords(ground), grounds.provision, rule] as const,
          ),
        ]
      : []),
    ...(secondaryToServices
      ? [
          [
            'assessed before it, with neither work nor employment services possible',
            `ability ${words(secondaryToServices.abilities)}`,
            secondaryToServices.provision,
            secondaryToServices.rule,
          ] as const,
        ]
      : []),
    ...(plans ? [['agreed in a plan', words(plans.anyOf), plans.provision, plans.rule] as const] : []),
    ...(atOwnRequest
      ? [
          [
            `in a plan made on the ground ${words(atOwnRequest.planGrounds)}`,
            'requested, the person heard about it, and agreed in that plan first',
            atOwnRequest.provision,
            atOwnRequest.rule,
          ] as const,
        ]
      : []),
    ...(subsidy ? subsidyRows(subsidy) : []),
    ...(employmentCondition
      ? [
          [
            'the employment condition',
            employmentCondition.builds ? 'is built by it' : 'is not built by it',
            employmentCondition.provision,
            employmentCondition.rule,
            employmentCondition.act,
          ] as const,
        ]
      : []),
    ...(noUnemploymentBenefit
      ? [
          [
            'unemployment benefit',
            'none while the benefit that goes with it is paid',
            noUnemploymentBenefit.provision,
            noUnemploymentBenefit.rule,
            noUnemploymentBenefit.act,
          ] as const,
        ]
      : []),
    ...(expenseAllowance
      ? [
          [
            'expense allowance',
            expenseAllowance.basis === 'statutory' ? 'a right while on benefit' : 'at discretion',
            expenseAllowance.provision,
            expenseAllowance.rule,
            expenseAllowance.act,
          ] as const,
        ]
      : []),
  ];
}

/** A row for each period of each ground; a ground without any has no limit. */
function subsidyRows(subsidy: NonNullable<ServiceRule['subsidy']>): Row[] {
  return Object.entries(subsidy.grounds).flatMap(([ground, { first, continued }]): Row[] => {
    const of = `months of a subsidy on the ground ${wordInWords(ground)}`;
    if (!first && !continued) return [[of, 'as the authority decides', subsidy.provision, subsidy.rule]];
    return [
      ...(first ? [[of, boundsOf(first), first.provision, first.rule] as const] : []),
      ...(continued
        ? [[`${of}, continued`, boundsOf(continued), continued.provision, continued.rule] as const]
        : []),
    ];
  });
}
