import type { CalendarDate } from '#calendar-date';
import type { Retention } from '#data-protection';
import type { Language } from '#statutes';

/** The words of a person's own data around what was recorded. */
export interface OwnDataWords {
  readonly title: string;
  readonly subtitle: string;
  readonly confidential: string;
  readonly identity: string;
  readonly identityCode: string;
  readonly retention: string;
  readonly told: (retention: Retention, day: (date: CalendarDate) => string) => string;
  readonly readers: string;
  readonly nobody: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly records: string;
  readonly recordColumns: readonly [string, string, string, string];
  readonly rights: string;
  readonly rightsSaid: readonly string[];
}

export const OWN_DATA_WORDS: Readonly<Record<Language, OwnDataWords>> = {
  en: {
    title: 'My data in Polku',
    subtitle:
      'Everything that is recorded about you, by your right of access (regulation (EU) 2016/679, article 15)',
    confidential: 'For you alone. Keep it from others.',
    identity: 'Who you are',
    identityCode: 'Personal identity code',
    retention: 'How long it is kept',
    told: toldIn({
      nothing: 'Nothing obliges anybody to keep it.',
      client: 'You are a client; the time for which it is kept begins when that ends.',
      kept: (until) => `It is kept until ${until}.`,
      extended: 'Its time is over, but a matter or a task still needs it.',
      over: 'Its time is over; it will be erased.',
      erased: (on) => `Texts about you were erased on ${on}.`,
    }),
    readers: 'Who has read it',
    nobody: 'Nobody has read it.',
    columns: ['When', 'Who', 'What', 'What for', 'By which right'],
    records: 'Every record',
    recordColumns: ['When', 'What', 'Whose act', 'Recorded by'],
    rights: 'Your rights',
    rightsSaid: [
      'You may ask the authority whose record it is to correct what is wrong, and have a statement of yours attached to any record.',
      'You may ask for erasure. While the law obliges to keep the data, it is refused with the reason.',
      'You may complain to the Data Protection Ombudsman.',
    ],
  },
  fi: {
    title: 'Omat tietoni Polussa',
    subtitle:
      'Kaikki, mitä sinusta on kirjattu, tarkastusoikeutesi nojalla (asetus (EU) 2016/679, 15 artikla)',
    confidential: 'Vain sinulle. Pidä tämä muiden ulottumattomissa.',
    identity: 'Kuka olet',
    identityCode: 'Henkilötunnus',
    retention: 'Kuinka kauan tiedot säilytetään',
    told: toldIn({
      nothing: 'Mikään ei velvoita säilyttämään tietoja.',
      client: 'Olet asiakas; säilytysaika alkaa, kun asiakkuus päättyy.',
      kept: (until) => `Tiedot säilytetään ${until} asti.`,
      extended: 'Säilytysaika on päättynyt, mutta asia tai tehtävä tarvitsee tietoja vielä.',
      over: 'Säilytysaika on päättynyt; tiedot poistetaan.',
      erased: (on) => `Sinua koskevat tekstit poistettiin ${on}.`,
    }),
    readers: 'Kuka tietojasi on lukenut',
    nobody: 'Kukaan ei ole lukenut tietojasi.',
    columns: ['Milloin', 'Kuka', 'Mitä', 'Mihin', 'Millä perusteella'],
    records: 'Jokainen kirjaus',
    recordColumns: ['Milloin', 'Mitä', 'Kenen toimi', 'Kirjaaja'],
    rights: 'Oikeutesi',
    rightsSaid: [
      'Voit pyytää kirjauksen tehnyttä viranomaista oikaisemaan virheen ja liittää mihin tahansa kirjaukseen oman lausumasi.',
      'Voit pyytää tietojen poistamista. Niin kauan kuin laki velvoittaa säilyttämään tiedot, pyyntö evätään perusteluineen.',
      'Voit tehdä valituksen tietosuojavaltuutetulle.',
    ],
  },
  sv: {
    title: 'Mina uppgifter i Polku',
    subtitle:
      'Allt som har antecknats om dig, med stöd av din rätt till insyn (förordning (EU) 2016/679, artikel 15)',
    confidential: 'Endast för dig. Håll den borta från andra.',
    identity: 'Vem du är',
    identityCode: 'Personbeteckning',
    retention: 'Hur länge uppgifterna bevaras',
    told: toldIn({
      nothing: 'Inget förpliktar till att bevara uppgifterna.',
      client: 'Du är kund; bevaringstiden börjar när kundförhållandet upphör.',
      kept: (until) => `Uppgifterna bevaras till och med ${until}.`,
      extended: 'Tiden är ute, men ett ärende eller en uppgift behöver dem ännu.',
      over: 'Tiden är ute; uppgifterna raderas.',
      erased: (on) => `Texterna om dig raderades ${on}.`,
    }),
    readers: 'Vem som har läst dem',
    nobody: 'Ingen har läst dem.',
    columns: ['När', 'Vem', 'Vad', 'Varför', 'Med vilken rätt'],
    records: 'Varje anteckning',
    recordColumns: ['När', 'Vad', 'Vems åtgärd', 'Antecknad av'],
    rights: 'Dina rättigheter',
    rightsSaid: [
      'Du kan be den myndighet vars anteckning det är att rätta fel, och foga en egen utsaga till vilken anteckning som helst.',
      'Du kan be om radering. Så länge lagen förpliktar till att bevara uppgifterna avslås begäran med motivering.',
      'Du kan klaga hos dataombudsmannen.',
    ],
  },
};

function toldIn(words: {
  readonly nothing: string;
  readonly client: string;
  readonly kept: (until: string) => string;
  readonly extended: string;
  readonly over: string;
  readonly erased: (on: string) => string;
}): OwnDataWords['told'] {
  return (retention, day) => {
    switch (retention.state) {
      case 'nothing-to-keep':
        return words.nothing;
      case 'client':
        return `${words.client} (${retention.provision})`;
      case 'kept':
        return `${words.kept(day(retention.until))} (${retention.provision})`;
      case 'extended':
        return `${words.extended} (${retention.provision})`;
      case 'over':
        return `${words.over} (${retention.provision})`;
      case 'erased':
        return words.erased(day(retention.on));
      default:
        return retention satisfies never;
    }
  };
}
