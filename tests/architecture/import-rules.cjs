/**
 * Who may import whom, in one place: dependency-cruiser and ESLint both read their rules from here.
 * An arrow that is not listed is forbidden; a layer may always import itself.
 */

/** Parts of the domain, innermost first; parts of one tier do not know each other. */
const DOMAIN_TIERS = [
  ['shared'],
  ['calendar', 'policy'],
  ['submission', 'audience'],
  ['routing', 'appraisal', 'preflight'],
  ['decision'],
  ['feed', 'feedback', 'documents'],
  ['post'],
  ['notification'],
];

/**
 * glob, path: the layer's files, for ESLint and for dependency-cruiser.
 * folder: how its name stands in a relative import, as a regular expression.
 * may: the layers it imports; `ports` are the interfaces in src/actions that adapters implement.
 * external: what it takes from outside: 'all', 'browser' (nothing of Node), or a list of packages.
 * climb: how many `../` an import has at least when it leaves the layer.
 */
const LAYERS = {
  domain: {
    glob: 'src/domain/**/*.ts',
    path: '^src/domain/',
    folder: 'domain',
    may: [],
    external: [],
    climb: 2,
  },
  contracts: {
    glob: 'src/contracts/**/*.ts',
    path: '^src/contracts/',
    folder: 'contracts',
    may: ['domain'],
    external: ['zod'],
    climb: 1,
  },
  actions: {
    glob: 'src/actions/**/*.ts',
    path: '^src/actions/',
    folder: 'actions',
    may: ['domain', 'contracts'],
    external: [],
    climb: 1,
  },
  adapters: {
    glob: 'src/adapters/**/*.ts',
    path: '^src/adapters/',
    folder: 'adapters',
    may: ['domain', 'contracts', 'ports'],
    external: 'all',
    climb: 1,
  },
  app: {
    glob: 'src/app.ts',
    path: '^src/app\\.ts$',
    folder: 'app',
    may: ['domain', 'contracts', 'actions', 'adapters'],
    external: 'all',
    climb: 1,
  },
  api: {
    glob: 'src/{api,extensions}/**/*.ts',
    path: '^src/(api|extensions)/',
    folder: '(api|extensions)',
    may: ['domain', 'contracts', 'app'],
    external: 'all',
    climb: 2,
  },
  server: {
    glob: 'src/plugins/*/server/**/*.ts',
    path: '^src/plugins/[^/]+/server/',
    folder: '(plugins|server)',
    may: ['domain', 'contracts', 'app'],
    external: 'all',
    climb: 3,
  },
  panel: {
    glob: 'src/plugins/*/admin/**/*.{ts,tsx}',
    path: '^src/plugins/[^/]+/admin/',
    folder: 'admin',
    may: ['domain', 'contracts'],
    external: 'browser',
    climb: 4,
  },
  shell: {
    glob: 'src/admin/**/*.{ts,tsx}',
    path: '^src/admin/',
    folder: 'admin',
    may: ['domain', 'contracts'],
    external: 'browser',
    climb: 1,
  },
  boot: {
    glob: 'src/index.ts',
    path: '^src/index\\.ts$',
    folder: 'index',
    may: ['domain', 'contracts', 'adapters', 'app'],
    external: 'all',
    climb: 1,
  },
  commands: {
    glob: 'src/commands/**/*.ts',
    path: '^src/commands/',
    folder: 'commands',
    may: ['domain', 'contracts', 'actions', 'adapters', 'app'],
    external: 'all',
    climb: 1,
  },
  config: {
    glob: 'config/**/*.ts',
    path: '^config/',
    folder: 'config',
    may: ['domain', 'contracts', 'app'],
    external: 'all',
    climb: 1,
  },
};

/** The ports and the records that pass through them: what adapters may see of the actions. */
const PORT_FILES = [
  'ports',
  'calendar-store',
  'records',
  'dossier-file',
  'policy',
  'caller',
  'post-file',
  'mail-ports',
];

/** All parts of the domain, innermost first. */
const DOMAIN_PARTS = DOMAIN_TIERS.flat();

/** The parts that a part of the domain may not import: those of its own tier and of all later ones. */
function forbiddenParts(part) {
  const tier = DOMAIN_TIERS.findIndex((parts) => parts.includes(part));
  return DOMAIN_TIERS.slice(tier)
    .flat()
    .filter((other) => other !== part);
}

module.exports = { DOMAIN_PARTS, LAYERS, PORT_FILES, forbiddenParts };
