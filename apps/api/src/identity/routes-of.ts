import { RequestMethod, type Type } from '@nestjs/common';
import type { OPEN, RouteAccess } from './route-access.js';

/** A route of a controller, and who may call it. */
export interface GuardedRoute {
  readonly method: string;
  /** Pattern of the address: `/v1/jobseekers/:jobseekerId/pathway`. */
  readonly url: string;
  readonly access: RouteAccess | typeof OPEN;
  /** Whose callers sign in; below each language. */
  readonly isPage: boolean;
}

/** Where Nest keeps what its decorators said. */
const PATH = 'path';
const METHOD = 'method';
const ROUTE_CONFIG = '__fastify_route_config__';

/** The routes of controllers as their decorators have them, without starting anything. @throws for one without access */
export function routesOf(controllers: readonly Type[]): GuardedRoute[] {
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const handler: unknown = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD, handler)) return [];
      const { access, page } = (Reflect.getMetadata(ROUTE_CONFIG, handler) ?? {}) as {
        access?: GuardedRoute['access'];
        page?: true;
      };
      const method = RequestMethod[Reflect.getMetadata(METHOD, handler)] ?? '';
      const above: string | readonly string[] = Reflect.getMetadata(PATH, controller);
      return [above].flat().map((path) => {
        const url = urlOf(path, Reflect.getMetadata(PATH, handler));
        if (access === undefined) throw new Error(`${url} says not who may call it`);
        return { method, url, access, isPage: page === true };
      });
    }),
  );
}

function urlOf(...parts: readonly string[]): string {
  return `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
}
