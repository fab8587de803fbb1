import type { OpenAPIObject } from '@nestjs/swagger';

/** Bodies and their parts take no field that is not described: so says the description, as the API does. */
export function forbidUnknownFields(document: OpenAPIObject): OpenAPIObject {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    if (/(Body|Part)$/.test(name)) Object.assign(schema, { additionalProperties: false });
  }
  return document;
}
