import { describe, expect, test } from 'vitest';
import { openConnection } from '#engine/library/connection.ts';
import { defaultSettings } from '#shared/ipc/default-settings.ts';
import { libraryPath, openTestLibrary, problemOf, wanted } from './library-fixture.ts';

describe('settings', () => {
  test('are the defaults until they are changed, and stay changed', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    expect(wanted(library.settings.get())).toEqual(defaultSettings);
    const changed = { ...defaultSettings, theme: 'dark' as const, author: 'R. Okafor' };
    expect(wanted(library.settings.change({ theme: 'dark', author: 'R. Okafor', zoom: undefined }))).toEqual(
      changed,
    );
    library.close();
    expect(wanted(openTestLibrary(file).settings.get())).toEqual(changed);
  });

  test('that are odd or unknown in the file fall back one by one', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    wanted(library.settings.change({ author: 'R. Okafor', zoom: 1.5 }));
    library.close();
    const db = openConnection(file);
    db.exec(`UPDATE settings SET value = '"loud"' WHERE name = 'zoom';
      INSERT INTO settings VALUES ('theme', '{broken'), ('__proto__', '1'), ('later', '1')`);
    db.close();
    expect(wanted(openTestLibrary(file).settings.get())).toEqual({ ...defaultSettings, author: 'R. Okafor' });
  });
});

describe('the user’s words', () => {
  test('are added once, sorted, and removed', () => {
    const library = openTestLibrary();
    for (const word of ['Norvik', 'Łódź', 'Norvik', 'Tarn']) wanted(library.dictionary.add(word));
    wanted(library.dictionary.remove('Tarn'));
    expect(wanted(library.dictionary.list())).toEqual(['Norvik', 'Łódź']);
  });
});

describe('templates', () => {
  test('keep their bytes until they are removed', () => {
    const library = openTestLibrary();
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0, 255]);
    const made = wanted(library.templates.add('House style', bytes));
    expect(wanted(library.templates.list())).toEqual([made]);
    expect(new Uint8Array(wanted(library.templates.bytes(made.id)))).toEqual(bytes);
    wanted(library.templates.remove(made.id));
    expect(wanted(library.templates.list())).toEqual([]);
    expect(problemOf(library.templates.bytes(made.id)).code).toBe('template-unusable');
  });
});
