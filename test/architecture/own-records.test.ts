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
