import type { PublishedForecast, PublishedPerson } from '#forecast';

/** Whom a forecast is for. */
export type NamedMunicipalities = readonly { readonly code: string; readonly name: string }[];

/** How a forecast is written. @param people left out where nobody asked for them */
export type ForecastForm = (
  municipalities: NamedMunicipalities,
  forecast: PublishedForecast,
  people: Iterable<PublishedPerson> | undefined,
) => Iterable<string>;

/** One JSON document; people on a line each. */
export const forecastJson: ForecastForm = function* (municipalities, forecast, people) {
  const head = JSON.stringify(
    { municipalities: municipalities.map(({ code }) => code), ...forecast },
    undefined,
    1,
  );
  if (people === undefined) {
    yield `${head}\n`;
    return;
  }
  yield `${head.slice(0, -2)},\n "people": [`;
  let between = '\n';
  for (const person of people) {
    yield `${between}${JSON.stringify(person)}`;
    between = ',\n';
  }
  yield '\n]}\n';
};
