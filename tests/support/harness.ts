import type { Core } from '@strapi/strapi';
import type * as Application from '../../src/app';
import { createClient, type Client } from './client';
import { copyTemplate, type TestDatabase } from './databases';
import { emailOf, PASSWORD, type Citizen, type Who } from './people';
import { startServer } from './server';
import { createClock, type TestClock } from './test-clock';

/** A running server on a database of its own, under a clock of its own. */
export interface TestDesk {
  readonly strapi: Core.Strapi;
  readonly app: Application.App;
  readonly clock: TestClock;
  readonly address: string;
  /** Nobody: no credentials at all. */
  readonly anonymous: Client;
  /** A person of the panel, signed in. */
  as(who: Who): Promise<Client>;
  /** A citizen, signed in. */
  asCitizen(citizen: Citizen): Promise<Client>;
  /** Somebody with a token of the content API. */
  withToken(token: string): Client;
  close(): Promise<void>;
}

// A server takes its time to start, and more on a machine that does other things as well.
jest.setTimeout(240_000);

/** Starts a server on a copy of the template, or on the database of an earlier one. */
export async function bootDesk(given?: TestDatabase): Promise<TestDesk> {
  const database = given ?? (await copyTemplate());
  const clock = createClock();
  const server = await startServer(database.settings, clock);
  return {
    ...{ strapi: server.strapi, app: server.app, clock, address: server.address },
    ...signIns(server.address),
    async close() {
      await server.stop();
      if (!given) await database.drop();
    },
  };
}

type SignIns = Pick<TestDesk, 'anonymous' | 'as' | 'asCitizen' | 'withToken'>;

/** Signs everybody in once: the panel lets an address try five times in five minutes. */
function signIns(address: string): SignIns {
  const anonymous = createClient(address, null);
  const known = new Map<string, Promise<Client>>();
  const once = (name: string, signIn: () => Promise<string>) => {
    const client = known.get(name) ?? signIn().then((token) => createClient(address, token));
    known.set(name, client);
    return client;
  };
  const password = PASSWORD;
  return {
    anonymous,
    as: (who) =>
      once(who, async () => {
        const answer = await anonymous.post('/admin/login', { email: emailOf(who), password });
        return tokenOf(answer.body.data?.token, who);
      }),
    asCitizen: (citizen) =>
      once(`citizen.${citizen}`, async () => {
        const identifier = emailOf(`citizen.${citizen}`);
        const answer = await anonymous.post('/api/auth/local', { identifier, password });
        return tokenOf(answer.body.jwt, citizen);
      }),
    withToken: (token) => createClient(address, token),
  };
}

function tokenOf(token: unknown, name: string): string {
  if (typeof token !== 'string') throw new Error(`${name} could not sign in`);
  return token;
}
