import path from 'node:path';
import ts from 'typescript';
import { ROOT, filesUnder, read } from './repository';

function isExported(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function functionsOf(node: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(node)) return [node.name?.text ?? 'default'];
  if (!ts.isVariableStatement(node)) return [];
  return node.declarationList.declarations
    .filter(({ initializer }) => initializer && ts.isArrowFunction(initializer))
    .map(({ name }) => name.getText());
}

function hasDocstring(node: ts.Statement): boolean {
  return ts.getJSDocCommentsAndTags(node).some(({ comment }) => Boolean(comment));
}

/** The names of exported functions in `text` that no docstring precedes. */
function undocumented(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const named = source.statements
    .filter(isExported)
    .flatMap((node) => functionsOf(node).map((name) => ({ name, documented: hasDocstring(node) })));
  const documented = new Set(named.filter((one) => one.documented).map(({ name }) => name));
  return [...new Set(named.map(({ name }) => name))]
    .filter((name) => !documented.has(name))
    .map((name) => `${file}: ${name}`);
}

describe('docstrings of the domain', () => {
  it('precede every exported function', () => {
    const files = filesUnder('src/domain').filter((file) => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => undocumented(file, read(file)))).toEqual([]);
  });

  it('are missed by this check when they are missing, plain comments or empty', () => {
    const text = [
      'export function a() {}',
      '// a plain comment\nexport const b = () => 1;',
      '/** */\nexport function c() {}',
      '/** Documented. */\nexport function d() {}',
      'function inner() {}',
    ].join('\n');
    const file = path.join(ROOT, 'x.ts');
    expect(undocumented(file, text)).toEqual([`${file}: a`, `${file}: b`, `${file}: c`]);
  });
});
