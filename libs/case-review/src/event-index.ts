import type { PathwayEvent } from '#contracts';
import type { RecordedPathwayEvent } from '#pathway';

/** A recorded event of one type. */
export type RecordOf<Type extends PathwayEvent['type']> = RecordedPathwayEvent & {
  readonly event: Extract<PathwayEvent, { readonly type: Type }>;
};

/** The fields by which events point at what they are about. */
const POINTERS = [
  'planId',
  'dutyId',
  'serviceId',
  'referralId',
  'assessmentId',
  'expertAssessmentId',
  'multidisciplinaryAssessmentId',
  'allowanceId',
  'hearingId',
  'decisionId',
] as const;
type Pointer = (typeof POINTERS)[number];

/** Which records are about which plan, duty, service, referral, assessment, decision. */
export class EventIndex {
  private readonly about = new Map<string, RecordedPathwayEvent[]>();

  constructor(private readonly records: readonly RecordedPathwayEvent[]) {
    for (const record of records) {
      const { data } = record.event;
      for (const pointer of POINTERS) {
        const id = pointer in data ? (data as Partial<Record<Pointer, string>>)[pointer] : undefined;
        if (id === undefined) continue;
        const known = this.about.get(`${pointer} ${id}`);
        if (known === undefined) this.about.set(`${pointer} ${id}`, [record]);
        else known.push(record);
      }
    }
  }

  /** All records of a type, in the order of the stream. */
  all<Type extends PathwayEvent['type']>(type: Type): readonly RecordOf<Type>[] {
    return this.records.filter((record): record is RecordOf<Type> => record.event.type === type);
  }

  /** The records of some types that point at one thing. */
  of<Type extends PathwayEvent['type']>(
    pointer: Pointer,
    id: string,
    ...types: readonly Type[]
  ): readonly RecordOf<Type>[] {
    const records = this.about.get(`${pointer} ${id}`) ?? [];
    return records.filter((record): record is RecordOf<Type> =>
      (types as readonly string[]).includes(record.event.type),
    );
  }

  /** Their ids, once each, in the order of the stream. */
  idsOf(...shown: readonly (RecordedPathwayEvent | undefined)[]): readonly string[] {
    const wanted = new Set(shown.flatMap((record) => (record === undefined ? [] : [record.id])));
    return this.records.flatMap(({ id }) => (wanted.has(id) ? [id] : []));
  }
}
