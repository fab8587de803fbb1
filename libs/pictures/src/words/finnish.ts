import { listed } from './listed.js';
import type { PictureWords } from './picture-words.js';

export const FINNISH: PictureWords = {
  lanes: {
    'job-search': 'Työnhaku',
    plans: 'Suunnitelmat',
    duty: 'Työnhakuvelvollisuus',
    services: 'Palvelut',
    referrals: 'Ohjaukset ja yhteistyö',
    decisions: 'Kuulemiset ja päätökset',
    benefits: 'Maksetut etuudet',
    share: 'Kunnan osuus',
    findings: 'Huomiot',
  },
  marks: {
    meeting: 'keskustelu',
    assessment: 'arviointi',
    reviewed: 'tarkistus tai muutos',
    reported: 'oma ilmoitus',
    offered: 'tarjous, pyyntö tai tieto',
    hearing: 'kuuleminen',
    decision: 'päätös',
    accepted: 'hyväksytty',
    refused: 'hylätty tai ei toteutunut',
    asked: 'lisätieto',
    unlawful: 'lainvastainen',
    'to-be-checked': 'tarkistettava',
    information: 'tiedoksi',
  },
  asOf: (day) => `tilanne ${day}`,
  span: (from, until) => `${from}–${until}`,
  since: (from) => `${from} alkaen`,
  together: (count, names) => `yhdessä ${count}${listed(names)}`,
  nothing: 'Ei mitään näytettävää.',
  opportunities: (number) => `${number} / jakso`,
  case: {
    title: 'Asian vaiheet ajassa',
    description: (items, from, until) =>
      `Yhdellä aikajanalla ${items} tapahtumaa tai jaksoa, ${from}–${until}. Taulukossa on sama sanoin.`,
    columns: ['Rivi', 'Mitä', 'Alkaen', 'Asti', 'Osuus'],
    grouped: 'Luku tarkoittaa useaa lähekkäistä tapahtumaa.',
  },
  municipal: 'Kunta',
  state: 'Valtio',
  share: 'Osuus',
  month: 'Kuukausi',
  total: 'Yhteensä',
  cost: {
    title: 'Kuka maksaa, kuukausittain',
    description: (months, municipal, state) =>
      `Etuudet ${months} kuukaudelta: kunta ${municipal}, valtio ${state}.`,
    counter: 'Lasketut päivät',
    days: (from, until) => (from === until ? from : `${from}–${until}`),
    dayReached: (day) => `päivä ${day}`,
  },
  months: {
    title: 'Kunnan kuukaudet',
    description: (months, total) => `${months} kuukautta, yhteensä ${total}.`,
  },
  compared: {
    title: 'Laskutettu ja se, mitä olisi pitänyt laskuttaa',
    description: (billed, ours, difference) =>
      `Laskutettu ${billed}, meidän laskelmamme ${ours}: ero ${difference}. Viivan yläpuolella on liikaa laskutettu.`,
    billed: 'Laskutettu',
    ours: 'Olisi pitänyt laskuttaa',
    difference: 'Ero',
    tooMuch: 'liikaa',
    tooLittle: 'liian vähän',
  },
  forecast: {
    title: 'Mitä kunta tulee maksamaan',
    description: (expected, low, high) =>
      `Odotettavissa yhteensä ${expected}; 95 prosentin todennäköisyydellä ${low}–${high}.`,
    withoutExits: 'Jos kaikki jatkavat. Päättymisistä ei tiedetä mitään.',
    everybodyStays: 'Jos kaikki jatkavat',
    expected: 'Odotettu',
    band: (level) => `${level} prosentin todennäköisyydellä`,
    low: (level) => `Alin, ${level} %`,
    high: (level) => `Ylin, ${level} %`,
  },
  figures: {
    title: 'Luvut',
    description: (rows, withheld) =>
      `Henkilömääriä ${rows} rivillä.${withheld === 0 ? '' : ` Suojattuja lukuja, joissa henkilöitä on vähän: ${withheld}.`}`,
    withheld: 'suojattu',
    what: 'Mitä',
    all: 'Kaikki',
  },
  log: {
    title: 'Sinetöity loki',
    description: (events, segments, checkpoints) =>
      `Tapahtumia ${events}, osia ${segments}, tarkistuspisteitä ${checkpoints}.`,
    segment: 'Osa',
    segmentName: (number) => `osa ${number}`,
    first: 'Ensimmäinen',
    last: 'Viimeinen',
    events: 'Tapahtumia',
    checkpoint: 'tarkistuspiste',
    checkpointName: (events, day) => `Tarkistuspiste, ${events} tapahtumaa, ${day}`,
    unsealed: 'vielä sinetöimättä',
  },
};
