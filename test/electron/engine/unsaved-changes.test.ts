import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UnsavedChanges, unsavedFile } from '#engine/unsaved-changes.ts';
import { briefId } from '#shared/brief/ids.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { openTestEngine, wanted } from './engine-fixture.ts';

const at = '2026-11-18T06:00:00Z';
const change = (text: string, id = 'one') => ({
  briefId: briefId.parse(id),
  title: 'Velani Strait',
  label: 'Typing',
  reason: 'Its section is gone.',
  text,
  at,
});

function open(libraryFile = join(temporaryFolder(), 'library.db')) {
  return { libraryFile, unsaved: new UnsavedChanges(() => libraryFile) };
}

const textsOf = async (unsaved: UnsavedChanges) => wanted(await unsaved.list()).map(({ text }) => text);

describe('changes that could not be saved', () => {
  test('are kept beside the library, for this user alone, until they are discarded', async () => {
    const { libraryFile, unsaved } = open();
    expect(await textsOf(unsaved)).toEqual([]);
    wanted(await unsaved.keep([change('One'), change('Two')]));
    const again = open(libraryFile).unsaved;
    expect(await textsOf(again)).toEqual(['One', 'Two']);
    if (process.platform !== 'win32') expect(statSync(unsavedFile(libraryFile)).mode & 0o777).toBe(0o600);
    const [first] = wanted(await again.list());
    wanted(await again.discard([first?.id ?? '']));
    expect(await textsOf(unsaved)).toEqual(['Two']);
  });

  test('are kept all, also where several are kept at once', async () => {
    const { unsaved } = open();
    await Promise.all(Array.from({ length: 8 }, (_, index) => unsaved.keep([change(`${index}`)])));
    expect((await textsOf(unsaved)).sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  test('take the place of those with the same id, and are forgotten by it', async () => {
    const { unsaved } = open();
    wanted(await unsaved.keep([{ ...change('Half a'), id: 'typing' }, change('Other')]));
    wanted(await unsaved.keep([{ ...change('Half a word'), id: 'typing' }]));
    expect(await textsOf(unsaved)).toEqual(['Other', 'Half a word']);
    wanted(await unsaved.discard(['typing']));
    expect(await textsOf(unsaved)).toEqual(['Other']);
  });

  test('go with the briefs that are erased', async () => {
    const { engine, libraryFile } = openTestEngine();
    const kept = wanted(await engine.answer('brief.create', { from: 'blank' })).briefId;
    const erased = wanted(await engine.answer('brief.create', { from: 'blank' })).briefId;
    for (const id of [kept, erased]) {
      const changes = [{ label: 'Typing', reason: 'Gone.', text: `canary of ${id}`, at }];
      wanted(await engine.answer('unsaved.keep', { briefId: id, title: '', changes }));
    }
    wanted(await engine.answer('library.trash', { briefIds: [erased] }));
    wanted(await engine.answer('library.erase', { briefIds: null }));
    const { changes } = wanted(await engine.answer('unsaved.list', {}));
    expect(changes.map(({ text }) => text)).toEqual([`canary of ${kept}`]);
    for (const name of readdirSync(dirname(libraryFile), { withFileTypes: true })) {
      if (!name.isFile()) continue;
      expect(readFileSync(join(dirname(libraryFile), name.name), 'utf8')).not.toContain(
        `canary of ${erased}`,
      );
    }
  });

  test('go along where the library goes', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'new'));
    let file = join(folder, 'library.db');
    const unsaved = new UnsavedChanges(() => file);
    wanted(await unsaved.keep([change('One')]));
    file = join(folder, 'new', 'library.db');
    wanted(await unsaved.keep([change('Two')]));
    expect(await textsOf(unsaved)).toEqual(['One', 'Two']);
    expect(readFileSync(unsavedFile(file), 'utf8')).toContain('One');
  });

  test('whose file nobody can read are put aside as they are, and others are kept on', async () => {
    const { libraryFile, unsaved } = open();
    writeFileSync(unsavedFile(libraryFile), '{"changes": [{"text": "half a');
    wanted(await unsaved.keep([change('One')]));
    expect(await textsOf(unsaved)).toEqual(['One']);
    const aside = readdirSync(dirname(libraryFile)).filter((name) => name.includes('unreadable'));
    expect(aside.map((name) => readFileSync(join(dirname(libraryFile), name), 'utf8'))).toEqual([
      '{"changes": [{"text": "half a',
    ]);
  });

  test('that cannot be kept are told so', async () => {
    const unsaved = new UnsavedChanges(() => join(temporaryFolder(), 'missing', 'library.db'));
    expect(await unsaved.keep([change('One')])).toMatchObject({ ok: false });
  });
});
