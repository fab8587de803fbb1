/** Whether a row makes something recordable, is checked, can be asked for, or is an entitlement that is shown. */
export type RuleKind = 'event' | 'rule' | 'figure' | 'right';

export interface RuleBookRow {
  readonly kind: RuleKind;
  /** One or a few sentences. */
  readonly statement: string;
}

/**
 * What the product must know of the jobseeker's process, plans, duty, services, referrals, money and figures: rows taken
 * from the ministry's assessment memo and the statutes; ADM and COR, from the act on administrative procedure, and DAT, from the law on
 * data protection, are rows that the memo takes for granted. Code, tests, refusals and findings cite a row by its id.
 */
export const RULE_BOOK = {
  'PRO-1': {
    kind: 'event',
    statement: 'Job search is registered, and ends; a person may have several spells.',
  },
  'PRO-2': {
    kind: 'event',
    statement:
      'Initial interview; job-search discussions; supplementary job-search discussions. Since HE 108/2025 (1.1.2026) the initial interview falls within 10 working days of registration (5 before), supplementary discussions follow the service need instead of a fixed schedule, and job-search discussions stay at three-month intervals.',
  },
  'PRO-3': {
    kind: 'event',
    statement:
      'Service need assessment, made at the initial interview, at later discussions, and whenever the jobseeker asks for it.',
  },
  'PRO-4': {
    kind: 'rule',
    statement:
      'An assessment covers at least: 1) skills, vocational competence and own goals; 2) work and functional ability; 3) job-search skills and other matters; 4) likelihood of becoming and staying unemployed.',
  },
  'PRO-5': {
    kind: 'event',
    statement:
      'The jobseeker can be sent to examinations of work ability and to other expert assessments; the result returns to the pathway.',
  },
  'PRO-6': {
    kind: 'event',
    statement:
      "If the need calls for another authority's services: information given, referral made, or cooperation opened (järjestämislaki 8 §).",
  },
  'PLAN-1': {
    kind: 'event',
    statement:
      'Four plan kinds: employment plan, and the plans that replace it: activation plan, multidisciplinary employment plan, integration plan. At a time one of them is in force.',
  },
  'PLAN-2': {
    kind: 'event',
    statement:
      "A plan contains the job-search duty and, by need, public employment services, other services and measures, and steps to clarify health or work ability. Items may be services of the municipality's general competence, of the county, of Kela, of an education provider.",
  },
  'PLAN-3': {
    kind: 'rule',
    statement: 'The plan is reviewed at least every three months, at a job-search discussion.',
  },
  'PLAN-4': {
    kind: 'event',
    statement: 'The jobseeker reports how the plan was carried out, by the deadline that the plan sets.',
  },
  'PLAN-5': {
    kind: 'rule',
    statement:
      'The plan binds the jobseeker. A service of general competence binds only if agreed in the plan, and, where taking part has unavoidable costs, only if an expense allowance has been granted.',
  },
  'PLAN-6': {
    kind: 'rule',
    statement:
      'Until 31.12.2025 an activation plan is made when the activation condition is met (ACT-1, ACT-2). From 1.1.2026 new activation plans are made only for unemployed people whose main income is social assistance; for benefit recipients KTT is agreed in a multidisciplinary employment plan (HE 109/2025).',
  },
  'PLAN-7': {
    kind: 'event',
    statement:
      'The activation plan records: education and career; an assessment of how earlier public employment services worked; how earlier plans were carried out; the job-search duty where one is set; the services.',
  },
  'PLAN-8': {
    kind: 'figure',
    statement:
      'Plans made per month by kind, reviews included, and how many jobseekers they concern (M: Jan-Aug 2025 about 660,000 plans for about 551,000 jobseekers; 78 % employment, 8 % integration, 8 % activation, 6 % multidisciplinary).',
  },
  'ACT-1': {
    kind: 'rule',
    statement:
      'Activation condition under 25: TMT on grounds of unemployment for at least 180 days in the last 12 calendar months, or the maximum period of daily allowance used up, or four months mainly on social assistance.',
  },
  'ACT-2': {
    kind: 'rule',
    statement:
      'Activation condition from 25: at least 500 TMT days, or 180 TMT days after the maximum period, or 12 months mainly on social assistance.',
  },
  'DUTY-1': {
    kind: 'event',
    statement:
      'Set, lowered, waived and ended. Three one-month review periods of four job opportunities each is the default; a lower number or none needs a ground.',
  },
  'DUTY-2': {
    kind: 'rule',
    statement:
      'Only the employment authority sets the duty, also inside an activation or multidisciplinary plan.',
  },
  'DUTY-3': {
    kind: 'rule',
    statement:
      'No duty where the need for multidisciplinary support is established or incapacity is medically shown, if open-market work is not possible.',
  },
  'DUTY-4': {
    kind: 'figure',
    statement:
      'Number of KTT participants with a duty above zero (M table 6: 25 %, 1-3 a month). Such a person may be in the wrong service: a case-review finding, not an error.',
  },
  'DUTY-5': {
    kind: 'event',
    statement: 'Reported fulfilment per review period (how many applied for, when, where).',
  },
  'SRV-1': {
    kind: 'event',
    statement:
      'A service is offered, agreed in a plan, started, interrupted, resumed, changed, ended (with an outcome), or not started.',
  },
  'SRV-2': {
    kind: 'rule',
    statement:
      'Every service has: its kind, its legal basis, the organiser (employment authority, municipality, county, Kela), the producer, and the way of production: own production or bought. The memo names the missing statistics on own production as a gap.',
  },
  'SRV-3': {
    kind: 'figure',
    statement:
      'Durations come from the events, also of services that are still open. The memo calls for a separate study to know them.',
  },
  'SRV-4': {
    kind: 'figure',
    statement:
      'Service packages: which services ran side by side or after each other for one person. The memo: "not available, since packages are not recorded separately".',
  },
  'SRV-5': {
    kind: 'figure',
    statement:
      'Non-statutory municipal services are counted like the statutory ones. The memo: "not extractable today".',
  },
  'KTT-1': {
    kind: 'rule',
    statement:
      'KTT is secondary: it is arranged when work and functional ability do not allow work or public employment services (Kuty-laki 8 §). Work and public employment services are examined first.',
  },
  'KTT-2': {
    kind: 'rule',
    statement:
      'A lack of suitable public employment services is not a ground for KTT (EOAK/5424/2017, EOAK/274/2018).',
  },
  'KTT-3': {
    kind: 'rule',
    statement:
      "Long unemployment or long payment of TMT does not allow the conclusion that ability is limited (same decisions). Neither is the municipality's own share of the cost a ground.",
  },
  'KTT-4': {
    kind: 'rule',
    statement:
      'A period of 3 to 24 months at a time; 1 to 4 days in a calendar week; at least 4 hours a day.',
  },
  'KTT-5': {
    kind: 'rule',
    statement:
      "It is fitted to the person's ability and skills; phases that raise the demands must be recordable. The memo: no national data on phasing exists.",
  },
  'KTT-6': {
    kind: 'event',
    statement:
      'On request it may start before the time limits, after hearing the person and with a plan made first.',
  },
  'KTT-7': {
    kind: 'figure',
    statement:
      'Participants by month, own production and bought share by county (M: 48 % bought on average, 0-95 %).',
  },
  'COA-1': {
    kind: 'rule',
    statement:
      'Job-search, career and job coaching (53 § 1 mom. 1-3 k) have no maximum duration since 1.1.2025; own or bought production; individual or group. They are not vocational education: no on-the-job learning or practice.',
  },
  'COA-2': {
    kind: 'event',
    statement:
      'Job coaching may follow the quality criteria (IPS: 8 principles, 25 criteria); the method used is recorded.',
  },
  'TRI-1': {
    kind: 'rule',
    statement:
      'Work trial: only to clarify vocational and career options or to support a return to the labour market; never to gain work experience, as practice, or in place of employment.',
  },
  'TRI-2': {
    kind: 'rule',
    statement: 'Work trial at most six months; 4-8 hours a day; at most five days a week (54, 57 §).',
  },
  'TRI-3': {
    kind: 'rule',
    statement:
      'The organiser of the trial may not be an employer with whom the person has an employment relationship when the contract is made. Place: workplace or workshop.',
  },
  'TRI-4': { kind: 'rule', statement: 'Education trial has no maximum; it rests on the service need.' },
  'TRI-5': {
    kind: 'rule',
    statement:
      'Until 31.12.2024 the maximum of a work trial was 12 months (916/2012). Rules follow the date.',
  },
  'WAG-1': {
    kind: 'rule',
    statement:
      'Wage subsidy for a person with reduced work ability: first ten months, at most the length of the employment; then up to 24 months at a time.',
  },
  'WAG-2': {
    kind: 'rule',
    statement:
      "From 1.1.2025 subsidised work no longer removes the municipality's share of TMT, and it no longer builds the employment condition. Work backed by the municipality's own subsidy counts as open-market work and does.",
  },
  'KEL-1': {
    kind: 'rule',
    statement:
      'Kela work trial: at most 15 meetings and 45 rehabilitation days within 5 months. Kela job coaching: at most 25 meetings and 95 days at the workplace within 13 months. Kela rehabilitation assessment: at most 10 days.',
  },
  'KEL-2': {
    kind: 'rule',
    statement: 'Taito rehabilitation ended 31.12.2025; youth rehabilitation is for ages 16-29.',
  },
  'KEL-3': {
    kind: 'rule',
    statement:
      'While Kela pays rehabilitation allowance or sickness allowance there is no unemployment benefit, so no municipal share and no counted day.',
  },
  'SOC-1': {
    kind: 'event',
    statement:
      'Referral to social rehabilitation (the county), its acceptance or refusal, start and end. M table 6: about half of KTT participants would need it first.',
  },
  'SOC-2': {
    kind: 'event',
    statement: 'Workshops and IPS placements are recordable as the place or method of a service.',
  },
  'EXP-1': {
    kind: 'right',
    statement:
      'Expense allowance while on benefit: job-search coaching, career coaching, trials (103 § 1 mom.), granted by Kela or the fund.',
  },
  'EXP-2': {
    kind: 'right',
    statement:
      'Job coaching: no statutory allowance; the employment authority may grant a discretionary one if the service is agreed in the plan, costs are unavoidable and no other law pays (103 § 3 mom.).',
  },
  'REF-1': {
    kind: 'event',
    statement:
      'A referral names its sender, receiver, purpose, grounds, evidence (assessment events), and date; the receiver answers: accepted, refused with a reason, or more information asked for.',
  },
  'REF-2': {
    kind: 'event',
    statement:
      'TYM: multidisciplinary assessment started by the employment authority, the county and Kela together with the jobseeker; it may take at most three months.',
  },
  'REF-3': {
    kind: 'event',
    statement:
      'Its outcome: joint coordination is needed (a multidisciplinary plan follows) or not needed (the jobseeker goes on with an employment plan).',
  },
  'REF-4': {
    kind: 'rule',
    statement:
      "TYM client relationship ends when the need for coordination ends, by the parties' joint assessment; no particular measure or service ends it.",
  },
  'REF-5': {
    kind: 'figure',
    statement:
      'TYM clients at a date by network (M: about 32,000 at the end of October 2025, 40-4,700 by network, 35 networks).',
  },
  'REF-6': {
    kind: 'rule',
    statement:
      'Nobody falls between services: a person without a plan in force, without a service, or with an unanswered referral is visible (M 3.5 "väliinputoajat").',
  },
  'ADM-1': {
    kind: 'rule',
    statement:
      'Before a matter is decided the person is heard; a decision without it names the ground on which the hearing was left out (hallintolaki 434/2003 34 §).',
  },
  'ADM-2': {
    kind: 'rule',
    statement:
      'A decision is given with its reasons: which circumstances and accounts decided, and the provisions applied (434/2003 45 §).',
  },
  'ADM-3': {
    kind: 'rule',
    statement:
      'A decision is given with instructions for seeking review of it, or says by which provision and why it cannot be (434/2003 46 to 48 §).',
  },
  'COR-1': {
    kind: 'event',
    statement:
      'What was recorded wrongly is corrected or retracted by an event that points at it; nothing is overwritten (434/2003 50 §, 51 §).',
  },
  'DAT-1': {
    kind: 'event',
    statement:
      "The person's statement that a record is wrong or incomplete is attached to it, and shown with it (regulation (EU) 2016/679, article 16).",
  },
  'DAT-2': {
    kind: 'rule',
    statement:
      'Data about a client is erased when four years have passed from the end of the client relationship, unless a statutory task or a pending matter needs it; before that it is not erased on request (380/2023 122 §, 381/2023 12 §; regulation (EU) 2016/679, article 17(3)(b)).',
  },
  'DAT-3': {
    kind: 'rule',
    statement:
      'While there is an order of non-disclosure for safety, the home municipality and address are for those only whose task needs them (661/2009 36 and 37 §).',
  },
  'DAT-4': {
    kind: 'right',
    statement:
      'The person gets all data about herself, and who has read it, in a form that can be read and one that can be processed (regulation (EU) 2016/679, articles 15 and 20).',
  },
  'MON-1': {
    kind: 'rule',
    statement:
      "Until 31.12.2024 taking part in KTT (and the other employment-promoting services) removed the municipality's share for those days, also after the counties took KTT over in 2023. From 1.1.2025 it does not.",
  },
  'MON-2': { kind: 'rule', statement: 'Regimes A, B and C with their own counters.' },
  'MON-3': {
    kind: 'figure',
    statement:
      "The cost-responsibility timeline of a jobseeker: who paid which part of which day's benefit, under which provision, with the events that led to it.",
  },
  'MON-4': {
    kind: 'figure',
    statement: "The same by municipality and month, and checked against Kela's invoice.",
  },
  'TAB-1': {
    kind: 'figure',
    statement: 'Job-search coaching 1-9/2025: participants during the month, participants on the count day.',
  },
  'TAB-2': {
    kind: 'figure',
    statement: 'Career coaching 1-9/2025: participants during the month, participants on the count day.',
  },
  'TAB-3': {
    kind: 'figure',
    statement: 'Job coaching 1-9/2025: participants during the month, participants on the count day.',
  },
  'TAB-4': {
    kind: 'figure',
    statement:
      'The three coachings, 2025 average: participants a month, on count days, average duration in days of ended periods.',
  },
  'TAB-5': {
    kind: 'figure',
    statement:
      'Trials 1-9/2025 by kind: education trial, work trial at a workplace, work trial in a workshop, total.',
  },
  'TAB-6': {
    kind: 'figure',
    statement:
      'KTT participants 2024: total, duty set (1-3), able to work or use public services, need of social rehabilitation first, long-term social rehabilitation; with the range by county.',
  },
} as const satisfies Record<string, RuleBookRow>;

/** The id of a row of the rule book: `KTT-4`. */
export type RuleId = keyof typeof RULE_BOOK;

export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULE_BOOK, text);
}
