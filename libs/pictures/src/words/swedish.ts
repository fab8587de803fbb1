import { listed } from './listed.js';
import type { PictureWords } from './picture-words.js';

export const SWEDISH: PictureWords = {
  lanes: {
    'job-search': 'Jobbsökning',
    plans: 'Planer',
    duty: 'Jobbsökningsskyldighet',
    services: 'Service',
    referrals: 'Hänvisningar och samarbete',
    decisions: 'Höranden och beslut',
    benefits: 'Betalda förmåner',
    share: 'Kommunens andel',
    findings: 'Iakttagelser',
  },
  marks: {
    meeting: 'samtal',
    assessment: 'bedömning',
    reviewed: 'översyn eller ändring',
    reported: 'egen anmälan',
    offered: 'erbjudande, begäran eller information',
    hearing: 'hörande',
    decision: 'beslut',
    accepted: 'godkänd',
    refused: 'avslagen eller ej genomförd',
    asked: 'tilläggsuppgifter',
    unlawful: 'lagstridigt',
    'to-be-checked': 'ska kontrolleras',
    information: 'för kännedom',
  },
  asOf: (day) => `läget ${day}`,
  span: (from, until) => `${from}–${until}`,
  since: (from) => `från ${from}`,
  together: (count, names) => `${count} tillsammans${listed(names)}`,
  nothing: 'Det finns inget att visa.',
  opportunities: (number) => `${number} / period`,
  case: {
    title: 'Ärendet över tid',
    description: (items, from, until) =>
      `${items} händelser och perioder på en tidsaxel, ${from}–${until}. Tabellen säger samma sak i ord.`,
    columns: ['Rad', 'Vad', 'Från', 'Till', 'Andel'],
    grouped: 'En siffra står för flera händelser nära varandra.',
  },
  municipal: 'Kommunen',
  state: 'Staten',
  share: 'Andel',
  month: 'Månad',
  total: 'Sammanlagt',
  cost: {
    title: 'Vem som betalar, månad för månad',
    description: (months, municipal, state) =>
      `Förmåner för ${months} månader: kommunen ${municipal}, staten ${state}.`,
    counter: 'Räknade dagar',
    days: (from, until) => (from === until ? from : `${from}–${until}`),
    dayReached: (day) => `dag ${day}`,
  },
  months: {
    title: 'Kommunens månader',
    description: (months, total) => `${months} månader, sammanlagt ${total}.`,
  },
  compared: {
    title: 'Fakturerat jämfört med vad som borde ha fakturerats',
    description: (billed, ours, difference) =>
      `Fakturerat ${billed}, enligt oss ${ours}: skillnad ${difference}. Ovanför linjen: fakturerat för mycket.`,
    billed: 'Fakturerat',
    ours: 'Borde ha fakturerats',
    difference: 'Skillnad',
    tooMuch: 'för mycket',
    tooLittle: 'för litet',
  },
  forecast: {
    title: 'Vad kommunen kommer att betala',
    description: (expected, low, high) =>
      `Väntat sammanlagt ${expected}; med 95 procents sannolikhet ${low}–${high}.`,
    withoutExits: 'Om alla blir kvar. Om avslutade perioder vet man inget.',
    everybodyStays: 'Om alla blir kvar',
    expected: 'Väntat',
    band: (level) => `med ${level} procents sannolikhet`,
    low: (level) => `Lägst, ${level} %`,
    high: (level) => `Högst, ${level} %`,
  },
  figures: {
    title: 'Siffror',
    description: (rows, withheld) =>
      `Antal personer på ${rows} rader.${withheld === 0 ? '' : ` ${withheld} tal är skyddade eftersom de gäller få personer.`}`,
    withheld: 'skyddat',
    what: 'Vad',
    all: 'Alla',
  },
  log: {
    title: 'Den förseglade loggen',
    description: (events, segments, checkpoints) =>
      `Händelser: ${events}. Segment: ${segments}. Kontrollpunkter: ${checkpoints}.`,
    segment: 'Del',
    segmentName: (number) => `segment ${number}`,
    first: 'Första',
    last: 'Sista',
    events: 'Händelser',
    checkpoint: 'kontrollpunkt',
    checkpointName: (events, day) => `Kontrollpunkt över ${events} händelser, ${day}`,
    unsealed: 'inte förseglat ännu',
  },
};
