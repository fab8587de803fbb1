import { listed } from './listed.js';
import type { PictureWords } from './picture-words.js';

export const ENGLISH: PictureWords = {
  lanes: {
    'job-search': 'Job search',
    plans: 'Plans',
    duty: 'Job-search duty',
    services: 'Services',
    referrals: 'Referrals and cooperation',
    decisions: 'Hearings and decisions',
    benefits: 'Benefits paid',
    share: "Municipality's share",
    findings: 'Findings',
  },
  marks: {
    meeting: 'discussion',
    assessment: 'assessment',
    reviewed: 'reviewed or changed',
    reported: 'own report',
    offered: 'offered, asked for or told',
    hearing: 'hearing',
    decision: 'decision',
    accepted: 'accepted',
    refused: 'refused or not carried out',
    asked: 'more information',
    unlawful: 'unlawful',
    'to-be-checked': 'to be checked',
    information: 'for information',
  },
  asOf: (day) => `as of ${day}`,
  span: (from, until) => `${from} to ${until}`,
  since: (from) => `since ${from}`,
  together: (count, names) => `${count} together${listed(names)}`,
  nothing: 'There is nothing to show.',
  opportunities: (number) => `${number} a period`,
  case: {
    title: 'The case over time',
    description: (items, from, until) =>
      `${items} things on one time axis, ${from} to ${until}. The table says the same in words.`,
    columns: ['Row', 'What', 'From', 'Until', 'Share'],
    grouped: 'A number stands for several things close to each other.',
  },
  municipal: 'Municipality',
  state: 'State',
  share: 'Share',
  month: 'Month',
  total: 'Total',
  cost: {
    title: 'Who pays, month by month',
    description: (months, municipal, state) =>
      `Benefits of ${months} months: ${municipal} by the municipality, ${state} by the state.`,
    counter: 'Days counted',
    days: (from, until) => (from === until ? from : `${from}–${until}`),
    dayReached: (day) => `day ${day}`,
  },
  months: {
    title: "The municipality's months",
    description: (months, total) => `${months} months, ${total} together.`,
  },
  compared: {
    title: 'Billed against what should be billed',
    description: (billed, ours, difference) =>
      `Billed ${billed}, ours ${ours}: a difference of ${difference}. Above the line: billed too much.`,
    billed: 'Billed',
    ours: 'Should be billed',
    difference: 'Difference',
    tooMuch: 'too much',
    tooLittle: 'too little',
  },
  forecast: {
    title: 'What the municipality will pay',
    description: (expected, low, high) =>
      `Expected ${expected} in all; with a probability of 95 %, between ${low} and ${high}.`,
    withoutExits: 'If everybody stays. Nothing is known of how people leave.',
    everybodyStays: 'If everybody stays',
    expected: 'Expected',
    band: (level) => `with a probability of ${level} %`,
    low: (level) => `Lowest, ${level} %`,
    high: (level) => `Highest, ${level} %`,
  },
  figures: {
    title: 'Figures',
    description: (rows, withheld) =>
      `${rows} rows of numbers of people.${withheld === 0 ? '' : ` ${withheld} numbers are withheld because few people are in them.`}`,
    withheld: 'withheld',
    what: 'What',
    all: 'All',
  },
  log: {
    title: 'The sealed log',
    description: (events, segments, checkpoints) =>
      `Events: ${events}. Segments: ${segments}. Checkpoints: ${checkpoints}.`,
    segment: 'Part',
    segmentName: (number) => `segment ${number}`,
    first: 'First',
    last: 'Last',
    events: 'Events',
    checkpoint: 'checkpoint',
    checkpointName: (events, day) => `Checkpoint over ${events} events, ${day}`,
    unsealed: 'not sealed yet',
  },
};
