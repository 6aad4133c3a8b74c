import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { openTestLibrary, testBrief, wanted } from '../engine/library/library-fixture.ts';
import { runIn } from './fake-terminal.ts';

let folder = '';
const run = (...args: string[]) => runIn(folder, 'library', 'sources', ...args, '--library', 'own.db');

beforeEach(() => {
  folder = temporaryFolder();
  const library = openTestLibrary(join(folder, 'own.db'));
  const log = {
    ...makeSource('s1', 'a0', 'Log of the\tpilots'),
    published: '2026-02-01',
    reliability: 'B' as const,
  };
  const ice = makeSource('s2', 'a1', 'Ice');
  const all = { [log.id]: log, [ice.id]: ice };
  for (const sources of [all, { [log.id]: log }]) {
    wanted(library.briefs.create({ ...testBrief(), sources }));
  }
  library.close();
});

describe('sources of a library on the command line', () => {
  it('are listed once each, with the number of their briefs', async () => {
    const { code, out, err } = await run();
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').sort()).toEqual(['', '1\t-\t-\tIce', '2\tB\t2026-02-01\tLog of the pilots']);
    expect((await run('ice')).out).toBe('1\t-\t-\tIce\n');
    expect((await run('--limit', '0')).code).toBe(2);
  });

  it('are given as JSON with all that is known of them', async () => {
    const [log] = JSON.parse((await run('pilots', '--json')).out);
    expect(log).toMatchObject({
      title: 'Log of the\tpilots',
      briefs: 2,
      grade: { reliability: 'B', since: '2026-03-01' },
      inBriefs: [{ title: 'Ferry traffic at Norvik' }, { title: 'Ferry traffic at Norvik' }],
    });
    expect(JSON.stringify(log)).not.toContain('isAbove');
  });
});
