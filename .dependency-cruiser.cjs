const {
  DOMAIN_PARTS,
  LAYERS,
  PORT_FILES,
  forbiddenParts,
} = require('./tests/architecture/import-rules.cjs');

const PORTS = `^src/actions/(${PORT_FILES.join('|')})\\.ts$`;
const OWN_CODE = '^(src|config|tests|database)/';

/** A layer imports itself and the layers it lists, nothing else of this repository. */
function layerRule([name, layer]) {
  const allowed = layer.may.map((other) => (other === 'ports' ? PORTS : LAYERS[other].path));
  return {
    name: `${name}-imports-only-what-it-may`,
    severity: 'error',
    from: { path: layer.path },
    to: { path: OWN_CODE, pathNot: [layer.path, ...allowed] },
  };
}

/** What a layer may take from npm and from Node. */
function externalRule([name, { external, path }]) {
  const rule = { name: `${name}-from-outside`, severity: 'error', from: { path } };
  if (external === 'browser') return { ...rule, to: { dependencyTypes: ['core'] } };
  const packages = external.map((one) => `(^|/)node_modules/${one}/`);
  return { ...rule, to: { pathNot: [OWN_CODE, ...packages] } };
}

/** A part of the domain imports neither its equals nor what is built on it. */
function domainRule(part) {
  return {
    name: `domain-order-${part}`,
    severity: 'error',
    from: { path: `^src/domain/${part}/` },
    to: { path: `^src/domain/(${forbiddenParts(part).join('|')})/` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(LAYERS).map(layerRule),
    ...Object.entries(LAYERS)
      .filter(([, layer]) => layer.external !== 'all')
      .map(externalRule),
    ...DOMAIN_PARTS.map(domainRule),
    {
      name: 'fakes-are-for-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/fakes/' },
      to: { path: '^src/adapters/fakes/' },
    },
    {
      name: 'production-does-not-need-dev-dependencies',
      severity: 'error',
      from: { path: '^(src|config)/', pathNot: '^src/commands/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.tmp|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
