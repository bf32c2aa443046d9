import type { Core } from '@strapi/strapi';

/** Header names and values in turn, as `writeHead` takes them. */
export type HeaderList = readonly string[];

type Configured = string | { readonly name?: string; readonly config?: object };
type Handler = (ctx: object, next: () => Promise<void>) => Promise<void>;

/** The part of the configuration of CORS that an answer to a plain GET depends on. */
export interface CorsSettings {
  readonly origin: readonly string[];
  readonly expose: string;
}

/** What Strapi's own security middleware, as it is configured, puts on every answer of the API. */
export async function securityHeaders(strapi: Core.Strapi): Promise<HeaderList> {
  const headers = new Map<string, string>();
  const res = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    getHeader: (name: string) => headers.get(name),
    removeHeader: (name: string) => headers.delete(name),
  };
  const factory = strapi.middleware('strapi::security') as (
    config: object,
    context: { strapi: Core.Strapi },
  ) => Handler;
  const handler = factory(configOf(strapi, 'strapi::security'), { strapi });
  await handler({ method: 'GET', path: '/api/feed', req: {}, res }, () => Promise.resolve());
  return [...headers].flat();
}

/** The origins that may read an answer, and what they may read of it. */
export function corsSettings(strapi: Core.Strapi): CorsSettings {
  const { origin = [], expose = [] } = configOf(strapi, 'strapi::cors') as {
    origin?: readonly string[];
    expose?: readonly string[];
  };
  return { origin, expose: expose.join(',') };
}

function configOf(strapi: Core.Strapi, wanted: string): object {
  const configured = strapi.config.get<readonly Configured[]>('middlewares', []);
  const found = configured.find((one) => typeof one === 'object' && one.name === wanted);
  return (typeof found === 'object' ? found.config : undefined) ?? {};
}
