import type { BeyondLimit } from '../facts-of.js';
import type { FindingTexts } from '../finding-texts.js';
import { wordFor } from '../review-words.js';
import { FINNISH_WORDS as words } from './finnish-words.js';

const { day, list } = words;

export const FINNISH: FindingTexts = {
  'initial-interview-late': {
    detail: ({ facts: { registeredOn, workingDays, due, heldOn } }) =>
      `Työnhaku alkoi ${day(registeredOn)}; alkuhaastattelu oli järjestettävä ${workingDays} työpäivän kuluessa, viimeistään ${day(due)}. ${heldOn ? `Se pidettiin ${day(heldOn)}` : 'Haastattelua ei ole kirjattu'}.`,
    settledBy: 'Kirjaus määräajassa pidetystä haastattelusta tai siitä, miksi sitä ei voitu pitää.',
  },
  'job-search-discussion-missed': {
    detail: ({ facts: { after, months, due, heldOn } }) =>
      `Työnhakukeskustelu oli järjestettävä, kun edellisestä tapaamisesta (${day(after)}) oli kulunut ${months} kuukautta, ${day(due)}. ${heldOn ? `Se pidettiin ${day(heldOn)}` : 'Keskustelua ei ole kirjattu'}.`,
    settledBy:
      'Kirjaus keskustelusta tai siitä, miksi sitä ei järjestetty: työ tai yli kuukauden kestävä palvelu.',
  },
  'supplementary-discussions-missed': {
    detail: ({ facts: { after, months, expected, held } }) =>
      `Alkuhaastattelua (${day(after)}) seuraavien ${months} kuukauden aikana oli järjestettävä ${expected} täydentävää työnhakukeskustelua; kirjattuja on ${held}.`,
    settledBy: 'Kirjaukset keskusteluista tai niiden asemesta annetusta henkilökohtaisesta palvelusta.',
  },
  'service-need-assessment-incomplete': {
    detail: ({ on, facts: { missing } }) =>
      `Palvelutarpeen arviosta ${day(on)} puuttuu: ${list(missing.map((part) => words.assessmentParts[part]))}.`,
    settledBy: 'Korjaus, jossa puuttuvat osat ovat, tai uusi arvio.',
  },
  'act-of-another-authority': {
    detail: ({ on, facts: { act, by, expected } }) =>
      `${day(on)}, ${words.acts[act]}: toimijana ${words.authorities[by]}; toimivaltainen on ${expected.map((each) => words.authorities[each]).join(' tai ')}.`,
    settledBy: 'Toimivaltaisen viranomaisen toimi tai korjaus siitä, kuka toimi.',
  },
  'plan-review-overdue': {
    detail: ({ facts: { planKind, after, months, due, reviewedOn, endedOn, during }, ...told }) =>
      `Suunnitelma (${words.planKinds[planKind]}) on laadittu tai viimeksi tarkistettu ${day(after)}; se oli tarkistettava ${months} kuukauden kuluessa, viimeistään ${day(due)}. ${reviewedOn ? `Se tarkistettiin ${day(reviewedOn)}` : endedOn ? `Sitä ei tarkistettu ennen sen viimeistä päivää ${day(endedOn)}` : 'Tarkistusta ei ole kirjattu'}.${during ? ` Tuolloin oli käynnissä palvelu, jonka aikana keskusteluja ei järjestetä (${told.service(during)}).` : ''}`,
    settledBy: 'Suunnitelman tarkistaminen tai kirjaus ajoissa tehdystä tarkistuksesta.',
  },
  'plan-review-set-too-late': {
    detail: ({ on, facts: { planKind, reviewBy, latest, months } }) =>
      `${day(on)} suunnitelman (${words.planKinds[planKind]}) seuraavaksi tarkistuspäiväksi asetettiin ${day(reviewBy)}; ${months} kuukauden määräaika päättyy ${day(latest)}.`,
    settledBy: 'Aikaisempi tarkistus.',
  },
  'plan-progress-not-reported': {
    detail: ({ facts: { planKind, due, reportedOn } }) =>
      `Työnhakijan oli ilmoitettava suunnitelman (${words.planKinds[planKind]}) toteutumisesta viimeistään ${day(due)}. ${reportedOn ? `Siitä ilmoitettiin ${day(reportedOn)}` : 'Ilmoitusta ei ole kirjattu'}.`,
    settledBy: 'Ilmoitus tai kirjaus siitä, että työnhakijaa on muistutettu.',
  },
  'activation-plan-not-for-this-person': {
    detail: ({ on, facts: { ground, expected } }) =>
      `Aktivointisuunnitelma ${day(on)}: ${ground ? `peruste on ${words.activationGrounds[ground]}` : 'perustetta ei ole kirjattu'}; tuon päivän lain mukaan peruste voi olla: ${expected.map((each) => words.activationGrounds[each]).join('; ')}.`,
    settledBy: 'Perusteen korjaus, jos se on toinen; muuten toisenlainen suunnitelma.',
  },
  'activation-plan-of-benefit-recipient': {
    detail: ({ on, facts: { ground, benefit, paidDay } }) =>
      `Aktivointisuunnitelman ${day(on)} peruste on ${words.activationGrounds[ground]}, mutta päivältä ${day(paidDay)} on maksettu etuutta (${words.benefits[benefit]}).`,
    settledBy:
      'Selvitys henkilön pääasiallisesta tulosta; työttömyysetuuden saajalle laaditaan monialainen työllistymissuunnitelma.',
  },
  'activation-condition-not-shown': {
    detail: ({ on, facts: { ground, counts, expected, counted, months } }) => {
      const taken = {
        'paid-days': `${expected} maksupäivää${months ? ` edeltävien ${months} kalenterikuukauden aikana` : ''}. Kirjattuja on ${counted}`,
        'social-assistance-months': `toimeentulotukea pääasiallisena tulona edeltäviltä ${expected} kuukaudelta. Niistä on kirjattu ${counted}`,
        'maximum-periods':
          'työttömyyspäivärahan enimmäisajan täyttymistä. Sitä ei ole siihen mennessä kirjattu',
      };
      return `Aktivointisuunnitelman ${day(on)} peruste on ${words.activationGrounds[ground]}; se edellyttää ${taken[counts]}.`;
    },
    settledBy: 'Maksajan tieto etuuksista suunnitelman päivään mennessä.',
  },
  'activation-plan-owed': {
    detail: ({ facts: { ground, metOn, practiceDays, madeOn } }) =>
      `Kirjattujen etuuksien mukaan aktivointiehto täyttyi ${day(metOn)} (${words.activationGrounds[ground]}). ${madeOn ? `Aktivointisuunnitelma tai sen sijaan tuleva suunnitelma laadittiin ${day(madeOn)}` : 'Aktivointisuunnitelmaa tai sen sijaan tulevaa suunnitelmaa ei ole kirjattu'}. Lain mukaan on toimittava viipymättä; tarkastelukäytännössä yli ${practiceDays} päivää nostetaan esiin.`,
    settledBy: 'Suunnitelma tai kirjaus siitä, miksi sitä ei laadita.',
  },
  'activation-plan-incomplete': {
    detail: ({ on, facts: { missing } }) =>
      `Aktivointisuunnitelmasta ${day(on)} puuttuu: ${wordFor(words.planContents, missing)}.`,
    settledBy: 'Korjaus, jossa puuttuva sisältö on.',
  },
  'multidisciplinary-plan-without-joint-assessment': {
    detail: ({ on }) =>
      `Monialainen työllistymissuunnitelma ${day(on)} ei perustu monialaiseen palvelutarpeen arviointiin, jossa palvelujen yhteensovittamisen tarve olisi siihen mennessä todettu.`,
    settledBy: 'Kirjaus ennen suunnitelmaa valmistuneesta arvioinnista tai toisenlainen suunnitelma.',
  },
  'service-agreed-in-wrong-plan': {
    detail: ({ on, service, facts: { serviceKind, planKind, expected } }) =>
      `${day(on)} palvelusta (${service(serviceKind)}) on sovittu suunnitelmassa, jonka laji on ${words.planKinds[planKind]}; siitä sovitaan lajissa ${expected.map((each) => words.planKinds[each]).join(' tai ')}.`,
    settledBy: 'Oikeanlainen suunnitelma omin edellytyksin.',
  },
  'service-outside-any-plan': {
    detail: ({ on, service, facts: { serviceKind, planInForce } }) =>
      `Palvelu (${service(serviceKind)}) alkoi ${day(on)}, eikä siitä ole sovittu missään suunnitelmassa. ${planInForce ? `Tuolloin voimassa: ${words.planKinds[planInForce]}` : 'Tuolloin ei ollut voimassa suunnitelmaa'}.`,
    settledBy: 'Kirjaus suunnitelmasta, jossa siitä sovittiin, tai siitä sopiminen nyt.',
  },
  'binding-service-with-unpaid-costs': {
    detail: ({ on, service, facts: { serviceKind, refused } }) =>
      `Palvelu (${service(serviceKind)}) alkoi ${day(on)}, siitä on sovittu suunnitelmassa ja osallistumisesta aiheutuu välttämättömiä kustannuksia. ${refused ? 'Kulukorvaus on evätty' : 'Päivän kattavaa kulukorvausta ei ole kirjattu'}: palvelu ei velvoita henkilöä.`,
    settledBy: 'Myönnetty kulukorvaus tai kirjaus siitä, mikä muu korvaa kustannukset.',
  },
  'duty-decided-by-another-authority': {
    detail: ({ on, facts: { act, by } }) =>
      `Työnhakuvelvollisuus, ${words.dutyActs[act]} ${day(on)}: toimijana ${words.authorities[by]}; vain työvoimaviranomainen päättää siitä.`,
    settledBy: 'Työvoimaviranomaisen ratkaisu tai korjaus siitä, kuka toimi.',
  },
  'duty-differs-from-the-law': {
    detail: ({ on, facts: { opportunities, reviewPeriods, reviewPeriodMonths, ground, lowered } }) =>
      `Työnhakuvelvollisuus, ${words.dutyActs[lowered ? 'lowered' : 'set']} ${day(on)}: työmahdollisuuksia ${opportunities} tarkastelujaksossa, jaksoja ${reviewPeriods}, jakson pituus kuukausina ${reviewPeriodMonths}. ${ground ? `Peruste ei salli sitä: ${words.loweringGrounds[ground]}` : 'Perustetta ei ole kirjattu'}.`,
    settledBy: 'Peruste, joka sallii sen, tai lain mukainen velvollisuus.',
  },
  'duty-in-spite-of-assessment': {
    detail: ({ on, facts: { assessedOn, assessedLater } }) =>
      `Arviossa ${day(assessedOn)} on todettu, ettei työllistyminen avoimille työmarkkinoille ole mahdollista, sekä monialaisen tuen tarve tai työkyvyttömyys. ${assessedLater ? 'Voimassa ollut velvollisuus jatkui sen jälkeen' : `Velvollisuus on silti asetettu tai alennettu ${day(on)}`}.`,
    settledBy:
      'Velvollisuuden asettamatta jättäminen tällä perusteella tai uusi arvio, jossa todetaan muuta.',
  },
  'duty-waived-without-finding': {
    detail: ({ on, facts: { ground } }) =>
      `${day(on)} työnhakuvelvollisuus jätettiin asettamatta. ${ground ? `Missään arviossa ei ollut siihen mennessä todettu, mitä peruste edellyttää: ${words.waivingGrounds[ground]}` : 'Perustetta ei ole kirjattu'}.`,
    settledBy: 'Kirjaus arviosta tai perusteesta; muuten velvollisuus asetetaan.',
  },
  'duty-outside-a-plan': {
    detail: ({ on, facts: { lacks } }) =>
      `${day(on)} asetettiin työnhakuvelvollisuus, vaikka ${lacks === 'plan' ? 'suunnitelmaa ei ollut voimassa' : 'työnhaku ei ollut voimassa'}.`,
    settledBy: 'Kirjaus tuon päivän suunnitelmasta tai työnhausta.',
  },
  'duty-begins-before-decision': {
    detail: ({ on, facts: { setOn } }) =>
      `Ensimmäinen tarkastelujakso alkoi ${day(on)}, ennen velvollisuuden asettamista ${day(setOn)}.`,
    settledBy: 'Kirjaus siitä, että aikaisempi alkamispäivä oli työnhakijan edun mukainen.',
  },
  'duty-in-rehabilitative-work-activity': {
    detail: ({ on, until, service, facts: { serviceKind, opportunities } }) =>
      `${day(on)} alkaen${until ? ` ${day(until)} saakka` : ''} henkilö osallistui palveluun, joka on toissijainen työhön nähden (${service(serviceKind)}), ja työnhakuvelvollisuus oli ${opportunities} työmahdollisuutta tarkastelujaksossa: palvelu voi olla väärä.`,
    settledBy: 'Arvio siitä, ovatko työ tai julkiset työvoimapalvelut mahdollisia.',
  },
  'rehabilitation-ground-not-sufficient': {
    detail: ({ on, facts: { grounds, expected, referred } }) =>
      `Kuntouttava työtoiminta, ${referred ? 'ohjaus' : 'palvelu'} ${day(on)}: ${grounds.length === 0 ? 'perustetta ei ole kirjattu' : `annetut perusteet eivät riitä: ${list(grounds.map((ground) => words.rehabilitationGrounds[ground]))}`}. Perusteeksi vaaditaan ${expected.map((ground) => words.rehabilitationGrounds[ground]).join(' tai ')}.`,
    settledBy: 'Työ- ja toimintakyvyn arvio, johon riittävä peruste nojaa; muuten palvelun päättäminen.',
  },
  'rehabilitation-not-secondary': {
    detail: ({ on, facts: { fault, ability, referred } }) => {
      const found = {
        'not-assessed': 'arviota johtopäätöksineen ei ollut siihen mennessä tehty',
        ability: `työ- ja toimintakyvystä on todettu: ${ability ? words.abilities[ability] : ''}`,
        'open-market-work': 'työ avoimilla työmarkkinoilla on todettu mahdolliseksi',
        'employment-services': 'osallistuminen julkisiin työvoimapalveluihin on todettu mahdolliseksi',
      };
      return `Kuntouttava työtoiminta, ${referred ? 'ohjaus' : 'palvelu'} ${day(on)}: ${found[fault]}. Kuntouttava työtoiminta on toissijainen; ensin selvitetään työn ja julkisten työvoimapalvelujen mahdollisuus.`;
    },
    settledBy: 'Kirjaus sitä edeltäneestä arviosta, tai sen sijasta työ tai julkinen työvoimapalvelu.',
  },
  'rehabilitation-outside-its-plan': {
    detail: ({ on, service, facts: { serviceKind, planKind, expected } }) =>
      `Palvelu (${service(serviceKind)}) alkoi ${day(on)}. ${planKind ? `Tuolloin voimassa: ${words.planKinds[planKind]}` : 'Tuolloin ei ollut voimassa suunnitelmaa'}; vaaditaan ${expected.map((each) => words.planKinds[each]).join(' tai ')}.`,
    settledBy: 'Kirjaus voimassa olleesta suunnitelmasta tai oikeanlainen suunnitelma.',
  },
  'rehabilitation-at-own-request-without-hearing': {
    detail: ({ on, facts: { missing } }) =>
      `Kuntouttava työtoiminta alkoi ${day(on)} henkilön omasta pyynnöstä. Sitä ennen puuttuu: ${list(missing.map((each) => (each === 'hearing' ? 'kuuleminen' : 'aktivointisuunnitelma')))}.`,
    settledBy: 'Kirjaus palvelua edeltäneestä kuulemisesta ja suunnitelmasta.',
  },
  'service-outside-its-limits': {
    detail: ({ on, service, facts }) =>
      `Palvelun (${service(facts.serviceKind)}) ehdot, sellaisina kuin ne ovat ${day(on)}: ${beyond(facts)}.`,
    settledBy: 'Ehdot rajan sisällä, tai korjaus, jos ne on kirjattu väärin.',
  },
  'service-ran-beyond-its-limits': {
    detail: ({ on, service, facts }) =>
      `Palvelu (${service(facts.serviceKind)}) toteutuneena ${day(on)} alkaen: ${beyond(facts)}.`,
    settledBy: 'Palvelun päättäminen tai muuttaminen, tai korjaus, jos se on kirjattu väärin.',
  },
  'service-for-another-purpose': {
    detail: ({ on, service, facts: { serviceKind, purpose, expected } }) =>
      `Palvelun (${service(serviceKind)}) ${day(on)} tarkoitus: ${words.purposes[purpose]}. Tarkoitus voi olla: ${expected.map((each) => words.purposes[each]).join('; ')}.`,
    settledBy: 'Lain mukainen tarkoitus tai palvelu, joka on tätä varten.',
  },
  'service-at-another-place': {
    detail: ({ on, service, facts: { serviceKind, place, expected } }) =>
      `Palvelun (${service(serviceKind)}) ${day(on)} paikka: ${words.places[place]}. Paikka voi olla: ${expected.map((each) => words.places[each]).join('; ')}.`,
    settledBy: 'Toinen paikka tai korjaus.',
  },
  'service-where-employed': {
    detail: ({ on, service, facts: { serviceKind } }) =>
      `Palvelu (${service(serviceKind)}) ${day(on)} toteutettiin työnantajalla, johon henkilö oli työsuhteessa.`,
    settledBy: 'Toinen paikka.',
  },
  'service-kind-had-ended': {
    detail: ({ on, service, facts: { serviceKind, referred } }) =>
      `${day(on)} aloitettiin tai pyydettiin palvelua (${service(serviceKind)}${referred ? ', ohjaus' : ''}), jota ei enää järjestetty.`,
    settledBy: 'Toisenlainen palvelu, tai lajin tai päivän korjaus.',
  },
  'organiser-not-of-this-service': {
    detail: ({ on, service, facts: { serviceKind, organiser, expected, referred } }) =>
      `${referred ? 'Ohjauksen vastaanottaja' : 'Palvelun järjestäjä'} ${day(on)} (${service(serviceKind)}): ${words.authorities[organiser]}; palvelun järjestää ${expected.map((each) => words.authorities[each]).join(' tai ')}.`,
    settledBy: 'Lain mukainen järjestäjä tai korjaus.',
  },
  'service-terms-incomplete': {
    detail: ({ on, service, facts: { serviceKind, missing } }) =>
      `Palvelu (${service(serviceKind)}) alkoi ${day(on)}. Kirjaamatta on, vaikka lajilla on siitä raja: ${list(missing.map((field) => wordFor(words.terms, field)))}.`,
    settledBy: 'Kirjaus siitä, mitä sovittiin.',
  },
  'way-of-production-unknown': {
    detail: ({ on, service, facts: { serviceKind } }) =>
      `Palvelusta (${service(serviceKind)}), joka alkoi ${day(on)}, ei ole kirjattu, onko se omaa tuotantoa vai ostopalvelu.`,
    settledBy: 'Kirjaus tuotantotavasta.',
  },
  'services-overlap': {
    detail: ({ on, until, service, facts: { serviceKind } }) =>
      `Kaksi samanlajista palvelua (${service(serviceKind)}) on käynnissä samoina päivinä ${day(on)} alkaen${until ? ` ${day(until)} saakka` : ''}.`,
    settledBy: 'Toisen päättyminen, tai peruutus, jos sama palvelu on kirjattu kahdesti.',
  },
  'benefit-paid-beside-excluding-benefit': {
    detail: ({ on, until, facts: { benefit, excludedBy, days } }) =>
      `Ajalta ${day(on)}–${day(until ?? on)} on maksettu etuutta (${words.benefits[benefit]}) päiviltä, joille on kirjattu sen estävä etuus (${words.otherBenefits[excludedBy]}); yhteisiä maksupäiviä ${days}.`,
    settledBy: 'Maksun oikaisu, jolla päivät on peritty takaisin, tai toisen etuuden päivien korjaus.',
  },
  'person-not-heard': {
    detail: ({ on, facts: { matter, heardOn } }) =>
      `Päätös ${day(on)} (${words.matters[matter]}) tehtiin henkilöä kuulematta${heardOn ? `; häntä kuultiin ${day(heardOn)}` : ''}, eikä sille ole mainittu perustetta.`,
    settledBy: 'Kirjaus kuulemisesta tai perusteesta; muuten asia ratkaistaan uudelleen kuulemisen jälkeen.',
  },
  'decision-without-reasons': {
    detail: ({ on, facts: { matter } }) =>
      `Päätös ${day(on)} (${words.matters[matter]}) on kirjattu ilman perusteluja.`,
    settledBy: 'Perustelut sellaisina kuin ne päätöksessä annettiin.',
  },
  'decision-without-appeal-instructions': {
    detail: ({ on, facts: { matter } }) =>
      `Päätös ${day(on)} (${words.matters[matter]}) on kirjattu ilman ohjeita muutoksenhakuun.`,
    settledBy: 'Ohjeet; jos ne on jätetty antamatta, ne annetaan nyt ja muutoksenhakuaika alkaa siitä.',
  },
  'referral-incomplete': {
    detail: ({ on, facts: { receiver, missing } }) =>
      `Ohjauksesta ${day(on)} (vastaanottaja: ${words.authorities[receiver]}) puuttuu: ${list(missing.map((each) => words.referralParts[each]))}.`,
    settledBy: 'Korjaus, jossa puuttuva on.',
  },
  'referral-evidence-not-recorded': {
    detail: ({ on, facts: { receiver } }) =>
      `Ohjaus ${day(on)} (vastaanottaja: ${words.authorities[receiver]}) nojaa arviointiin, jota ei ole kirjattu siihen mennessä tehdyksi.`,
    settledBy: 'Kirjaus arvioinnista.',
  },
  'referral-unanswered': {
    detail: ({ on, facts: { receiver, days, practiceDays, answeredOn } }) =>
      `Ohjaus odotti vastausta (vastaanottaja: ${words.authorities[receiver]}) ${day(on)} alkaen${answeredOn ? ` ${day(answeredOn)} saakka` : ''}, ${days} päivää. Laki sanoo ilman aiheetonta viivytystä; tarkastelukäytännössä huomautetaan yli ${practiceDays} päivästä.`,
    settledBy: 'Vastaanottajan vastaus.',
  },
  'referral-refused-without-reason': {
    detail: ({ on, facts: { receiver } }) =>
      `${day(on)} ohjauksesta kieltäydyttiin (vastaanottaja: ${words.authorities[receiver]}) ilman kirjattua syytä.`,
    settledBy: 'Vastaanottajan ilmoittama syy.',
  },
  'joint-assessment-over-time': {
    detail: ({ facts: { months, due, completedOn } }) =>
      `Monialaisen palvelutarpeen arvioinnin oli oltava valmis ${months} kuukauden kuluessa aloittamisesta, viimeistään ${day(due)}. ${completedOn ? `Se valmistui ${day(completedOn)}` : 'Se ei ole valmistunut'}.`,
    settledBy: 'Arvioinnin valmistuminen tai sen kirjaaminen.',
  },
  'joint-assessment-without-a-party': {
    detail: ({ on, facts: { step, missing } }) =>
      `Monialainen palvelutarpeen arviointi ${step === 'start' ? 'aloitettiin' : 'saatiin valmiiksi'} ${day(on)}; osallistujista puuttuu ${list(missing.map((each) => words.authorities[each]))}.`,
    settledBy: 'Kirjaus siitä, että osapuoli osallistui, tai sen osallistuminen arviointiin nyt.',
  },
  'joint-assessment-without-its-plan': {
    detail: ({ facts: { outcome, due, madeOn } }) =>
      outcome === 'coordination-needed'
        ? `Monialaisessa palvelutarpeen arvioinnissa todettiin palvelujen yhteensovittamisen tarve; monialainen työllistymissuunnitelma oli laadittava viimeistään ${day(due)}. ${madeOn ? `Se laadittiin ${day(madeOn)}` : 'Suunnitelmaa ei ole kirjattu'}.`
        : `Monialaisessa palvelutarpeen arvioinnissa todettiin, ettei yhteensovittamisen tarvetta ole, eikä ${day(due)} ollut voimassa suunnitelmaa, jolla työnhakija jatkaisi.`,
    settledBy: 'Arvioinnin tuloksen mukainen suunnitelma.',
  },
  'joint-service-ended-otherwise': {
    detail: ({ on, facts: { reason, missing } }) =>
      `Monialaisen tuen asiakkuus päättyi ${day(on)}. Syy: ${words.endReasons[reason]}.${missing.length === 0 ? '' : ` Yhteisestä arviosta puuttuu ${list(missing.map((each) => words.authorities[each]))}.`} Asiakkuus päättyy, kun osapuolet yhdessä arvioivat, ettei yhteensovittamisen tarvetta enää ole.`,
    settledBy: 'Kaikkien osapuolten yhteinen arvio; siihen saakka asiakkuus jatkuu.',
  },
  'correction-dated-before-its-record': {
    detail: ({ on, facts: { recordedOn } }) =>
      `Korjauksen päivä on ${day(on)}, mutta korjattu kirjaus on tehty vasta ${day(recordedOn)}.`,
    settledBy: 'Päivä, jona virhe korjattiin.',
  },
  'correction-to-harm-without-hearing': {
    detail: ({ on, facts: { harm, matter } }) =>
      `Korjauksen ${day(on)} jälkeen (${words.matters[matter]}) ${words.correctionHarms[harm]}, eikä kuulemista ennen sitä ole kirjattu.`,
    settledBy:
      'Kirjaus ennen korjausta pidetystä kuulemisesta; muuten henkilöä kuullaan ja asia harkitaan uudelleen.',
  },
  'between-services': {
    detail: ({ on, until, facts: { days, practiceDays, waitingReferrals } }) =>
      `${day(on)} alkaen${until ? ` ${day(until)} saakka` : ''}, ${days} päivää, työnhakijalla ei ollut suunnitelmaa eikä palvelua; vastausta odottaneita ohjauksia: ${waitingReferrals}. Laissa ei ole lukua; tarkastelukäytännössä huomautetaan yli ${practiceDays} päivästä.`,
    settledBy: 'Suunnitelma, palvelu tai vastaus ohjaukseen.',
  },
};

function beyond({ limit, atLeast, atMost, value, lastDay }: BeyondLimit): string {
  const allowed = [
    ...(atLeast === undefined ? [] : [`vähintään ${atLeast}`]),
    ...(atMost === undefined ? [] : [`enintään ${atMost}`]),
  ].join(', ');
  const found = lastDay === undefined ? `${value}`.replace('.', ',') : `viimeinen päivä ${day(lastDay)}`;
  return `${words.limits[limit]} (${allowed}): ${found}`;
}
