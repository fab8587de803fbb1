import type { ShareSpan } from '#cost-responsibility';
import type { ToldDifference } from './told-difference.js';
import type { ReconciliationWords } from './words/reconciliation-words.js';

/** One difference for people: what it is, what should have been and why, and what was billed. */
export function differenceText(difference: ToldDifference, words: ReconciliationWords): string {
  const { jobseeker, paidMonth, lineKind, regime, benefit } = difference;
  const { effects, because, late, movedFrom, rightUnder } = difference;
  const euros = effects.map(({ municipality, municipal }) => `${municipality} ${signed(municipal)}`);
  const kind = lineKind === 'correction' ? `, ${words.correction}` : '';
  const head = [jobseeker, paidMonth, `${regime} ${words.benefits[benefit]}${kind}`, ...euros];
  const notes = [
    ...(because === undefined ? [] : [words.because[because]]),
    ...(late
      ? [
          `${late.municipal}: ${late.days} ${words.daysLate}, ${words.sentBy} ${late.sentBy} (${late.provision})`,
        ]
      : []),
    ...(movedFrom === undefined ? [] : [`${words.movedFrom} ${words.benefits[movedFrom]}`]),
    ...(rightUnder.length === 0
      ? []
      : [`${words.rightUnder} ${rightUnder.map((reading) => readingText(reading, words)).join(', ')}`]),
  ];
  return [
    `${head.join('  ')}\n`,
    ...notes.map((note) => `    ${note}\n`),
    ...expectedText(difference, words),
    ...billedText(difference, words),
  ].join('');
}

export function readingText(reading: string, words: ReconciliationWords): string {
  return reading === 'paid-until' ? words.paidUntilInvoice : reading;
}

function* expectedText(
  { expected, withoutShare, sentences }: ToldDifference,
  words: ReconciliationWords,
): Generator<string> {
  if (expected) {
    const { payer, days, daysByShare, base, municipal } = expected;
    yield figureText(words.ours, payer, { days, daysByShare, base, municipal }, words);
  } else yield `    ${words.ours} ${words.nothing}\n`;
  const told = new Set<string>();
  for (const [index, span] of (expected?.spans ?? withoutShare ?? []).entries()) {
    yield spanText(span, words);
    // What several spans have in common is said once.
    for (const sentence of sentences[index] ?? []) {
      if (!told.has(sentence)) yield `        ${sentence}\n`;
      told.add(sentence);
    }
  }
}

/** The days of one payment that have one share, in figures. */
function spanText(span: ShareSpan, words: ReconciliationWords): string {
  const { firstDay, lastDay, days, firstCounter, lastCounter, counted, sharePercent, base, provision } = span;
  const numbers = counted
    ? `${words.numbers} ${firstCounter}-${lastCounter}`
    : `${words.notCounted} (${firstCounter})`;
  return `      ${firstDay} - ${lastDay}, ${days} ${words.days}, ${numbers}, ${sharePercent} % * ${base}  ${provision}  [${span.paymentId}]\n`;
}

function* billedText({ billed }: ToldDifference, words: ReconciliationWords): Generator<string> {
  if (billed.length === 0) yield `    ${words.billed} ${words.nothing}\n`;
  for (const line of billed) {
    const { municipality, days, daysByShare, base, municipal, invoiceId, invoicedOn } = line;
    const figure = figureText(words.billed, municipality, { days, daysByShare, base, municipal }, words);
    yield `${figure.trimEnd()}  [${invoiceId}/${line.line}, ${invoicedOn}]\n`;
  }
}

function figureText(
  whose: string,
  municipality: string,
  figure: { days: number; daysByShare: string | undefined; base: string; municipal: string },
  words: ReconciliationWords,
): string {
  const shares = figure.daysByShare === undefined ? '' : ` (${figure.daysByShare})`;
  return `    ${whose} ${municipality}: ${figure.days} ${words.days}${shares}, ${figure.base} -> ${figure.municipal}\n`;
}

function signed(euros: string): string {
  return euros.startsWith('-') ? euros : `+${euros}`;
}
