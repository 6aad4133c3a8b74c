import { expect, test } from 'vitest';
import { parsedFile, sourceFiles, walk } from './source-files.ts';

/*
 * What every object has under names such as `constructor` must not be taken for a record: a map is asked for a record by
 * `ownRecord`, and only written to by its id.
 */

const isId = (text: string) => /(?:^|[.\w])(?:id|\w+Id)$/.test(text);

/** The places of a file that read `map[id]`, as `line of text`. */
function readsById(file: string): string[] {
  const { text, program } = parsedFile(file);
  const written = new Set<unknown>();
  const found: string[] = [];
  walk(program, (node) => {
    if (node.type === 'AssignmentExpression') written.add(node.left);
    if (node.type === 'UnaryExpression' && node.operator === 'delete') written.add(node.argument);
    if (node.type !== 'MemberExpression' || !node.computed || written.has(node)) return;
    const property = text.slice(node.property.start, node.property.end);
    if (isId(property)) found.push(`${file}: ${text.slice(node.start, node.end)}`);
  });
  return found;
}

test('no map is asked for what an id names but by `ownRecord`', () => {
  const files = ['shared', 'electron', 'renderer']
    .flatMap(sourceFiles)
    .filter((file) => file !== 'shared/brief/own-record.ts');
  expect(files.flatMap(readsById)).toEqual([]);
});

/** Tables with any text as key, by the files that declare or import them. */
function tablesOf(file: string, declared: ReadonlySet<string>): Set<string> {
  const { text, program } = parsedFile(file);
  const names = new Set<string>();
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      for (const { local } of node.specifiers) if (declared.has(local.name)) names.add(local.name);
      continue;
    }
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id } of declaration.declarations) {
      const written = text.slice(id.start, id.end);
      const [, name] = /^(\w+): Readonly<Record<string,/.exec(written) ?? [];
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

/** The places of a file that read such a table by a text, as `file: table[text]`. */
function readsOfTables(file: string, tables: ReadonlySet<string>): string[] {
  const { text, program } = parsedFile(file);
  const found: string[] = [];
  walk(program, (node) => {
    if (node.type !== 'MemberExpression' || !node.computed || node.object.type !== 'Identifier') return;
    if (tables.has(node.object.name)) found.push(`${file}: ${text.slice(node.start, node.end)}`);
  });
  return found;
}

test('no table is asked for any text but by `ownRecord`, or it is a map', () => {
  const files = ['shared', 'electron/engine', 'electron/main', 'renderer'].flatMap(sourceFiles);
  const declared = new Set(files.flatMap((file) => [...tablesOf(file, new Set())]));
  expect(files.flatMap((file) => readsOfTables(file, tablesOf(file, declared)))).toEqual([]);
});
