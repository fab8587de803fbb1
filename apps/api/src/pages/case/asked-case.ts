import type { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { CaseToTell, Dossier } from '#case-dossier';
import { grantOfRequest } from '../../identity/request-grant.js';
import type { AskedMoment } from '../../queries/asked-moment.js';
import { DossierQuery } from '../../queries/dossier-query.js';
import { knownFields } from '../frame/known-fields.js';
import { pageLanguageOf } from '../frame/page-language.js';
import type { PageMaterial } from '../page-material.js';
import { MOMENT_FIELDS, readMoments } from './moment.js';
import { seenAs, seenDossier, seenParts } from './seen-parts.js';
import type { CasePageAsked } from './shown-case.js';

/** What was asked, and by whom. */
export interface AskedCase extends CasePageAsked {
  readonly seenAs: CaseToTell['seenAs'];
}

/** @param fields of the page @throws UnknownFields */
export function askedCase(
  request: FastifyRequest,
  fields: readonly string[],
  material: PageMaterial,
): AskedCase {
  const { jobseekerId } = request.params as { jobseekerId: string };
  const parameters = knownFields(request, fields);
  const today = material.today();
  const grant = grantOfRequest(request);
  const moments = MOMENT_FIELDS.filter((field) => fields.includes(field));
  return {
    language: pageLanguageOf(request),
    jobseekerId,
    today,
    sees: seenParts(grant),
    seenAs: seenAs(grant),
    parameters,
    moments: readMoments(parameters, moments, today),
  };
}

/** The case at a moment, as its reader sees it. */
export async function dossierAt(queries: QueryBus, asked: AskedCase, moment: AskedMoment): Promise<Dossier> {
  const { jobseekerId, language, seenAs: as, sees } = asked;
  return seenDossier(await queries.execute(new DossierQuery(jobseekerId, moment, language, as)), sees);
}
