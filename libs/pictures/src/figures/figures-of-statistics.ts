import type { Month } from '#calendar-date';
import type { Telling } from '#case-dossier';
import { PRODUCTIONS } from '#contracts';
import type { PublishedStatistics } from '#statistics';
import type { FiguresToDraw } from './figure-bars.js';
import type { FigureMonths } from './figure-months.js';

const UNKNOWN_PRODUCTION = 'unknown';

type Services = Pick<PublishedStatistics, 'services' | 'countDays'>;

/** Participants of each service of an area in one month, own production apart from what is bought (TAB-1 to TAB-5). */
export function participantsOf(
  { services }: Services,
  { area, month, unknown }: { readonly area: string; readonly month: Month; readonly unknown: string },
  telling: Telling,
): FiguresToDraw {
  const productions = [...PRODUCTIONS, UNKNOWN_PRODUCTION];
  return {
    parts: productions.map((code) => ({ name: code === UNKNOWN_PRODUCTION ? unknown : telling.word(code) })),
    rows: services.flatMap((service) => {
      const figures = service.months.find((each) => each.month === month);
      if (service.area !== area || figures === undefined) return [];
      return [
        {
          name: nameOf(service, month, telling),
          all: figures.participants,
          parts: productions.map((code) => withheldOr(figures.production[code])),
        },
      ];
    }),
  };
}

/** Participants of each service of an area month by month. */
export function participantsByMonth({ services }: Services, area: string, telling: Telling): FigureMonths {
  const own = services.filter((service) => service.area === area);
  const months = [...new Set(own.flatMap((service) => service.months.map(({ month }) => month)))].sort();
  return {
    months,
    rows: own.map((service) => ({
      name: nameOf(service, months.at(-1), telling),
      values: months.map((month) =>
        withheldOr(service.months.find((each) => each.month === month)?.participants),
      ),
    })),
  };
}

/** What is not there at all is nobody; what is withheld stays so. */
function withheldOr(value: number | null | undefined): number | null {
  return value === undefined ? 0 : value;
}

function nameOf(
  { kind, place }: { readonly kind: string; readonly place?: string },
  month: Month | undefined,
  telling: Telling,
): string {
  const name = telling.service(kind, `${month ?? '2025-01'}-01` as Parameters<Telling['service']>[1]);
  return place === undefined ? name : `${name}, ${telling.word(place)}`;
}
