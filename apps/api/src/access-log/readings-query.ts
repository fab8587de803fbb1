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
    const { people, need, parts } = grant;
    const within = await this.parts.protectedPeople.foundWithin(people, need);
    const page = await this.parts.readModels.readings({ ...asked, within });
    const told = parts.has('access-log') ? this.inFull : toThePerson;
    const readings: ToldReading[] = [];
    const isUnderOrder = parts.has('home') ? () => false : await this.parts.protectedPeople.underOrder();
    for (const each of page.readings) {
      readings.push(await told(each.jobseekers.some(isUnderOrder) ? withoutPlaces(each) : each));
    }
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

/** The area of a reader's mandate, and what was asked of the feed, tell where the people live whose data it was. */
function withoutPlaces({ municipalities: _, municipality: _m, ...reading }: Reading): Reading {
  return reading;
}
