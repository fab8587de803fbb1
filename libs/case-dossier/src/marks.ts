import { daysBetween, helsinkiDateOf } from '#calendar-date';
import type { Statutes } from '#statutes';
import type { CaseRecord } from './case-to-tell.js';
import type { Mark } from './dossier.js';
import type { DatedRecord, ToldCase } from './told-case.js';
import type { Headings } from './words/headings.js';

/** A mark whose sentence waits for the number of the entry that it names. */
type Marked = Omit<Mark, 'sentence'> & {
  readonly sentence: (entryOf: (eventId: string) => string) => string;
};

/** What became of the records and how they came, by the ids of their events. */
export function marksOf(
  { known }: Pick<ToldCase, 'known'>,
  words: Headings['chronology'],
): ReadonlyMap<string, readonly Marked[]> {
  const marks = new Map<string, Marked[]>();
  const add = (eventId: string, mark: Marked['mark'], by: CaseRecord, say: (entry: string) => string) => {
    const marked = {
      mark,
      eventId: by.id,
      sentence: (entryOf: (id: string) => string) => say(entryOf(by.id)),
    };
    marks.set(eventId, [...(marks.get(eventId) ?? []), marked]);
  };
  for (const stream of ['jobseeker', 'benefits'] as const) {
    const records = known.filter((record) => record.stream === stream);
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const [index, record] of records.entries()) {
      const { corrects, retracts, disputes } = record.data as Partial<
        Record<'corrects' | 'retracts' | 'disputes', string>
      >;
      const isRetraction = record.type === 'RecordRetracted' || record.type === 'BenefitFactRetracted';
      if (isRetraction && retracts !== undefined) add(retracts, 'retracted', record, words.retracted);
      if (record.type === 'RecordDisputed' && disputes !== undefined) {
        add(disputes, 'disputed', record, words.disputed);
      }
      // What corrects is the next event of the stream (COR-1).
      const replacement = records[index + 1];
      const isCorrection = record.type === 'RecordCorrected' || record.type === 'BenefitFactCorrected';
      const replaced = isCorrection ? byId.get(corrects ?? '') : undefined;
      if (replaced === undefined || replacement === undefined) continue;
      add(replaced.id, 'corrected', replacement, words.corrected);
      add(replacement.id, 'stands-for', replaced, words.standsFor);
    }
  }
  const benefits = known.filter(({ stream }) => stream === 'benefits');
  for (const record of benefits.filter(({ type }) => type === 'BenefitPaymentCorrected')) {
    const { corrects } = record.data as { readonly corrects: string };
    const payment = benefits.find(
      ({ type, data }) =>
        type === 'BenefitPaid' && (data as { readonly paymentId: string }).paymentId === corrects,
    );
    if (payment !== undefined) add(payment.id, 'taken-back', record, words.takenBack);
  }
  return marks;
}

/** Review practice, dated like the law: how many days after its date an act of the pathway is recorded late. */
export function lateMark(
  { record, untilKnown, isDateOfRecording }: DatedRecord,
  statutes: Statutes,
  words: Headings['chronology'],
): Mark | undefined {
  if (record.stream !== 'jobseeker' || isDateOfRecording) return undefined;
  const limit = statutes.parameterIfInForce(
    'integer',
    '434/2003',
    'review-practice.recorded-late-days',
    untilKnown,
  )?.value;
  const days = daysBetween(untilKnown, helsinkiDateOf(new Date(record.recordedAt)));
  if (limit === undefined || days <= limit) return undefined;
  return { mark: 'recorded-late', days, sentence: words.late(days, limit) };
}
