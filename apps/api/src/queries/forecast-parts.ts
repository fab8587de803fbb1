/** What the forecast needs besides what all queries read from. */
export class ForecastParts {
  constructor(
    readonly clock: () => Date,
    /** How many benefit histories one answer may be computed from. */
    readonly peopleMax: number,
  ) {}
}
