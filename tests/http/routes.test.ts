import { bootDesk, type TestDesk } from '../support/harness';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly config?: {
    readonly auth?: false | { readonly scope?: readonly string[] };
    readonly policies?: readonly (string | { readonly name: string })[];
    readonly prefix?: string;
  };
}

interface Group {
  readonly type?: string;
  readonly prefix?: string;
  readonly routes?: readonly Route[];
}

interface Layer {
  readonly methods: readonly string[];
  readonly path: string;
}

interface Declared {
  readonly name: string;
  readonly owner: string;
  readonly type: 'admin' | 'content-api';
  readonly config: NonNullable<Route['config']>;
}

/** Content-API routes without Strapi's check: the feed decides itself who reads; health is public. */
const OWN_CHECK = ['GET /api/feed', 'GET /api/feed/:slugOrDocumentId', 'GET /api/health'];

/** Content-API routes that the public role may call: what comes before signing in. */
const GRANTED_TO_PUBLIC = [
  'GET /api/auth/:provider/callback',
  'GET /api/auth/email-confirmation',
  'GET /api/connect/(.*)',
  'POST /api/auth/forgot-password',
  'POST /api/auth/local',
  'POST /api/auth/refresh',
  'POST /api/auth/reset-password',
  'POST /api/auth/send-email-confirmation',
];

/** Panel routes of Strapi's own that come before signing in. */
const PUBLIC_PANEL = [
  'GET /admin/init',
  'GET /admin/project-type',
  'POST /admin/login',
  'POST /admin/access-token',
  'POST /admin/register-admin',
  'GET /admin/registration-info',
  'POST /admin/register',
  'POST /admin/forgot-password',
  'POST /admin/reset-password',
  'GET /content-manager/preview/script',
];

/** Routes of Strapi's own that every signed-in account of the panel may call, or that check inside. */
const WITHOUT_POLICY = [
  'GET /admin/transfer/runner/pull',
  'GET /admin/transfer/runner/push',
  'GET /content-manager/components',
  'GET /content-manager/components/:uid/configuration',
  'GET /content-manager/content-types',
  'GET /content-manager/content-types-settings',
  'GET /content-manager/content-types/:uid/configuration',
  'GET /content-manager/init',
  'GET /users-permissions/permissions',
  'GET /users-permissions/policies',
  'GET /users-permissions/routes',
  'POST /content-manager/uid/check-availability',
  'POST /content-manager/uid/generate',
  'PUT /content-manager/components/:uid/configuration',
];

/** What the server mounts beside its routes: health, files and redirects. */
const NO_ROUTE = ['/_health', '/uploads/(.*)', '/', '/((?!uploads/).+)'];

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

function declaredRoutes(): Declared[] {
  const { strapi } = desk;
  const groupsOf = (owner: string, routes: object, base: string) =>
    Object.values(routes as Record<string, Group>).flatMap((group) =>
      (group.routes ?? []).map((route) => declare(owner, { group, route, base })),
    );
  return [
    ...groupsOf('admin', strapi.get('admin').routes as object, '/admin'),
    ...Object.entries(strapi.plugins).flatMap(([name, { routes }]) =>
      groupsOf(name, routes, `/${name}`),
    ),
    ...Object.entries(strapi.apis).flatMap(([name, { routes }]) => groupsOf(name, routes, '')),
  ];
}

function declare(
  owner: string,
  { group, route, base }: { group: Group; route: Route; base: string },
): Declared {
  const type = group.type === 'admin' ? 'admin' : 'content-api';
  const prefix = route.config?.prefix ?? group.prefix ?? base;
  const path = `${type === 'admin' ? '' : '/api'}${prefix}${route.path}`;
  return { name: nameOf(route.method, path), owner, type, config: route.config ?? {} };
}

function nameOf(method: string, path: string): string {
  return `${method} ${path.replace(/(.)\/$/, '$1')}`;
}

function mountedRoutes(): string[] {
  return (desk.strapi.server.listRoutes() as readonly Layer[])
    .filter(({ path }) => !NO_ROUTE.includes(path))
    .flatMap(({ methods, path }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => nameOf(method, path)),
    );
}

function policiesOf({ config }: Declared): string[] {
  return (config.policies ?? []).map((policy) =>
    typeof policy === 'string' ? policy : policy.name,
  );
}

test('every route that answers is one that is declared', () => {
  const declared = new Set(declaredRoutes().map(({ name }) => name));
  const mounted = mountedRoutes();
  expect(mounted.length).toBeGreaterThan(200);
  expect(mounted.filter((name) => !declared.has(name))).toEqual([]);
});

test('every route of the content API has Strapi ask who calls, but for the feed’s', () => {
  const open = declaredRoutes()
    .filter(({ type, config }) => type === 'content-api' && config.auth === false)
    .map(({ name }) => name);
  expect(open.sort()).toEqual([...OWN_CHECK].sort());
});

test('every route of the content API names the permission that it needs', () => {
  const unscoped = declaredRoutes()
    .filter(({ type }) => type === 'content-api')
    .filter(({ config: { auth } }) => auth !== false && (auth?.scope?.length ?? 0) === 0)
    .map(({ name }) => name);
  expect(unscoped).toEqual([]);
});

test('every route of the panel asks who calls, but for those before signing in', () => {
  const open = declaredRoutes()
    .filter(({ type, config }) => type === 'admin' && config.auth === false)
    .map(({ name }) => name);
  expect(open.sort()).toEqual([...PUBLIC_PANEL].sort());
});

test('every route of the panel names its policy, but for listed ones of Strapi', () => {
  const signedIn = ['admin::isAuthenticatedAdmin', 'admin::hasPermissions'];
  const bare = declaredRoutes()
    .filter(({ type, config }) => type === 'admin' && config.auth !== false)
    .filter((route) => !policiesOf(route).some((policy) => signedIn.includes(policy)))
    .map(({ name }) => name);
  expect(bare.sort()).toEqual([...WITHOUT_POLICY].sort());
});

test('every route of the desk needs an account and a permission', () => {
  const ours = declaredRoutes().filter(({ owner }) => owner === 'editorial-desk');
  expect(ours.length).toBeGreaterThan(0);
  for (const route of ours) {
    expect(policiesOf(route)).toEqual(
      expect.arrayContaining(['admin::isAuthenticatedAdmin', 'admin::hasPermissions']),
    );
  }
});

test('asked by nobody, every other route says so and no more', async () => {
  const open = new Set([...OWN_CHECK, ...GRANTED_TO_PUBLIC, ...PUBLIC_PANEL]);
  const answers = new Map<string, number>();
  for (const name of mountedRoutes().filter((route) => !open.has(route))) {
    const [method = '', path = ''] = name.split(' ');
    const { status } = await desk.anonymous.ask(method, path.replace(/:\w+|\(\.\*\)/g, 'x'));
    if (status !== 401 && status !== 403) answers.set(name, status);
  }
  expect(Object.fromEntries(answers)).toEqual({});
});
