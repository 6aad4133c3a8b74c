import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { addBrief, openTestLibrary, tickingClock, wanted } from '../engine/library/library-fixture.ts';
import { runIn } from './fake-terminal.ts';

let folder = '';
let ids: string[] = [];
const run = (...args: string[]) => runIn(folder, 'library', ...args, '--library', 'own.db');

beforeEach(() => {
  folder = temporaryFolder();
  const library = openTestLibrary(join(folder, 'own.db'), { now: tickingClock() });
  ids = ['Ice', 'Fog', 'Rain'].map((title) => addBrief(library, { title }));
  const [ice = '', fog = '', rain = ''] = ids;
  const baltic = wanted(library.collections.make('Baltic', null, [ice]));
  wanted(library.collections.make('Ports', baltic.id, [ice, fog, rain]));
  wanted(library.collections.make('Ports', null, []));
  wanted(library.trash.put([rain]));
  library.close();
});

describe('collections on the command line', () => {
  it('are listed with their numbers', async () => {
    expect(await run('collections')).toEqual({
      code: 0,
      out: '1\tBaltic\n2\tBaltic/Ports\n0\tPorts\n',
      err: '',
    });
  });

  it('narrow a list and a search, by a name in any case or by a path of names', async () => {
    const listed = await run('list', '--collection', 'baltic/PORTS');
    expect(listed.out.split('\n').map((line) => line.split('\t')[3])).toEqual(['Fog', 'Ice', undefined]);
    expect((await run('list', '--collection', 'Baltic')).out).toContain(ids[0]);
    expect((await run('search', 'fog', '--collection', 'Baltic')).out).toBe('');
    expect(JSON.parse((await run('list', '--collection', 'BALTIC', '--json')).out)).toHaveLength(1);
  });

  it('that do not exist, or are several, are told', async () => {
    const none = await run('list', '--collection', 'Nowhere');
    expect([none.code, none.out]).toEqual([3, '']);
    expect(none.err).toContain('no collection “Nowhere”');
    expect((await run('list', '--collection', 'Ports')).err).toContain('“Baltic/Ports”, “Ports”');
  });

  it('are shown of a brief, and exported', async () => {
    const shown = await run('show', ids[0] ?? '', '--collections');
    expect(shown).toEqual({ code: 0, out: 'Baltic\nBaltic/Ports\n', err: '' });
    const wrong = await run('show', ids[0] ?? '', '--collections', '--json');
    expect(wrong.code).toBe(2);
    const made = await run('export', '--collection', 'Baltic/Ports', '--to', 'md', '--out', 'made');
    expect([made.code, readdirSync(join(folder, 'made')).sort()]).toEqual([0, ['Fog.md', 'Ice.md']]);
    expect((await run('export', '--collection', 'Baltic', '--all', '--to', 'md', '--out', 'x')).code).toBe(2);
  });
});
