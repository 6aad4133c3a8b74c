import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { originPartOf } from '#engine/brief-file/origin-part.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { runIn } from '../../electron/cli/fake-terminal.ts';
import {
  addBrief,
  openTestLibrary,
  tickingClock,
  wanted,
} from '../../electron/engine/library/library-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';

const at = '2026-11-20T08:00:00Z';
let folder = '';
let id = '';

const run = (...args: string[]) => runIn(folder, 'library', ...args, '--library', 'own.db');

beforeEach(() => {
  folder = temporaryFolder();
  const library = openTestLibrary(join(folder, 'own.db'), { now: tickingClock() });
  id = addBrief(library, { title: 'Ice' });
  const { brief, seq, mark } = wanted(library.briefs.open(id));
  const change = {
    call: { name: 'head.change', args: { fields: { region: 'North-east' } } },
    label: 'x',
    at,
  };
  wanted(library.briefs.apply(id, seq, [change]));
  library.close();
  const sent = { id, change: seq, mark };
  const otherParts = [originPartOf({ sent, copy: { id: 'copyofanother', change: 3, mark: 5, by: 'Ben' } })];
  const returned = { ...brief, region: 'South', topic: 'Pilots' };
  const meta = { programVersion: '0.1.0', written: at, otherParts };
  writeFileSync(join(folder, 'back.brief'), writeBriefFile(returned, meta));
});

const lines = ['changed\tTitle block\ttopic', 'to decide\tTitle block\tregion\tNorth-east\tSouth'];

describe('what came back, on the command line', () => {
  it('is only told if nothing is to be changed', async () => {
    const { code, out } = await run('merge', 'back.brief', '--dry-run');
    expect([code, out.split('\n').slice(1, 3)]).toEqual([1, lines]);
    expect(JSON.parse((await run('show', id, '--json')).out)).toMatchObject({ topic: '' });
  });

  it('comes in, and what both changed stays and is named', async () => {
    const { code, out } = await run('merge', 'back.brief', '--date', at);
    expect([code, out]).toEqual([1, `${[`${id}\tIce\tBen`, ...lines].join('\n')}\n`]);
    const shown = JSON.parse((await run('show', id, '--json')).out);
    expect(shown).toMatchObject({ topic: 'Pilots', region: 'North-east' });
    const again = await run('merge', 'back.brief');
    expect([again.code, again.out]).toEqual([0, `${id}\tIce\tBen\n`]);
  });

  it('is refused where no brief of the library was sent', async () => {
    writeFileSync(join(folder, 'note.txt'), 'A note.');
    const { code, err } = await run('merge', 'note.txt');
    expect([code, err]).toEqual([3, expect.stringContaining('has no brief that this file came from')]);
  });
});
