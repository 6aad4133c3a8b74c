import { expect, test } from 'vitest';
import { importsOf } from './source-files.ts';

/*
 * A window waits for every file that its page imports from the start. What takes long to read comes later, by `import()`.
 */

/** What a file imports that is there when it runs: not its types, and not what it loads later. */
function importedBy(file: string): string[] {
  return importsOf(file).flatMap(({ to, when }) => (when === 'start' ? [to] : []));
}

function reachedFrom(entry: string): Map<string, string> {
  const reached = new Map([[entry, '']]);
  for (const file of reached.keys()) {
    if (!/^(renderer|shared)\/.*\.tsx?$/.test(file)) continue;
    for (const target of importedBy(file)) if (!reached.has(target)) reached.set(target, file);
  }
  return reached;
}

test('what a window begins with reads no schemas, no editor and no command of the brief', () => {
  const reached = reachedFrom('renderer/app/main.tsx');
  expect(reached.size).toBeGreaterThan(80);
  expect(reached.has('renderer/features/library/LibraryList.tsx')).toBe(true);
  const slow = /^(zod|@tiptap\/|prosemirror-|yaml|shared\/commands\/|shared\/publication\/(?!formats))/;
  const ours = [...reached.keys()].filter((file) => /^(renderer|shared)\/.*\.tsx?$/.test(file));
  const found = ours.flatMap((file) =>
    importedBy(file).flatMap((target) => (slow.test(target) ? [`${file} → ${target}`] : [])),
  );
  // The one setting of zod comes without its schemas.
  expect(found).toEqual(['renderer/platform/no-generated-code.ts → zod']);
});

test('what a window begins with draws neither menus nor dialogs: they come once it is on the screen', () => {
  const reached = reachedFrom('renderer/app/main.tsx');
  const late = /^(@base-ui\/react\/(menu|context-menu|dialog|combobox)|renderer\/ui\/overlay-parts\.ts)$/;
  expect([...reached].filter(([target]) => late.test(target))).toEqual([]);
});
