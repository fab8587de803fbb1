import type { InEachLanguage } from './in-each-language.js';

/** Of the page for an audit. */
interface AuditWords {
  readonly title: string;
  readonly how: string;
  readonly checkpoint: string;
  readonly checkpointHow: string;
  readonly nothingSealed: string;
  readonly origin: string;
  readonly size: string;
  readonly root: string;
  readonly key: string;
  readonly note: string;
  readonly segments: string;
  readonly segmentsHow: string;
  readonly verify: string;
  readonly verifyHow: string;
  readonly verifyKept: string;
  readonly event: string;
  readonly eventHow: string;
  readonly eventLabel: string;
  readonly eventHint: string;
  readonly prove: string;
  readonly notAnEvent: string;
  readonly notSealed: string;
  readonly proved: (index: number) => string;
  readonly leaf: string;
  readonly proofFile: string;
  readonly proofHow: string;
  readonly changes: string;
  readonly changesHow: string;
  readonly toCase: string;
  readonly bundle: string;
  readonly bundleHow: string;
  readonly replay: string;
  readonly accessLog: string;
}

export const AUDIT_WORDS: InEachLanguage<AuditWords> = {
  fi: {
    title: 'Tarkastus',
    how: 'Onko tapahtumaloki ehjä, mitä se sanoi minäkin hetkenä, ja mitä tarkastaja ottaa mukaansa.',
    checkpoint: 'Lokin tarkistuspiste',
    checkpointHow:
      'Näin lokin omistaja on allekirjoittanut. Vertaa avainta siihen, jonka omistaja on julkaissut muualla, ja säilytä tarkistuspiste: sillä näkee myöhemmin, että lokiin on vain lisätty.',
    nothingSealed: 'Mitään ei ole vielä sinetöity. Ylläpito sinetöi lokin komennolla polku archive.',
    origin: 'Loki',
    size: 'Sinetöityjä tapahtumia',
    root: 'Puun juuri (base64)',
    key: 'Julkinen avain',
    note: 'Tarkistuspiste sanasta sanaan',
    segments: 'Sinetöidyt osat',
    segmentsHow: 'Päivä on viimeisen sinetöidyn tapahtuman kirjauspäivä.',
    verify: 'Tarkista loki',
    verifyHow:
      'Komento toimii ilman palvelinta ja verkkoa, kertoo edistymisestä ja nimeää kaiken, mitä on muutettu, poistettu, lisätty tai siirretty.',
    verifyKept: 'Aiemmin säilytettyä tarkistuspistettä vasten:',
    event: 'Todista, että tapahtuma on lokissa',
    eventLabel: 'Tapahtuman tunnus tai sijainti',
    eventHow: 'Todistus ei kerro tapahtumasta muuta kuin sen tiivisteen.',
    eventHint: 'Sellaisena kuin asian tapahtumat sen kertovat.',
    prove: 'Todista',
    notAnEvent: 'Tämä ei ole tapahtuman tunnus eikä sijainti.',
    notSealed:
      'Sinetöidyssä lokissa ei ole tällaista tapahtumaa. Uusin kirjattu sinetöidään seuraavalla kerralla.',
    proved: (index) => `Tapahtuma on lokissa, järjestyksessä numero ${index} (nollasta alkaen).`,
    leaf: 'Sijainti ja tiiviste',
    proofFile: 'Todistus tiedostona',
    proofHow: 'Todistuksen voi tarkistaa kuka tahansa, jolla on julkinen avain:',
    changes: 'Mitä kahden hetken välillä muuttui',
    changesHow:
      'Asian sivulla voi katsoa asiaa minä tahansa hetkenä ja verrata kahta hetkeä. Koko lokin hetkeen palauttaa komento polku replay.',
    toCase: 'Etsi asia etusivulta',
    bundle: 'Ota aineisto mukaan',
    bundleHow:
      'Komento kirjoittaa kaiken, mitä tarkastaja tarvitsee omalla koneellaan: lokin, avaimet ja lain. Henkilöiden tekstit pysyvät salattuina, ellei niitä avata.',
    replay: 'Omalla koneella aineistosta:',
    accessLog: 'Käyttöloki',
  },
  sv: {
    title: 'Granskning',
    how: 'Om händelseloggen är hel, vad den sade vid varje tidpunkt, och vad revisorn tar med sig.',
    checkpoint: 'Loggens kontrollpunkt',
    checkpointHow:
      'Så har loggens ägare undertecknat. Jämför nyckeln med den som ägaren har offentliggjort annanstans, och spara kontrollpunkten: med den ses senare att loggen bara har vuxit.',
    nothingSealed: 'Ingenting är ännu förseglat. Driften förseglar loggen med kommandot polku archive.',
    origin: 'Loggen',
    size: 'Förseglade händelser',
    root: 'Trädets rot (base64)',
    key: 'Offentlig nyckel',
    note: 'Kontrollpunkten ord för ord',
    segments: 'Förseglade delar',
    segmentsHow: 'Dagen är den då den senast förseglade händelsen antecknades.',
    verify: 'Kontrollera loggen',
    verifyHow:
      'Kommandot fungerar utan server och nät, berättar hur långt det har kommit och nämner allt som har ändrats, tagits bort, lagts till eller flyttats.',
    verifyKept: 'Mot en kontrollpunkt som har sparats:',
    event: 'Bevisa att en händelse finns i loggen',
    eventLabel: 'Händelsens beteckning eller plats',
    eventHow: 'Beviset säger inget annat om händelsen än dess sammandrag.',
    eventHint: 'Så som ärendets händelser har den.',
    prove: 'Bevisa',
    notAnEvent: 'Detta är varken en händelses beteckning eller plats.',
    notSealed: 'Den förseglade loggen har ingen sådan händelse. Det senast antecknade förseglas nästa gång.',
    proved: (index) => `Händelsen finns i loggen, som nummer ${index} (från noll).`,
    leaf: 'Plats och sammandrag',
    proofFile: 'Beviset som fil',
    proofHow: 'Beviset kan kontrolleras av vem som helst som har den offentliga nyckeln:',
    changes: 'Vad som ändrades mellan två tidpunkter',
    changesHow:
      'På ärendets sida kan ärendet ses vid vilken tidpunkt som helst och två tidpunkter jämföras. Hela loggen vid en tidpunkt ger kommandot polku replay.',
    toCase: 'Sök ärendet på startsidan',
    bundle: 'Ta med materialet',
    bundleHow:
      'Kommandot skriver allt som revisorn behöver på sin egen dator: loggen, nycklarna och lagen. Personernas texter förblir krypterade om de inte öppnas.',
    replay: 'På den egna datorn, ur materialet:',
    accessLog: 'Användningslogg',
  },
  en: {
    title: 'Audit',
    how: 'Whether the event log is whole, what it said at any moment, and what an auditor takes away.',
    checkpoint: 'The checkpoint of the log',
    checkpointHow:
      'This is what the owner of the log signed. Compare the key with the one that the owner published elsewhere, and keep the checkpoint: it shows later that the log only grew.',
    nothingSealed: 'Nothing is sealed yet. Operators seal the log with the command polku archive.',
    origin: 'Log',
    size: 'Sealed events',
    root: 'Root of the tree (base64)',
    key: 'Public key',
    note: 'The checkpoint word for word',
    segments: 'Sealed segments',
    segmentsHow: 'The day is that on which the last sealed event was recorded.',
    verify: 'Verify the log',
    verifyHow:
      'The command needs neither server nor network, says how far it is, and names whatever was changed, dropped, added or moved.',
    verifyKept: 'Against a checkpoint that was kept:',
    event: 'Prove that an event is in the log',
    eventLabel: 'Id or position of the event',
    eventHow: 'The proof says nothing of the event but its hash.',
    eventHint: 'As the events of a case tell it.',
    prove: 'Prove',
    notAnEvent: 'This is neither the id nor the position of an event.',
    notSealed: 'The sealed log has no such event. What was recorded last is sealed the next time.',
    proved: (index) => `The event is in the log, number ${index} (from zero).`,
    leaf: 'Position and hash',
    proofFile: 'The proof as a file',
    proofHow: 'Anybody who has the public key can check the proof:',
    changes: 'What changed between two moments',
    changesHow:
      'The page of a case shows the case at any moment, and compares two of them. The command polku replay makes the whole log at a moment.',
    toCase: 'Find the case on the front page',
    bundle: 'Take the material away',
    bundleHow:
      'The command writes all that an auditor needs on a machine of her own: the log, the keys and the law. Texts about people stay sealed unless they are unlocked.',
    replay: 'On her own machine, from the bundle:',
    accessLog: 'Access log',
  },
};
