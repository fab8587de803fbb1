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
  readonly bundle: string;
  readonly bundleHow: string;
  readonly replay: string;
  readonly accessLog: string;
  readonly allSealed: string;
  readonly unsealedSince: string;
  readonly sealsItself: string;
  readonly checkpointFile: string;
  readonly verifyHere: string;
  readonly verifyNow: string;
  readonly verifying: string;
  readonly progress: (done: string, all: string) => string;
  readonly number: (value: number) => string;
  readonly whole: (events: string, checkpoints: number) => string;
  readonly notWhole: string;
  readonly untold: (number: number) => string;
  readonly grewFromKept: string;
  readonly compareKey: string;
  readonly brokenOff: string;
  readonly kept: string;
  readonly keptLabel: string;
  readonly keptHint: string;
  readonly backToAudit: string;
  readonly momentsForm: string;
  readonly ofJobseeker: string;
  readonly orMunicipality: string;
  readonly itsMonth: string;
  readonly knownOn: string;
  readonly withKnownOn: string;
  readonly replayNow: string;
  readonly whoseMissing: string;
  readonly notIdentifier: string;
  readonly notMonth: string;
  readonly everybodyAt: string;
}

export const AUDIT_WORDS: InEachLanguage<AuditWords> = {
  fi: {
    title: 'Tarkastus',
    how: 'Onko tapahtumaloki ehjä, mitä se sanoi minäkin hetkenä, ja mitä tarkastaja ottaa mukaansa.',
    checkpoint: 'Lokin tarkistuspiste',
    checkpointHow:
      'Näin lokin omistaja on allekirjoittanut. Vertaa avainta siihen, jonka omistaja on julkaissut muualla, ja säilytä tarkistuspiste: sillä näkee myöhemmin, että lokiin on vain lisätty.',
    nothingSealed: 'Mitään ei ole vielä sinetöity.',
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
    eventHint: 'Sellaisena kuin asiakirjakooste tai rajapinnan vastaus asian tapahtumista sen kertoo.',
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
      'Loki toistetaan hetkeen: asia tai kunnan lasku sellaisena kuin se silloin tiedettiin. Kahdesta hetkestä näytetään, mitä muuttui ja mikä tapahtuma sen teki.',
    bundle: 'Ota aineisto mukaan',
    bundleHow:
      'Komento kirjoittaa kaiken, mitä tarkastaja tarvitsee omalla koneellaan: lokin, avaimet ja lain. Henkilöiden tekstit pysyvät salattuina, ellei niitä avata. Aineistossa ovat kaikki ihmiset, muutkin kuin valtuutuksesi, siksi sen antaa rekisterinpitäjä eikä tämä sivu.',
    replay: 'Omalla koneella aineistosta:',
    accessLog: 'Käyttöloki',
    allSealed: 'Kaikki kirjattu on sinetöity.',
    unsealedSince: 'Sinetöimättä on vielä se, mitä on kirjattu',
    sealsItself:
      'Komennolla npm start käynnistetty Polku sinetöi lokin itse neljännestunnin välein (SEAL_EVERY_MINUTES). Muuten ja heti sen sinetöi komento polku archive.',
    checkpointFile: 'Tarkistuspiste tiedostona säilytettäväksi',
    verifyHere:
      'Palvelin lukee koko lokin, laskee jokaisen tiivisteen ja vertaa allekirjoitettuun. Se osoittaa, että kaikki sopii yhteen; riippumattoman tarkastuksen tekee alla oleva komento omalla koneella.',
    verifyNow: 'Tarkista nyt',
    verifying: 'Sivu täydentyy sitä mukaa kuin tarkistus etenee. Sen voi keskeyttää poistumalla sivulta.',
    progress: (done, all) => `${done} / ${all} tapahtumaa tarkistettu`,
    number: (value) => value.toLocaleString('fi'),
    whole: (events, checkpoints) =>
      `Loki on ehjä: ${events} tapahtumaa järjestyksessä, tarkistuspisteitä ${checkpoints}, jokainen tavu kuten allekirjoitettiin.`,
    notWhole: 'Loki ei ole ehjä',
    untold: (number) => `Lisäksi ${number} muuta.`,
    grewFromKept: 'Se on kasvanut säilyttämästäsi tarkistuspisteestä.',
    compareKey:
      'Tarkistettiin avaimella, joka on lokin vieressä. Vertaa sitä siihen, jonka lokin omistaja on julkaissut:',
    brokenOff:
      'Tarkistus keskeytyi: lokia ei voitu lukea. Yritä uudelleen; jos se toistuu, kerro ylläpidolle.',
    kept: 'Vertaa säilytettyyn tarkistuspisteeseen',
    keptLabel: 'Tarkistuspiste sanasta sanaan',
    keptHint: 'Tekstitiedosto, jonka säilytit aiemmin: loki, tapahtumien määrä, juuri ja allekirjoitus.',
    backToAudit: 'Takaisin tarkastukseen',
    momentsForm: 'Näytä hetkellä tai vertaa kahta hetkeä',
    ofJobseeker: 'Työnhakijan tunnus',
    orMunicipality: 'tai kunnan numero',
    itsMonth: 'ja sen maksukuukausi',
    knownOn: 'Sen mukaan, mitä oli kirjattu viimeistään',
    withKnownOn: 'ja vertailuhetki (vain asialle)',
    replayNow: 'Näytä',
    whoseMissing: 'Kirjoita joko työnhakijan tunnus, tai kunnan numero ja kuukausi.',
    notIdentifier: 'Tämä ei ole työnhakijan tunnus. Henkilötunnuksella ei haeta.',
    notMonth: 'Kirjoita kunnan kolminumeroinen numero ja kuukausi muodossa vvvv-kk.',
    everybodyAt: 'Kaikki ihmiset tai koko kunta hetkellä, ja mitä kahden hetken välillä muuttui:',
  },
  sv: {
    title: 'Granskning',
    how: 'Om händelseloggen är hel, vad den sade vid varje tidpunkt, och vad revisorn tar med sig.',
    checkpoint: 'Loggens kontrollpunkt',
    checkpointHow:
      'Så har loggens ägare undertecknat. Jämför nyckeln med den som ägaren har offentliggjort annanstans, och spara kontrollpunkten: med den ses senare att loggen bara har vuxit.',
    nothingSealed: 'Ingenting är ännu förseglat.',
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
    eventHint: 'Så som akten eller gränssnittets svar om ärendets händelser har den.',
    prove: 'Bevisa',
    notAnEvent: 'Detta är varken en händelses beteckning eller plats.',
    notSealed: 'Den förseglade loggen har ingen sådan händelse. Det senast antecknade förseglas nästa gång.',
    proved: (index) => `Händelsen finns i loggen, som nummer ${index} (från noll).`,
    leaf: 'Plats och sammandrag',
    proofFile: 'Beviset som fil',
    proofHow: 'Beviset kan kontrolleras av vem som helst som har den offentliga nyckeln:',
    changes: 'Vad som ändrades mellan två tidpunkter',
    changesHow:
      'Loggen spelas upp till en tidpunkt: ärendet eller kommunens faktura så som de då var kända. Av två tidpunkter visas vad som ändrades och vilken händelse som gjorde det.',
    bundle: 'Ta med materialet',
    bundleHow:
      'Kommandot skriver allt som revisorn behöver på sin egen dator: loggen, nycklarna och lagen. Personernas texter förblir krypterade om de inte öppnas. I materialet finns alla människor, också utanför ditt uppdrag; därför ges det av den registeransvarige och inte av denna sida.',
    replay: 'På den egna datorn, ur materialet:',
    accessLog: 'Användningslogg',
    allSealed: 'Allt som är antecknat är förseglat.',
    unsealedSince: 'Ännu inte förseglat är det som har antecknats sedan',
    sealsItself:
      'En Polku som startas med npm start förseglar loggen själv var femtonde minut (SEAL_EVERY_MINUTES). Annars, eller genast, förseglar kommandot polku archive.',
    checkpointFile: 'Kontrollpunkten som fil att spara',
    verifyHere:
      'Servern läser hela loggen, räknar varje sammandrag och jämför med det undertecknade. Det visar att allt passar ihop; en oberoende kontroll gör kommandot nedan på den egna datorn.',
    verifyNow: 'Kontrollera nu',
    verifying: 'Sidan fylls på medan kontrollen går framåt. Den avbryts om du lämnar sidan.',
    progress: (done, all) => `${done} av ${all} händelser kontrollerade`,
    number: (value) => value.toLocaleString('sv-FI'),
    whole: (events, checkpoints) =>
      `Loggen är hel: ${events} händelser i ordning, varje byte som den undertecknades. Kontrollpunkter: ${checkpoints}.`,
    notWhole: 'Loggen är inte hel',
    untold: (number) => `Och ${number} till.`,
    grewFromKept: 'Den har vuxit från kontrollpunkten som du hade sparat.',
    compareKey:
      'Kontrollerad med nyckeln som ligger bredvid loggen. Jämför den med den som loggens ägare har offentliggjort:',
    brokenOff:
      'Kontrollen avbröts: loggen kunde inte läsas. Försök igen; berätta för driften om det upprepas.',
    kept: 'Jämför med en sparad kontrollpunkt',
    keptLabel: 'Kontrollpunkten, ord för ord',
    keptHint: 'Textfilen som du sparade tidigare: loggen, antalet händelser, roten och underskriften.',
    backToAudit: 'Tillbaka till granskningen',
    momentsForm: 'Visa en tidpunkt, eller jämför två',
    ofJobseeker: 'Den arbetssökandes beteckning',
    orMunicipality: 'eller kommunens nummer',
    itsMonth: 'och dess betalningsmånad',
    knownOn: 'Enligt vad som hade antecknats senast',
    withKnownOn: 'och att jämföra med (bara ärenden)',
    replayNow: 'Visa',
    whoseMissing: 'Skriv antingen den arbetssökandes beteckning, eller kommunens nummer och månaden.',
    notIdentifier: 'Detta är ingen arbetssökandes beteckning. Personbeteckningar används inte.',
    notMonth: 'Skriv kommunens tresiffriga nummer och månaden som åååå-mm.',
    everybodyAt: 'Alla människor eller hela kommunen vid en tidpunkt, och vad som ändrades mellan två:',
  },
  en: {
    title: 'Audit',
    how: 'Whether the event log is whole, what it said at any moment, and what an auditor takes away.',
    checkpoint: 'The checkpoint of the log',
    checkpointHow:
      'This is what the owner of the log signed. Compare the key with the one that the owner published elsewhere, and keep the checkpoint: it shows later that the log only grew.',
    nothingSealed: 'Nothing is sealed yet.',
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
    eventHint: 'As the dossier tells it, or the answer of the API about the events of a case.',
    prove: 'Prove',
    notAnEvent: 'This is neither the id nor the position of an event.',
    notSealed: 'The sealed log has no such event. What was recorded last is sealed the next time.',
    proved: (index) => `The event is in the log, number ${index} (from zero).`,
    leaf: 'Position and hash',
    proofFile: 'The proof as a file',
    proofHow: 'Anybody who has the public key can check the proof:',
    changes: 'What changed between two moments',
    changesHow:
      'The log is replayed to a moment: the case, or the invoice of a municipality, as it was known then. Of two moments you see what changed and which event did it.',
    bundle: 'Take the material away',
    bundleHow:
      'The command writes all that an auditor needs on a machine of her own: the log, the keys and the law. Texts about people stay sealed unless they are unlocked. Everybody is in it, also outside your mandate: so it is given by the keeper of the register and not by this page.',
    replay: 'On her own machine, from the bundle:',
    accessLog: 'Access log',
    allSealed: 'Everything that is recorded is sealed.',
    unsealedSince: 'Not sealed yet is what was recorded since',
    sealsItself:
      'A Polku that was started with npm start seals the log by itself every quarter of an hour (SEAL_EVERY_MINUTES). Otherwise, or at once, the command polku archive seals it.',
    checkpointFile: 'The checkpoint as a file to keep',
    verifyHere:
      'The server reads the whole log, computes every hash and compares it with what was signed. That shows that all fits together; the independent check is the command below, on a machine of your own.',
    verifyNow: 'Verify now',
    verifying: 'The page grows as the verification goes on. Leaving the page ends it.',
    progress: (done, all) => `${done} of ${all} events verified`,
    number: (value) => value.toLocaleString('en'),
    whole: (events, checkpoints) =>
      `The log is whole: ${events} events in order, every byte as it was signed. Checkpoints: ${checkpoints}.`,
    notWhole: 'The log is not whole',
    untold: (number) => `And ${number} more.`,
    grewFromKept: 'It grew from the checkpoint that you kept.',
    compareKey:
      'Verified with the key that lies beside the log. Compare it with the one that the owner of the log published:',
    brokenOff:
      'The verification was broken off: the log could not be read. Try again; if it happens again, tell the operators.',
    kept: 'Compare with a checkpoint that you kept',
    keptLabel: 'The checkpoint, word for word',
    keptHint: 'The text file that you kept: the log, the number of events, the root and the signature.',
    backToAudit: 'Back to the audit',
    momentsForm: 'Show a moment, or compare two',
    ofJobseeker: "The jobseeker's identifier",
    orMunicipality: "or the municipality's code",
    itsMonth: 'and its month of payment',
    knownOn: 'By what had been recorded until',
    withKnownOn: 'and to compare with (cases only)',
    replayNow: 'Show this',
    whoseMissing: 'Write either the identifier of a jobseeker, or the code of a municipality and the month.',
    notIdentifier: 'This is no identifier of a jobseeker. Personal identity codes are not used.',
    notMonth: 'Write the three digits of the municipality, and the month as yyyy-mm.',
    everybodyAt: 'Everybody, or a whole municipality, at a moment, and what changed between two:',
  },
};
