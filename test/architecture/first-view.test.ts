import { readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { expect, test } from 'vitest';

/*
 * A window waits for every file that its page imports from the start. What takes long to read comes later, by `import()`.
 */

const root = resolve(import.meta.dirname, '../..');
const valueImport = /^(?:import|export) (?!type\b)([^;]*?) ?from '([^']+)';|^import '([^']+)';/gms;

/** What a file imports that is there when it runs: not its types, and not what it loads later. */
function importedBy(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(valueImport)].flatMap(([, names = '', from, alone]) => {
    const listed = /^\{(.*)\}$/s.exec(names)?.[1]?.split(',') ?? [];
    const isOnlyTypes = listed.length > 0 && listed.every((name) => /^\s*(type\s|$)/.test(name));
    return isOnlyTypes ? [] : [from ?? alone ?? ''];
  });
}

function resolved(file: string, imported: string): string {
  if (imported.startsWith('#shared/')) return imported.slice(1);
  return imported.startsWith('.') ? posix.join(posix.dirname(file), imported) : imported;
}

function reachedFrom(entry: string): Map<string, string> {
  const reached = new Map([[entry, '']]);
  for (const file of reached.keys()) {
    if (!/^(renderer|shared)\/.*\.tsx?$/.test(file)) continue;
    for (const imported of importedBy(file)) {
      const target = resolved(file, imported);
      if (!reached.has(target)) reached.set(target, file);
    }
  }
  return reached;
}

test('what a window begins with reads no schemas, no editor and no command of the brief', () => {
  const reached = reachedFrom('renderer/app/main.tsx');
  expect(reached.size).toBeGreaterThan(80);
  expect(reached.has('renderer/features/library/LibraryList.tsx')).toBe(true);
  const slow = /^(zod|@tiptap\/|prosemirror-|yaml|shared\/commands\/|shared\/publication\/(?!formats))/;
  const found = [...reached].filter(([target]) => slow.test(target));
  // The one setting of zod comes without its schemas.
  expect(found).toEqual([['zod', 'renderer/platform/no-generated-code.ts']]);
});

test('what a window begins with draws neither menus nor dialogs: they come once it is on the screen', () => {
  const reached = reachedFrom('renderer/app/main.tsx');
  const late = /^(@base-ui\/react\/(menu|context-menu|dialog|combobox)|renderer\/ui\/overlay-parts\.ts)$/;
  expect([...reached].filter(([target]) => late.test(target))).toEqual([]);
});
