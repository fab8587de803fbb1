import type { InEachLanguage } from './in-each-language.js';

interface ComparisonWords {
  readonly title: string;
  readonly how: string;
  readonly first: string;
  readonly other: string;
  readonly show: string;
  readonly same: string;
  readonly inBrief: string;
  readonly about: string;
  readonly added: (number: number) => string;
  readonly removed: (number: number) => string;
  readonly changed: (number: number) => string;
  readonly findingsAdded: (number: number) => string;
  readonly findingsRemoved: (number: number) => string;
  readonly money: string;
  readonly moneyHow: string;
  readonly moneySame: string;
  readonly moneyChange: (days: number, euros: string) => string;
  readonly payer: string;
  readonly difference: string;
  readonly more: (number: number) => string;
  readonly knownOn: (asOf: string, knownOn: string) => string;
}

export const COMPARISON_WORDS: InEachLanguage<ComparisonWords> = {
  fi: {
    title: 'Kahden hetken vertailu',
    how: 'Mitä asiassa on toisena hetkenä, mitä ensimmäisenä ei ollut, ja toisin päin.',
    first: 'Ensimmäinen hetki',
    other: 'Toinen hetki',
    show: 'Vertaa',
    same: 'Asia on molempina hetkinä sama.',
    inBrief: 'Tilanne lyhyesti',
    about: 'Mikä',
    added: (number) => `Tapahtumat, jotka ovat vain toisessa (${number})`,
    removed: (number) => `Tapahtumat, jotka ovat vain ensimmäisessä (${number})`,
    changed: (number) => `Tapahtumat, joille on tehty jotakin (${number})`,
    findingsAdded: (number) => `Huomiot, jotka ovat vain toisessa (${number})`,
    findingsRemoved: (number) => `Huomiot, jotka ovat vain ensimmäisessä (${number})`,
    money: 'Kunnan osuus',
    moneyHow: 'Kaikki maksut sen mukaan, mitä kumpanakin hetkenä oli kirjattu; tilannepäivä ei rajaa niitä.',
    moneySame: 'Kunnan osuus on sama.',
    moneyChange: (days, euros) => `${days} päivän tulos on toinen; kunnan osuus muuttuu ${euros}.`,
    payer: 'Maksaja',
    difference: 'Ero, euroa',
    more: (number) => `… ja ${number} muuta`,
    knownOn: (asOf, knownOn) => `${asOf}, kirjattu viimeistään ${knownOn}`,
  },
  sv: {
    title: 'Jämförelse av två tidpunkter',
    how: 'Vad som finns i ärendet vid den andra tidpunkten och inte fanns vid den första, och tvärtom.',
    first: 'Den första tidpunkten',
    other: 'Den andra tidpunkten',
    show: 'Jämför',
    same: 'Ärendet är detsamma vid båda tidpunkterna.',
    inBrief: 'Läget i korthet',
    about: 'Vad',
    added: (number) => `Händelser som finns bara i den andra (${number})`,
    removed: (number) => `Händelser som finns bara i den första (${number})`,
    changed: (number) => `Händelser som något har gjorts åt (${number})`,
    findingsAdded: (number) => `Iakttagelser som finns bara i den andra (${number})`,
    findingsRemoved: (number) => `Iakttagelser som finns bara i den första (${number})`,
    money: 'Kommunens andel',
    moneyHow:
      'Alla betalningar enligt vad som hade antecknats vid vardera tidpunkten; lägets dag begränsar dem inte.',
    moneySame: 'Kommunens andel är densamma.',
    moneyChange: (days, euros) =>
      `${days} dagar har ett annat resultat; kommunens andel ändras med ${euros}.`,
    payer: 'Betalare',
    difference: 'Skillnad, euro',
    more: (number) => `… och ${number} till`,
    knownOn: (asOf, knownOn) => `${asOf}, antecknat senast ${knownOn}`,
  },
  en: {
    title: 'Two moments compared',
    how: 'What the case has at the other moment that it did not have at the first, and the other way round.',
    first: 'The first moment',
    other: 'The other moment',
    show: 'Compare',
    same: 'The case is the same at both moments.',
    inBrief: 'The case in brief',
    about: 'What',
    added: (number) => `Events only in the other (${number})`,
    removed: (number) => `Events only in the first (${number})`,
    changed: (number) => `Events to which something was done (${number})`,
    findingsAdded: (number) => `Findings only in the other (${number})`,
    findingsRemoved: (number) => `Findings only in the first (${number})`,
    money: "The municipality's share",
    moneyHow:
      'All payments, by what had been recorded at each moment; the day of the case does not limit them.',
    moneySame: "The municipality's share is the same.",
    moneyChange: (days, euros) =>
      `${days} days have another result; the municipality's share changes by ${euros}.`,
    payer: 'Payer',
    difference: 'Difference, euros',
    more: (number) => `… and ${number} more`,
    knownOn: (asOf, knownOn) => `${asOf}, as known on ${knownOn}`,
  },
};
