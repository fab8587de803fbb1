import type { OpenAPIObject } from '@nestjs/swagger';
import { CONTROLLERS } from '../controllers.js';
import { OPEN } from '../identity/route-access.js';
import { routesOf } from '../identity/routes-of.js';

/** Name of the security scheme. */
export const TOKEN = 'token';

type Operation = { security?: object[]; 'x-needs'?: readonly string[]; 'x-or-needs'?: readonly string[] };

/** Says of every operation whether it wants a token, and which parts of the data its caller's role must have. */
export function describeAccess(document: OpenAPIObject): OpenAPIObject {
  for (const { method, url, access } of routesOf(CONTROLLERS)) {
    const path = url.replaceAll(/:(\w+)/g, '{$1}');
    const item = document.paths[path] as Record<string, Operation> | undefined;
    const operation = item?.[method.toLowerCase()];
    if (operation === undefined || access === OPEN) continue;
    operation.security = [{ [TOKEN]: [] }];
    if (access.needs.length > 0) operation['x-needs'] = access.needs;
    if (access.orNeeds !== undefined) operation['x-or-needs'] = access.orNeeds;
  }
  return document;
}
