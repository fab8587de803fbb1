import type { RebuildReason, RebuildState } from '#read-models';
import type { InEachLanguage } from './in-each-language.js';

/** Of the parts of the page of service health that tell what stopped, what is made anew and what was not delivered. */
interface OperationWords {
  readonly stopped: (streams: number) => string;
  readonly nothingStopped: string;
  readonly more: (streams: number) => string;
  readonly skipped: (events: number) => string;
  readonly stream: string;
  readonly type: string;
  readonly position: string;
  readonly step: string;
  readonly error: string;
  readonly decision: string;
  readonly rebuild: string;
  readonly noRebuild: string;
  readonly states: Readonly<Record<RebuildState, string>>;
  readonly reasons: Readonly<Record<RebuildReason, string>>;
  readonly what: string;
  readonly value: string;
  readonly state: string;
  readonly reason: string;
  readonly asked: string;
  readonly seen: string;
  readonly progress: string;
  readonly events: (done: string, all: string | undefined) => string;
  readonly left: string;
  readonly minutes: (minutes: number) => string;
  readonly equal: string;
  readonly yes: string;
  readonly no: string;
  readonly webhooks: string;
  readonly noWebhooks: string;
  readonly owner: string;
  readonly webhookStates: Readonly<Record<'active' | 'paused' | 'ended', string>>;
  readonly waiting: string;
  readonly dead: string;
  readonly failingSince: string;
}

export const OPERATION_WORDS: InEachLanguage<OperationWords> = {
  fi: {
    stopped: (streams) => `Tapahtumavirrat, joiden käsittely on pysähtynyt (${streams})`,
    nothingStopped: 'Mikään tapahtumavirta ei ole pysähtynyt.',
    more: (streams) => `… ja ${streams} muuta`,
    skipped: (events) => `Päätöksellä ohitetut tapahtumat (${events})`,
    stream: 'Virta',
    type: 'Tapahtuma',
    position: 'Sijainti',
    step: 'Vaihe',
    error: 'Syy',
    decision: 'Päätös',
    rebuild: 'Lukumallien rakentaminen uudelleen',
    noRebuild: 'Lukumalleja ei ole rakennettu uudelleen.',
    states: {
      asked: 'pyydetty',
      running: 'käynnissä',
      stopped: 'pysäytetty',
      done: 'valmis',
      failed: 'epäonnistui',
    },
    reasons: {
      'asked-for': 'pyydettiin',
      'other-program-or-law': 'ohjelma tai laki on toinen',
      'other-log': 'loki on toinen',
    },
    what: 'Mikä',
    value: 'Arvo',
    state: 'Tila',
    reason: 'Miksi',
    asked: 'Pyydetty (UTC)',
    seen: 'Nähty viimeksi (UTC)',
    progress: 'Edistyminen',
    events: (done, all) => (all === undefined ? `${done} tapahtumaa` : `${done} / ${all} tapahtumaa`),
    left: 'Jäljellä',
    minutes: (minutes) => (minutes < 1 ? 'alle minuutti' : `noin ${minutes} minuuttia`),
    equal: 'Sama kuin ennen, tavu tavulta',
    yes: 'kyllä',
    no: 'ei',
    webhooks: 'Tilaajille lähetetyt tapahtumat (webhookit)',
    noWebhooks: 'Tilauksia ei ole.',
    owner: 'Tilaaja',
    webhookStates: { active: 'toimii', paused: 'tauolla', ended: 'päättynyt' },
    waiting: 'Odottaa',
    dead: 'Jäi toimittamatta',
    failingSince: 'Epäonnistunut alkaen (UTC)',
  },
  sv: {
    stopped: (streams) => `Händelseströmmar vars behandling har stannat (${streams})`,
    nothingStopped: 'Ingen händelseström har stannat.',
    more: (streams) => `… och ${streams} till`,
    skipped: (events) => `Händelser som har förbigåtts genom beslut (${events})`,
    stream: 'Ström',
    type: 'Händelse',
    position: 'Plats',
    step: 'Skede',
    error: 'Orsak',
    decision: 'Beslut',
    rebuild: 'Läsmodellerna byggs på nytt',
    noRebuild: 'Läsmodellerna har inte byggts på nytt.',
    states: { asked: 'begärt', running: 'pågår', stopped: 'stoppat', done: 'klart', failed: 'misslyckades' },
    reasons: {
      'asked-for': 'begärdes',
      'other-program-or-law': 'programmet eller lagen är en annan',
      'other-log': 'loggen är en annan',
    },
    what: 'Vad',
    value: 'Värde',
    state: 'Tillstånd',
    reason: 'Varför',
    asked: 'Begärt (UTC)',
    seen: 'Senast sett (UTC)',
    progress: 'Framsteg',
    events: (done, all) => (all === undefined ? `${done} händelser` : `${done} av ${all} händelser`),
    left: 'Återstår',
    minutes: (minutes) => (minutes < 1 ? 'under en minut' : `ungefär ${minutes} minuter`),
    equal: 'Detsamma som förut, byte för byte',
    yes: 'ja',
    no: 'nej',
    webhooks: 'Händelser som sänds till prenumeranter (webhookar)',
    noWebhooks: 'Det finns inga prenumerationer.',
    owner: 'Prenumerant',
    webhookStates: { active: 'fungerar', paused: 'pausad', ended: 'avslutad' },
    waiting: 'Väntar',
    dead: 'Ej levererade',
    failingSince: 'Misslyckas sedan (UTC)',
  },
  en: {
    stopped: (streams) => `Streams whose projection stopped (${streams})`,
    nothingStopped: 'No stream has stopped.',
    more: (streams) => `… and ${streams} more`,
    skipped: (events) => `Events passed over by decision (${events})`,
    stream: 'Stream',
    type: 'Event',
    position: 'Position',
    step: 'Step',
    error: 'Why it stopped',
    decision: 'Decision',
    rebuild: 'The read models made anew',
    noRebuild: 'The read models have not been made anew.',
    states: { asked: 'asked for', running: 'under way', stopped: 'stopped', done: 'done', failed: 'failed' },
    reasons: {
      'asked-for': 'it was asked for',
      'other-program-or-law': 'another program or law',
      'other-log': 'another log',
    },
    what: 'What',
    value: 'Value',
    state: 'State',
    reason: 'Why',
    asked: 'Asked for at (UTC)',
    seen: 'Last seen at (UTC)',
    progress: 'Progress',
    events: (done, all) => (all === undefined ? `${done} events` : `${done} of ${all} events`),
    left: 'Time left',
    minutes: (minutes) => (minutes < 1 ? 'less than a minute' : `about ${minutes} minutes`),
    equal: 'The same as before, byte by byte',
    yes: 'yes',
    no: 'no',
    webhooks: 'Events sent to subscribers (webhooks)',
    noWebhooks: 'There are no subscriptions.',
    owner: 'Subscriber',
    webhookStates: { active: 'active', paused: 'paused', ended: 'ended' },
    waiting: 'Waiting',
    dead: 'Dead letters',
    failingSince: 'Failing since (UTC)',
  },
};
