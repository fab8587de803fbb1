import { type CalendarDate, isCalendarDate } from '#calendar-date';
import { isErased, type PersonalText } from '#contracts';
import type { Particular, TextAboutPerson } from './dossier.js';
import { contractOf, type DossierEventType } from './dossier-events.js';
import type { Telling } from './telling.js';
import type { FieldName } from './words/dossier-words.js';

/** What is read of the JSON Schema of a field. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly 'x-personal'?: true;
}

/** What the titles tell already, and what the entry shows elsewhere. */
const TOLD_ELSEWHERE: { readonly [Type in DossierEventType]?: readonly FieldName[] } = {
  JobSearchEnded: ['reason'],
  ReferredToExpertAssessment: ['kind'],
  EmploymentPlanCreated: ['kind'],
  PlanProgressReported: ['progress'],
  EmploymentPlanEnded: ['reason'],
  JobSearchDutySet: ['opportunities'],
  JobSearchDutyLowered: ['opportunities'],
  JobSearchDutyEnded: ['reason'],
  JobSearchDutyFulfilmentReported: ['appliedFor'],
  ServiceOffered: ['kind'],
  ServiceStarted: ['kind'],
  ServiceNotStarted: ['reason'],
  ServiceRequested: ['serviceKind'],
  ServiceAttendanceReported: ['from', 'until'],
  ReferredToService: ['serviceKind'],
  MultidisciplinaryAssessmentCompleted: ['outcome'],
  JointServiceModelEnded: ['reason'],
  PersonHeard: ['matter'],
  DecisionMade: ['matter', 'outcome'],
  BenefitPaid: ['benefit', 'firstDay', 'lastDay', 'perDayEur', 'paidOn'],
  BenefitPaymentCorrected: ['corrects', 'paidOn'],
  OtherBenefitReceived: ['benefit', 'firstDay', 'lastDay'],
  HomeMunicipalityRecorded: ['municipality'],
  IntegrationPeriodBegan: ['ground'],
};

/** Fields that the title of an event tells. */
export function titleFieldsOf(type: string): readonly string[] {
  return TOLD_ELSEWHERE[type as DossierEventType] ?? [];
}

/** Date and authority stand at the head of every entry. */
const SHOWN_OF_EACH = ['on', 'by', 'sender'] as const;

/** How identifiers are told: what they stand for, where the case knows it. */
export interface References {
  /** `kuntouttava työtoiminta, S1`. */
  readonly thing: (field: string, id: string) => string;
  /** The entry of an event: `entry 12`. */
  readonly entryOf: (eventId: string) => string;
}

export interface ToldData {
  readonly particulars: readonly Particular[];
  readonly texts: readonly TextAboutPerson[];
}

/** The fields of an event in words, in the order of its contract: what was said, and the texts about the person. */
export function toldData(
  type: string,
  data: unknown,
  on: CalendarDate,
  telling: Telling,
  references: References,
): ToldData {
  const schema = contractOf(type)?.data as Schema | undefined;
  const told = new FieldTelling(on, telling, references);
  const skipped: ReadonlySet<string> = new Set([...SHOWN_OF_EACH, ...titleFieldsOf(type)]);
  if (schema !== undefined) told.object(schema, data as object, skipped);
  return { particulars: told.particulars, texts: told.texts };
}

class FieldTelling {
  readonly particulars: Particular[] = [];
  readonly texts: TextAboutPerson[] = [];

  constructor(
    private readonly on: CalendarDate,
    private readonly telling: Telling,
    private readonly references: References,
  ) {}

  object({ properties = {} }: Schema, data: object, skipped: ReadonlySet<string> = new Set()): void {
    const values = data as Readonly<Record<string, unknown>>;
    for (const [field, schema] of Object.entries(properties)) {
      const value = values[field];
      if (value !== undefined && !skipped.has(field)) this.field(field, schema, value);
    }
  }

  private field(field: string, schema: Schema, value: unknown): void {
    const label = this.label(field);
    if (schema['x-personal']) this.texts.push({ field, label, text: readable(value as PersonalText) });
    else if (schema.properties !== undefined) this.object(schema, value as object);
    else if (schema.items?.properties !== undefined)
      this.objects(field, label, schema.items, value as readonly object[]);
    else if (!isNothing(field, value))
      this.particulars.push({ field, label, value: this.value(field, schema, value) });
  }

  /** Each of a list on a line of its own; its text with the texts. */
  private objects(field: string, label: string, schema: Schema, items: readonly object[]): void {
    for (const item of items) {
      const inner = new FieldTelling(this.on, this.telling, this.references);
      // The service tells its kind.
      inner.object(schema, item, new Set('serviceId' in item ? ['serviceKind'] : []));
      const value = inner.particulars.map((each) => each.value).join(', ');
      this.particulars.push({ field, label, value });
      this.texts.push(...inner.texts.map((text) => ({ ...text, label: `${text.label} (${value})` })));
    }
  }

  private value(field: string, schema: Schema, value: unknown): string {
    const { words } = this.telling;
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      if (items.length === 0) return '–';
      return words.list(items.map((item) => this.value(field, schema.items ?? {}, item)));
    }
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'number') return words.number(String(value));
    const text = String(value);
    if (schema.enum !== undefined) return this.telling.word(text);
    if (schema.format === 'date' && isCalendarDate(text)) return this.telling.day(text);
    return this.text(field, text);
  }

  /** A text that is no word of a list: by what its field holds. */
  private text(field: string, text: string): string {
    if (field.endsWith('Eur')) return this.telling.euros(text);
    switch (field as FieldName) {
      case 'kind':
      case 'serviceKind':
        return this.telling.service(text, this.on);
      case 'corrects':
      case 'retracts':
      case 'disputes':
        return this.references.entryOf(text);
      case 'outcome':
      case 'method':
        return this.telling.words.open[text] ?? text;
      default:
        return this.references.thing(field, text);
    }
  }

  private label(field: string): string {
    return this.telling.words.fields[field as FieldName] ?? field;
  }
}

/** Increases that were not paid need no line. */
function isNothing(field: string, value: unknown): boolean {
  return (field === 'childIncreaseEur' || field === 'incrementEur') && Number(value) === 0;
}

/** A text that came sealed can't be read here, as one that was erased. */
function readable(text: PersonalText): TextAboutPerson['text'] {
  return typeof text === 'string' || isErased(text) ? text : { erased: true };
}
