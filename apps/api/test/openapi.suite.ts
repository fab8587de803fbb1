import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { TASKS } from '../src/tasks/registered-task.js';
import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';

/** To subscribe, and to rotate the secret. */
const WEBHOOK_TASKS_WITH_BODY = 2;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': {
        readonly schema: { readonly $ref: string };
        readonly examples: Readonly<Record<string, { readonly value: object }>>;
      };
    };
  };
  readonly responses: Readonly<Record<string, object>>;
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export function openApiSuite(started: () => RunningApi): void {
  describe('the OpenAPI description', () => {
    let document: Document;

    beforeAll(async () => {
      document = (await new Caller(started().url).get('/openapi.json')).json as Document;
    });

    function operations(): [string, string, Operation][] {
      return Object.entries(document.paths).flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]): [string, string, Operation] => [
          path,
          method,
          operation,
        ]),
      );
    }

    it('is valid OpenAPI 3.1', async () => {
      const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
      expect(errors).toBeUndefined();
      expect(valid).toBe(true);
      expect(document.openapi).toBe('3.1.0');
    });

    it('shows on its page a command and a query that can be sent as they are', async () => {
      const caller = new Caller(started().url);
      expect((await caller.get('/docs/start.js')).text).toContain("docExpansion: 'list'");
      const shown = document.info.description.replaceAll(' \\\n', '');
      const [, path = '', headers = '', raw = ''] =
        /curl -s http:\/\/localhost:8080(\S+) (.*) -d '(.*)'/.exec(shown) ?? [];
      const sent = [...headers.matchAll(/-H '([\w-]+): ([^']+)'/g)].map(([, name, value]) => [name, value]);
      const command = await caller.send('POST', path.replace('/J1/', '/O1/'), {
        raw,
        headers: Object.fromEntries(sent),
      });
      expect(command.status).toBe(201);
      const [, query = ''] = /curl -s 'http:\/\/localhost:8080(\S+)'/.exec(shown) ?? [];
      expect((await caller.get(query.replace('/J1/', '/O1/'))).status).toBe(200);
    });

    it('has every task, with its headers and its problems', () => {
      for (const { name } of TASKS) {
        const operation = document.paths[`/v1/jobseekers/{jobseekerId}/${name}`]?.post;
        expect(operation?.operationId).toBe(name);
        expect(operation?.parameters.map((parameter) => parameter.name).sort()).toEqual([
          'Idempotency-Key',
          'If-Match',
          'If-None-Match',
          'Polku-Actor',
          'jobseekerId',
        ]);
        expect(Object.keys(operation?.responses ?? {})).toEqual(
          expect.arrayContaining(['200', '201', '400', '412', '422', '503']),
        );
      }
    });

    it('names each operation once and says what it is for', () => {
      const ids = operations().map(([, , { operationId }]) => operationId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(operations().filter(([, , { summary }]) => !summary)).toEqual([]);
    });

    it('describes bodies so that its examples fit, and nothing with a field more', () => {
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      ajv.addSchema({ ...document, $id: 'polku' });
      const bodies = operations().flatMap(([, , { operationId, requestBody }]) =>
        requestBody === undefined ? [] : [{ operationId, ...requestBody.content['application/json'] }],
      );
      // And the one to skip an event, which is about the read models.
      expect(bodies).toHaveLength(TASKS.length + 1 + WEBHOOK_TASKS_WITH_BODY);
      for (const { operationId, schema, examples } of bodies) {
        const fits = ajv.compile({ $ref: `polku${schema.$ref}` });
        expect(Object.keys(examples)).not.toEqual([]);
        for (const { value } of Object.values(examples)) {
          expect({ operationId, fits: fits(value), errors: fits.errors }).toMatchObject({ fits: true });
          expect(fits({ ...value, colour: 'red' })).toBe(false);
        }
      }
    });
  });
}
