import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import importRules from './tests/architecture/import-rules.cjs';

const { DOMAIN_PARTS, LAYERS, PORT_FILES, forbiddenParts } = importRules;

const NOT_OURS = [
  'dist/',
  'build/',
  '.tmp/',
  '.cache/',
  '.strapi/',
  'coverage/',
  'types/generated/',
];
const PURE = [LAYERS.domain.glob, LAYERS.actions.glob];
const PANEL = [LAYERS.panel.glob, LAYERS.shell.glob];

/** ESLint replaces the options of a rule as a whole, so each block names every selector it wants. */
const SYNTAX = {
  doubleAssertion: {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: 'Parse or narrow the value; a double assertion only silences the compiler.',
  },
  clock: {
    selector:
      ':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"], MemberExpression[object.name="Date"][property.name="now"])',
    message: 'Time is an argument: take an Instant or a LocalDate.',
  },
  chance: {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Chance is an argument: take the value, or a function that yields it.',
  },
  database: {
    selector:
      'MemberExpression[property.name=/^(db|documents|query|entityService)$/]:matches([object.name="strapi"], [object.property.name="strapi"])',
    message: 'Only src/adapters speaks to the database.',
  },
  databaseTakenApart: {
    selector:
      'VariableDeclarator:matches([init.name="strapi"], [init.property.name="strapi"]) > ObjectPattern > Property[key.name=/^(db|documents|query|entityService)$/]',
    message: 'Only src/adapters speaks to the database.',
  },
};

const restrictSyntax = (...names) => ({
  'no-restricted-syntax': ['error', ...names.map((name) => SYNTAX[name])],
});

const limitFunctions = (max) => ({
  'max-lines-per-function': ['error', { max, skipBlankLines: true, skipComments: true }],
});

const project = (file) => ({
  parserOptions: { project: file, tsconfigRootDir: import.meta.dirname },
});

/** The arrows that dependency-cruiser holds, seen while one types: by the text of the import. */
function arrows(name) {
  const layer = LAYERS[name];
  const closed = Object.entries(LAYERS)
    .filter(([other]) => other !== name && !layer.may.includes(other))
    .map(([, { folder }]) => folder);
  const ports = layer.may.includes('ports') ? `(?!actions/(${PORT_FILES.join('|')})$)` : '';
  return {
    regex: `^(\\.\\./){${layer.climb},}(src/)?${ports}(${closed.join('|')})(/|$)`,
    message: `${name} imports only ${['itself', ...layer.may].join(', ')} (see tests/architecture/import-rules.cjs).`,
  };
}

/** What a layer may not take from npm, from Node or from the server. */
function outside({ external }) {
  if (external === 'all') return [];
  if (external === 'browser')
    return [{ regex: '^node:|(^|/)server(/|$)', message: 'The panel runs in a browser.' }];
  const allowed = ['\\.', ...external.map((one) => `${one}(/|$)`)].join('|');
  return [{ regex: `^(?!${allowed})`, message: 'This layer is free of npm and Node.' }];
}

const restrictImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const layerBlocks = Object.entries(LAYERS).map(([name, layer]) => ({
  files: [layer.glob],
  rules: restrictImports(arrows(name), ...outside(layer)),
}));

const domainBlocks = DOMAIN_PARTS.map((part) => ({
  files: [`src/domain/${part}/**/*.ts`],
  rules: restrictImports(arrows('domain'), ...outside(LAYERS.domain), {
    regex: `^(\\.\\./)+(${forbiddenParts(part).join('|')})/`,
    message: `domain/${part} comes before that part (see tests/architecture/import-rules.cjs).`,
  }),
}));

export default defineConfig(
  globalIgnores(NOT_OURS),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    rules: {
      ...limitFunctions(30),
      complexity: ['error', { max: 8 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-params': ['error', { max: 3 }],
      'no-else-return': 'error',
      'no-param-reassign': 'error',
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  { files: ['**/*.{js,cjs,mjs}'], rules: { 'no-unused-vars': 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: project('./tsconfig.json'),
    rules: {
      ...restrictSyntax('doubleAssertion'),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    ignores: ['src/commands/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.ts', 'config/**/*.ts'],
    // The commands fill whole databases.
    ignores: ['src/adapters/**', 'src/commands/**', ...PANEL],
    rules: restrictSyntax('doubleAssertion', 'database', 'databaseTakenApart'),
  },
  {
    files: PURE,
    rules: {
      ...restrictSyntax('doubleAssertion', 'database', 'databaseTakenApart', 'clock', 'chance'),
      'no-restricted-globals': [
        'error',
        ...['crypto', 'fetch', 'performance', 'process', 'setInterval', 'setTimeout', 'strapi'],
      ],
    },
  },
  { files: [LAYERS.domain.glob], languageOptions: project('./src/domain/tsconfig.json') },
  {
    files: ['src/adapters/fakes/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    files: PANEL,
    languageOptions: project('./src/admin/tsconfig.json'),
    rules: limitFunctions(80),
  },
  ...layerBlocks,
  ...domainBlocks,
  {
    files: ['tests/**/*.{ts,tsx}'],
    languageOptions: project('./tests/tsconfig.json'),
    rules: {
      ...limitFunctions(200),
      'max-params': ['error', { max: 5 }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
