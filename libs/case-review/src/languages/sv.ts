import type { BeyondLimit } from '../facts-of.js';
import type { FindingTexts } from '../finding-texts.js';
import { wordFor } from '../review-words.js';
import { SWEDISH_WORDS as words } from './swedish-words.js';

const { day, list } = words;

export const SWEDISH: FindingTexts = {
  'initial-interview-late': {
    detail: ({ facts: { registeredOn, workingDays, due, heldOn } }) =>
      `Jobbsökningen började den ${day(registeredOn)}; den inledande intervjun skulle ordnas inom ${workingDays} arbetsdagar, senast den ${day(due)}. ${heldOn ? `Den hölls den ${day(heldOn)}` : 'Ingen är antecknad'}.`,
    settledBy: 'En anteckning om en intervju inom tiden eller om varför den inte kunde hållas.',
  },
  'job-search-discussion-missed': {
    detail: ({ facts: { after, months, due, heldOn } }) =>
      `Ett jobbsökningssamtal skulle ordnas när ${months} månader hade gått sedan mötet den ${day(after)}, den ${day(due)}. ${heldOn ? `Det hölls den ${day(heldOn)}` : 'Inget är antecknat'}.`,
    settledBy:
      'En anteckning om samtalet eller om varför det inte ordnades: arbete eller en tjänst på över en månad.',
  },
  'supplementary-discussions-missed': {
    detail: ({ facts: { after, months, expected, held } }) =>
      `Under de ${months} månaderna efter den inledande intervjun den ${day(after)} skulle ${expected} kompletterande jobbsökningssamtal ordnas; ${held} är antecknade.`,
    settledBy: 'Anteckningar om samtalen eller om den personliga service som gavs i stället.',
  },
  'service-need-assessment-incomplete': {
    detail: ({ on, facts: { missing } }) =>
      `I bedömningen av servicebehovet den ${day(on)} saknas: ${list(missing.map((part) => words.assessmentParts[part]))}.`,
    settledBy: 'En rättelse med de delar som saknas eller en ny bedömning.',
  },
  'act-of-another-authority': {
    detail: ({ on, facts: { act, by, expected } }) =>
      `Den ${day(on)} gjordes ${words.acts[act]} av ${words.authorities[by]}; behörig är ${expected.map((each) => words.authorities[each]).join(' eller ')}.`,
    settledBy: 'En åtgärd av den behöriga myndigheten eller en rättelse av vem som handlade.',
  },
  'plan-review-overdue': {
    detail: ({ facts: { planKind, after, months, due, reviewedOn, endedOn, during }, ...told }) =>
      `Planen (${words.planKinds[planKind]}) utarbetades eller justerades senast den ${day(after)} och skulle justeras inom ${months} månader, senast den ${day(due)}. ${reviewedOn ? `Den justerades den ${day(reviewedOn)}` : endedOn ? `Den justerades inte före sin sista dag, den ${day(endedOn)}` : 'Ingen justering är antecknad'}.${during ? ` Då pågick en tjänst under vilken inga samtal ordnas (${told.service(during)}).` : ''}`,
    settledBy: 'En justering av planen eller en anteckning om den som gjordes i tid.',
  },
  'plan-review-set-too-late': {
    detail: ({ on, facts: { planKind, reviewBy, latest, months } }) =>
      `Den ${day(on)} bestämdes nästa justering av planen (${words.planKinds[planKind]}) till den ${day(reviewBy)}; tiden på ${months} månader går ut den ${day(latest)}.`,
    settledBy: 'En tidigare justering.',
  },
  'plan-progress-not-reported': {
    detail: ({ facts: { planKind, due, reportedOn } }) =>
      `Arbetssökanden skulle senast den ${day(due)} meddela hur planen (${words.planKinds[planKind]}) har genomförts. ${reportedOn ? `Det meddelades den ${day(reportedOn)}` : 'Inget meddelande är antecknat'}.`,
    settledBy: 'Meddelandet eller en anteckning om att arbetssökanden har påmints.',
  },
  'activation-plan-not-for-this-person': {
    detail: ({ on, facts: { ground, expected } }) =>
      `Aktiveringsplanen den ${day(on)}: ${ground ? `grunden är ${words.activationGrounds[ground]}` : 'ingen grund är antecknad'}; enligt lagen den dagen kan grunden vara: ${expected.map((each) => words.activationGrounds[each]).join('; ')}.`,
    settledBy: 'En rättelse av grunden om den är en annan; annars en plan av annat slag.',
  },
  'activation-plan-of-benefit-recipient': {
    detail: ({ on, facts: { ground, benefit, paidDay } }) =>
      `Grunden för aktiveringsplanen den ${day(on)} är ${words.activationGrounds[ground]}, men för den ${day(paidDay)} har en förmån betalats (${words.benefits[benefit]}).`,
    settledBy:
      'En utredning av personens huvudsakliga inkomst; för den som får arbetslöshetsförmån görs en sektorsövergripande sysselsättningsplan.',
  },
  'activation-condition-not-shown': {
    detail: ({ on, facts: { ground, counts, expected, counted, months } }) => {
      const taken = {
        'paid-days': `${expected} betaldagar${months ? ` under de föregående ${months} kalendermånaderna` : ''}. Antecknade är ${counted}`,
        'social-assistance-months': `utkomststöd som huvudsaklig inkomst under de föregående ${expected} månaderna. Antecknade är ${counted} av dem`,
        'maximum-periods':
          'att maximitiden för arbetslöshetsdagpenning har löpt ut. Det är inte antecknat före dess',
      };
      return `Grunden för aktiveringsplanen den ${day(on)} är ${words.activationGrounds[ground]}; den förutsätter ${taken[counts]}.`;
    },
    settledBy: 'Betalarens uppgift om förmånerna fram till dagen för planen.',
  },
  'activation-plan-owed': {
    detail: ({ facts: { ground, metOn, practiceDays, madeOn } }) =>
      `Enligt de antecknade förmånerna uppfylldes aktiveringsvillkoret den ${day(metOn)} (${words.activationGrounds[ground]}). ${madeOn ? `En aktiveringsplan eller planen som träder i dess ställe gjordes den ${day(madeOn)}` : 'Varken en aktiveringsplan eller en plan som träder i dess ställe är antecknad'}. Enligt lagen ska det ske utan dröjsmål; granskningspraxis lyfter fram mer än ${practiceDays} dagar.`,
    settledBy: 'Planen eller en anteckning om varför ingen görs.',
  },
  'activation-plan-incomplete': {
    detail: ({ on, facts: { missing } }) =>
      `I aktiveringsplanen den ${day(on)} saknas: ${wordFor(words.planContents, missing)}.`,
    settledBy: 'En rättelse med det innehåll som saknas.',
  },
  'multidisciplinary-plan-without-joint-assessment': {
    detail: ({ on }) =>
      `Den sektorsövergripande sysselsättningsplanen den ${day(on)} grundar sig inte på någon sektorsövergripande bedömning där behovet av samordning hade konstaterats dessförinnan.`,
    settledBy: 'En anteckning om bedömningen som blev klar före planen eller en plan av annat slag.',
  },
  'service-agreed-in-wrong-plan': {
    detail: ({ on, service, facts: { serviceKind, planKind, expected } }) =>
      `Den ${day(on)} avtalades en tjänst (${service(serviceKind)}) i en plan av slaget ${words.planKinds[planKind]}; den avtalas i slaget ${expected.map((each) => words.planKinds[each]).join(' eller ')}.`,
    settledBy: 'En plan av rätt slag på sina egna villkor.',
  },
  'service-outside-any-plan': {
    detail: ({ on, service, facts: { serviceKind, planInForce } }) =>
      `En tjänst (${service(serviceKind)}) började den ${day(on)} och är inte avtalad i någon plan. ${planInForce ? `Då gällde: ${words.planKinds[planInForce]}` : 'Då gällde ingen plan'}.`,
    settledBy: 'En anteckning om planen där den avtalades eller ett avtal nu.',
  },
  'binding-service-with-unpaid-costs': {
    detail: ({ on, service, facts: { serviceKind, refused } }) =>
      `En tjänst (${service(serviceKind)}) började den ${day(on)}, är avtalad i planen och medför nödvändiga kostnader. ${refused ? 'Kostnadsersättning har vägrats' : 'Ingen kostnadsersättning som täcker dagen är antecknad'}: tjänsten är inte förpliktande för personen.`,
    settledBy: 'En beviljad kostnadsersättning eller en anteckning om vad som annars ersätter kostnaderna.',
  },
  'duty-decided-by-another-authority': {
    detail: ({ on, facts: { act, by } }) =>
      `Jobbsökningsskyldigheten ${words.dutyActs[act]} den ${day(on)} av ${words.authorities[by]}; endast arbetskraftsmyndigheten beslutar om den.`,
    settledBy: 'Ett avgörande av arbetskraftsmyndigheten eller en rättelse av vem som handlade.',
  },
  'duty-differs-from-the-law': {
    detail: ({ on, facts: { opportunities, reviewPeriods, reviewPeriodMonths, ground, lowered } }) =>
      `Jobbsökningsskyldigheten ${words.dutyActs[lowered ? 'lowered' : 'set']} den ${day(on)}: ${opportunities} jobbmöjligheter i en granskningsperiod, antal perioder ${reviewPeriods}, periodens längd i månader ${reviewPeriodMonths}. ${ground ? `Grunden tillåter det inte: ${words.loweringGrounds[ground]}` : 'Ingen grund är antecknad'}.`,
    settledBy: 'Den grund som tillåter det eller en skyldighet enligt lagen.',
  },
  'duty-in-spite-of-assessment': {
    detail: ({ on, facts: { assessedOn, assessedLater } }) =>
      `I bedömningen den ${day(assessedOn)} konstaterades att arbete på den öppna arbetsmarknaden inte är möjligt, samt behov av sektorsövergripande stöd eller arbetsoförmåga. ${assessedLater ? 'Den gällande skyldigheten fortsatte efter den' : `Skyldigheten ålades eller sänktes ändå den ${day(on)}`}.`,
    settledBy:
      'Att ingen skyldighet åläggs på denna grund eller en ny bedömning som konstaterar något annat.',
  },
  'duty-waived-without-finding': {
    detail: ({ on, facts: { ground } }) =>
      `Den ${day(on)} ålades ingen jobbsökningsskyldighet. ${ground ? `Ingen bedömning hade dessförinnan konstaterat vad grunden förutsätter: ${words.waivingGrounds[ground]}` : 'Ingen grund är antecknad'}.`,
    settledBy: 'En anteckning om bedömningen eller grunden; annars åläggs skyldigheten.',
  },
  'duty-outside-a-plan': {
    detail: ({ on, facts: { lacks } }) =>
      `Den ${day(on)} ålades en jobbsökningsskyldighet fastän ${lacks === 'plan' ? 'ingen plan gällde' : 'jobbsökningen inte gällde'}.`,
    settledBy: 'En anteckning om planen eller jobbsökningen den dagen.',
  },
  'duty-begins-before-decision': {
    detail: ({ on, facts: { setOn } }) =>
      `Den första granskningsperioden började den ${day(on)}, innan skyldigheten ålades den ${day(setOn)}.`,
    settledBy: 'En anteckning om att den tidigare första dagen var i arbetssökandens intresse.',
  },
  'duty-in-rehabilitative-work-activity': {
    detail: ({ on, until, service, facts: { serviceKind, opportunities } }) =>
      `Från den ${day(on)}${until ? ` till den ${day(until)}` : ''} deltog personen i en tjänst som är sekundär i förhållande till arbete (${service(serviceKind)}) och hade en skyldighet på ${opportunities} jobbmöjligheter i en granskningsperiod: tjänsten kan vara fel.`,
    settledBy: 'En bedömning av om arbete eller offentlig arbetskraftsservice är möjlig.',
  },
  'rehabilitation-ground-not-sufficient': {
    detail: ({ on, facts: { grounds, expected, referred } }) =>
      `Arbetsverksamhet i rehabiliteringssyfte, ${referred ? 'hänvisning' : 'tjänst'} den ${day(on)}: ${grounds.length === 0 ? 'ingen grund är antecknad' : `de angivna grunderna räcker inte: ${list(grounds.map((ground) => words.rehabilitationGrounds[ground]))}`}. Det krävs ${expected.map((ground) => words.rehabilitationGrounds[ground]).join(' eller ')}.`,
    settledBy:
      'En bedömning av arbets- och funktionsförmågan som en tillräcklig grund vilar på; annars avslutas tjänsten.',
  },
  'rehabilitation-not-secondary': {
    detail: ({ on, facts: { fault, ability, referred } }) => {
      const found = {
        'not-assessed': 'ingen bedömning med slutsatser hade gjorts dessförinnan',
        ability: `om arbets- och funktionsförmågan har konstaterats: ${ability ? words.abilities[ability] : ''}`,
        'open-market-work': 'arbete på den öppna arbetsmarknaden har konstaterats vara möjligt',
        'employment-services': 'deltagande i offentlig arbetskraftsservice har konstaterats vara möjligt',
      };
      return `Arbetsverksamhet i rehabiliteringssyfte, ${referred ? 'hänvisning' : 'tjänst'} den ${day(on)}: ${found[fault]}. Den är sekundär; först utreds möjligheten till arbete och offentlig arbetskraftsservice.`;
    },
    settledBy:
      'En anteckning om bedömningen före den, eller i stället arbete eller offentlig arbetskraftsservice.',
  },
  'rehabilitation-outside-its-plan': {
    detail: ({ on, service, facts: { serviceKind, planKind, expected } }) =>
      `En tjänst (${service(serviceKind)}) började den ${day(on)}. ${planKind ? `Då gällde: ${words.planKinds[planKind]}` : 'Då gällde ingen plan'}; det krävs ${expected.map((each) => words.planKinds[each]).join(' eller ')}.`,
    settledBy: 'En anteckning om planen som gällde eller en plan av rätt slag.',
  },
  'rehabilitation-at-own-request-without-hearing': {
    detail: ({ on, facts: { missing } }) =>
      `Arbetsverksamhet i rehabiliteringssyfte började den ${day(on)} på personens egen begäran. Före den saknas: ${list(missing.map((each) => (each === 'hearing' ? 'hörande' : 'aktiveringsplan')))}.`,
    settledBy: 'En anteckning om hörandet och planen före tjänsten.',
  },
  'service-outside-its-limits': {
    detail: ({ on, service, facts }) =>
      `Villkoren för en tjänst (${service(facts.serviceKind)}) sådana de är den ${day(on)}: ${beyond(facts)}.`,
    settledBy: 'Villkor inom gränsen, eller en rättelse om de har antecknats fel.',
  },
  'service-ran-beyond-its-limits': {
    detail: ({ on, service, facts }) =>
      `En tjänst (${service(facts.serviceKind)}) så som den har genomförts från den ${day(on)}: ${beyond(facts)}.`,
    settledBy: 'Att tjänsten avslutas eller ändras, eller en rättelse om den har antecknats fel.',
  },
  'service-for-another-purpose': {
    detail: ({ on, service, facts: { serviceKind, purpose, expected } }) =>
      `Syftet med en tjänst (${service(serviceKind)}) den ${day(on)} är: ${words.purposes[purpose]}. Det kan vara: ${expected.map((each) => words.purposes[each]).join('; ')}.`,
    settledBy: 'Ett syfte enligt lagen eller en tjänst som är till för detta.',
  },
  'service-at-another-place': {
    detail: ({ on, service, facts: { serviceKind, place, expected } }) =>
      `Platsen för en tjänst (${service(serviceKind)}) den ${day(on)} är: ${words.places[place]}. Den kan vara: ${expected.map((each) => words.places[each]).join('; ')}.`,
    settledBy: 'En annan plats eller en rättelse.',
  },
  'service-where-employed': {
    detail: ({ on, service, facts: { serviceKind } }) =>
      `En tjänst (${service(serviceKind)}) den ${day(on)} ordnades hos en arbetsgivare som personen hade ett anställningsförhållande till.`,
    settledBy: 'En annan plats.',
  },
  'service-kind-had-ended': {
    detail: ({ on, service, facts: { serviceKind, referred } }) =>
      `Den ${day(on)} inleddes eller begärdes en tjänst (${service(serviceKind)}${referred ? ', hänvisning' : ''}) som inte längre ordnades.`,
    settledBy: 'En tjänst av annat slag, eller en rättelse av slaget eller dagen.',
  },
  'organiser-not-of-this-service': {
    detail: ({ on, service, facts: { serviceKind, organiser, expected, referred } }) =>
      `${referred ? 'Mottagaren av hänvisningen' : 'Ordnaren'} den ${day(on)} (${service(serviceKind)}) är ${words.authorities[organiser]}; en sådan tjänst ordnas av ${expected.map((each) => words.authorities[each]).join(' eller ')}.`,
    settledBy: 'En ordnare enligt lagen eller en rättelse.',
  },
  'service-terms-incomplete': {
    detail: ({ on, service, facts: { serviceKind, missing } }) =>
      `En tjänst (${service(serviceKind)}) började den ${day(on)}. Inte antecknat, fastän slaget har en gräns för det: ${list(missing.map((field) => wordFor(words.terms, field)))}.`,
    settledBy: 'En anteckning om vad som avtalades.',
  },
  'way-of-production-unknown': {
    detail: ({ on, service, facts: { serviceKind } }) =>
      `För en tjänst (${service(serviceKind)}) som började den ${day(on)} är det inte antecknat om den är egen produktion eller köpt.`,
    settledBy: 'En anteckning om produktionssättet.',
  },
  'services-overlap': {
    detail: ({ on, until, service, facts: { serviceKind } }) =>
      `Två tjänster av samma slag (${service(serviceKind)}) pågår samma dagar från den ${day(on)}${until ? ` till den ${day(until)}` : ''}.`,
    settledBy: 'Att den ena avslutas, eller ett återtagande om en tjänst har antecknats två gånger.',
  },
  'benefit-paid-beside-excluding-benefit': {
    detail: ({ on, until, facts: { benefit, excludedBy, days } }) =>
      `För tiden ${day(on)}–${day(until ?? on)} har en förmån betalats (${words.benefits[benefit]}) för dagar för vilka en förmån som hindrar den är antecknad (${words.otherBenefits[excludedBy]}); gemensamma betaldagar: ${days}.`,
    settledBy: 'Rättelsen av betalningen som tog tillbaka dagarna eller av den andra förmånens dagar.',
  },
  'person-not-heard': {
    detail: ({ on, facts: { matter, heardOn } }) =>
      `Beslutet den ${day(on)} om ${words.matters[matter]} fattades utan att personen hördes${heardOn ? `; personen hördes den ${day(heardOn)}` : ''}, och ingen grund för det nämns.`,
    settledBy: 'En anteckning om hörandet eller grunden; annars avgörs ärendet på nytt efter hörande.',
  },
  'decision-without-reasons': {
    detail: ({ on, facts: { matter } }) =>
      `Beslutet den ${day(on)} om ${words.matters[matter]} är antecknat utan motivering.`,
    settledBy: 'Motiveringen sådan den gavs i beslutet.',
  },
  'decision-without-appeal-instructions': {
    detail: ({ on, facts: { matter } }) =>
      `Beslutet den ${day(on)} om ${words.matters[matter]} är antecknat utan anvisningar om ändringssökande.`,
    settledBy: 'Anvisningarna; om de har utelämnats ges de nu och tiden för ändringssökande börjar då.',
  },
  'referral-incomplete': {
    detail: ({ on, facts: { receiver, missing } }) =>
      `I hänvisningen den ${day(on)} (mottagare: ${words.authorities[receiver]}) saknas: ${list(missing.map((each) => words.referralParts[each]))}.`,
    settledBy: 'En rättelse med det som saknas.',
  },
  'referral-evidence-not-recorded': {
    detail: ({ on, facts: { receiver } }) =>
      `Hänvisningen den ${day(on)} (mottagare: ${words.authorities[receiver]}) vilar på en bedömning som inte är antecknad som gjord dessförinnan.`,
    settledBy: 'En anteckning om bedömningen.',
  },
  'referral-unanswered': {
    detail: ({ on, facts: { receiver, days, practiceDays, answeredOn } }) =>
      `En hänvisning väntade på svar (mottagare: ${words.authorities[receiver]}) från den ${day(on)}${answeredOn ? ` till den ${day(answeredOn)}` : ''}, ${days} dagar. Lagen säger utan ogrundat dröjsmål; i granskningspraxis påpekas mer än ${practiceDays} dagar.`,
    settledBy: 'Mottagarens svar.',
  },
  'referral-refused-without-reason': {
    detail: ({ on, facts: { receiver } }) =>
      `Den ${day(on)} avvisades en hänvisning (mottagare: ${words.authorities[receiver]}) utan antecknat skäl.`,
    settledBy: 'Mottagarens skäl.',
  },
  'joint-assessment-over-time': {
    detail: ({ facts: { months, due, completedOn } }) =>
      `Den sektorsövergripande bedömningen skulle vara klar inom ${months} månader från att den inleddes, senast den ${day(due)}. ${completedOn ? `Den blev klar den ${day(completedOn)}` : 'Den är inte klar'}.`,
    settledBy: 'Att bedömningen blir klar eller antecknas.',
  },
  'joint-assessment-without-a-party': {
    detail: ({ on, facts: { step, missing } }) =>
      `Den sektorsövergripande bedömningen ${step === 'start' ? 'inleddes' : 'slutfördes'} den ${day(on)} utan ${list(missing.map((each) => words.authorities[each]))}.`,
    settledBy: 'En anteckning om att parten deltog, eller att den deltar i bedömningen nu.',
  },
  'joint-assessment-without-its-plan': {
    detail: ({ facts: { outcome, due, madeOn } }) =>
      outcome === 'coordination-needed'
        ? `I den sektorsövergripande bedömningen konstaterades ett behov av samordning; den sektorsövergripande sysselsättningsplanen skulle göras senast den ${day(due)}. ${madeOn ? `Den gjordes den ${day(madeOn)}` : 'Ingen är antecknad'}.`
        : `I den sektorsövergripande bedömningen konstaterades inget behov av samordning, och den ${day(due)} gällde ingen plan som arbetssökanden kunde fortsätta med.`,
    settledBy: 'En plan av det slag som resultatet kräver.',
  },
  'joint-service-ended-otherwise': {
    detail: ({ on, facts: { reason, missing } }) =>
      `Klientrelationen i den sektorsövergripande samarbetsmodellen upphörde den ${day(on)}. Orsak: ${words.endReasons[reason]}.${missing.length === 0 ? '' : ` Utan gemensam bedömning av ${list(missing.map((each) => words.authorities[each]))}.`} Den upphör när parterna gemensamt bedömer att samordning inte längre behövs.`,
    settledBy: 'En gemensam bedömning av alla parter; till dess fortsätter klientrelationen.',
  },
  'correction-dated-before-its-record': {
    detail: ({ on, facts: { recordedOn } }) =>
      `Rättelsen är daterad den ${day(on)}, men det som rättades antecknades först den ${day(recordedOn)}.`,
    settledBy: 'Dagen då felet rättades.',
  },
  'correction-to-harm-without-hearing': {
    detail: ({ on, facts: { harm, matter } }) =>
      `Efter rättelsen den ${day(on)} om ${words.matters[matter]} ${words.correctionHarms[harm]}; inget hörande före den är antecknat.`,
    settledBy:
      'En anteckning om ett hörande före rättelsen; annars hörs personen och ärendet prövas på nytt.',
  },
  'between-services': {
    detail: ({ on, until, facts: { days, practiceDays, waitingReferrals } }) =>
      `Från den ${day(on)}${until ? ` till den ${day(until)}` : ''}, ${days} dagar, hade arbetssökanden varken plan eller tjänst; hänvisningar som väntade: ${waitingReferrals}. Lagen har inget tal; i granskningspraxis påpekas mer än ${practiceDays} dagar.`,
    settledBy: 'En plan, en tjänst eller ett svar på hänvisningen.',
  },
};

function beyond({ limit, atLeast, atMost, value, lastDay }: BeyondLimit): string {
  const allowed = [
    ...(atLeast === undefined ? [] : [`minst ${atLeast}`]),
    ...(atMost === undefined ? [] : [`högst ${atMost}`]),
  ].join(', ');
  const found = lastDay === undefined ? `${value}`.replace('.', ',') : `sista dagen ${day(lastDay)}`;
  return `${words.limits[limit]} (${allowed}): ${found}`;
}
