import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Grant } from '#access';
import type { Reading, ReadingsAsked } from '#read-models';
import { openPersonalTexts } from '#subject-keys';
import { QueryParts } from '../queries/query-parts.js';

/** A reading as it is told: to the person herself without who at the authority it was. */
export type ToldReading = Omit<Reading, 'position' | 'subject' | 'client'> & {
  readonly reader?: { readonly subject: string; readonly client: string };
};

export interface ReadingsAnswer {
  /** The latest first. */
  readonly readings: readonly ToldReading[];
  /** What to give as `after` for the next page; absent at the end. */
  readonly next?: string;
}

/** Who read people's data. */
export class ReadingsQuery extends Query<ReadingsAnswer> {
  constructor(
    readonly asked: Omit<ReadingsAsked, 'within'>,
    readonly grant: Grant,
  ) {
    super();
  }
}

@QueryHandler(ReadingsQuery)
export class ReadingsQueryHandler implements IQueryHandler<ReadingsQuery> {
  constructor(private readonly parts: QueryParts) {}

  async execute({ asked, grant }: ReadingsQuery): Promise<ReadingsAnswer> {
    const page = await this.parts.readModels.readings({ ...asked, within: grant.people });
    const told = grant.parts.has('access-log') ? this.inFull : toThePerson;
    const readings: ToldReading[] = [];
    for (const reading of page.readings) readings.push(await told(reading));
    return { readings, ...(page.next === undefined ? {} : { next: page.next }) };
  }

  private readonly inFull = async (reading: Reading): Promise<ToldReading> => {
    const placeOf = (pointer: string) => `access/${reading.id}${pointer}`;
    const opened = await openPersonalTexts(reading, reading.day, this.parts.keys, placeOf);
    const { position: _, subject, client, ...rest } = opened;
    return { ...rest, reader: { subject, client } };
  };
}

function toThePerson(reading: Reading): ToldReading {
  const { position: _, subject: _s, client: _c, municipalities: _m, unlockReason: _u, ...rest } = reading;
  return rest;
}
