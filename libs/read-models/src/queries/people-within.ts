import { type RawBuilder, sql } from 'kysely';
import { NO_HOME, type PeopleScope } from '#access';
import { LIVE_SCHEMA } from '../schema/read-model-schemas.js';

/**
 * `covers` as a condition on rows, so that a list has just those whom a caller may see.
 * @param jobseeker the column of the rows, with its table: `pathway.jobseeker`
 */
export function isWithin(scope: PeopleScope, jobseeker: string): RawBuilder<boolean> {
  switch (scope.kind) {
    case 'everybody':
      return isNoneOf(scope.except, jobseeker);
    case 'nobody':
      return sql<boolean>`false`;
    case 'one':
      return sql<boolean>`${sql.ref(jobseeker)} = ${scope.jobseeker}`;
    case 'area':
      return sql<boolean>`coalesce((
        select told.home ->> 'municipality'
        from ${sql.table(`${LIVE_SCHEMA}.home_municipality`)} as lives,
          jsonb_array_elements(lives.homes::jsonb) with ordinality as told(home, place)
        where lives.jobseeker = ${sql.ref(jobseeker)} and (told.home ->> 'on') collate "C" <= ${scope.on}
        order by (told.home ->> 'on') collate "C" desc, told.place desc
        limit 1
      ), ${NO_HOME}) = any(${[...scope.municipalities]}) and ${isNoneOf(scope.except, jobseeker)}`;
  }
}

function isNoneOf(except: readonly string[] = [], jobseeker: string): RawBuilder<boolean> {
  return except.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`${sql.ref(jobseeker)} <> all(${[...except]}::text[])`;
}
