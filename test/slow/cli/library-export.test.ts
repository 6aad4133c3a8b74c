import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isOriginPart } from '#engine/brief-file/origin-part.ts';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import type { Library } from '#engine/library/library.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, briefFormatVersion, brief as briefSchema } from '#shared/brief/brief.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { headPlace } from '#shared/brief/place.ts';
import { commentAt, resolveThread } from '#shared/commands/comment-calls.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { exportFormats } from '#shared/publication/formats.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { runIn } from '../../electron/cli/fake-terminal.ts';
import { sampleBrief as smallBrief } from '../../electron/engine/brief-file/sample-brief.ts';
import { overwritePagesWith } from '../../electron/engine/library/damage/damaged-files.ts';
import {
  addBrief,
  openTestLibrary,
  testBrief,
  tickingClock,
  titleChange,
  wanted,
} from '../../electron/engine/library/library-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';

let folder = '';
let ids: string[] = [];
const run = (...args: string[]) => runIn(folder, ...args);
const exported = (...args: string[]) => run('library', 'export', '--library', 'own.db', ...args);
const inFolder = (...names: string[]) => join(folder, ...names);

/** A library of three briefs, of which two have one title, and a fourth in the trash. */
function fill(library: Library): void {
  ids = ['Ice', 'Fog', 'Ice', 'Thrown away'].map((title) => addBrief(library, { title }));
  wanted(library.trash.put(ids.slice(3)));
}

/** A brief in which somebody said something that was resolved. */
function resolvedComment(brief: Brief): Brief {
  const by = { name: 'K. Ardent', at: '2026-03-01T08:00:00.000Z' };
  const said = { commentId: 'c1', text: 'Struck out after the call', by };
  const commented = wanted(applyCall(brief, commentAt(brief, headPlace(), { threadId: 't1', said }))).brief;
  return wanted(applyCall(commented, resolveThread(commented, 't1', true, by))).brief;
}

beforeEach(() => {
  folder = temporaryFolder();
  const library = openTestLibrary(inFolder('own.db'), { now: tickingClock() });
  fill(library);
  library.close();
});

describe('briefwright library export', () => {
  it.each(['docx', 'html', 'md', 'txt', 'json', 'brief'] as const)(
    'writes every brief as %s',
    async (format) => {
      const { code, out, err } = await exported('--all', '--to', format, '--out', 'made');
      expect([code, err]).toEqual([0, '']);
      const [first = '', second = '', third = ''] = ids;
      const { extension } = exportFormats[format];
      expect(out).toBe(
        `${third}\tmade/Ice.${extension}\n${second}\tmade/Fog.${extension}\n${first}\tmade/Ice 2.${extension}\n`,
      );
      const names = ['Fog', 'Ice', 'Ice 2'].map((name) => `${name}.${extension}`);
      expect(readdirSync(inFolder('made')).sort()).toEqual(names.sort());
      for (const name of names) expect(readFileSync(inFolder('made', name)).length).toBeGreaterThan(30);
    },
  );

  it('leaves resolved comments out of brief files unless they are asked for, and says so', async () => {
    const library = openTestLibrary(inFolder('said.db'));
    const brief = resolvedComment(smallBrief);
    const id = wanted(library.briefs.create(brief));
    library.close();
    const made = (...more: string[]) =>
      run('library', 'export', '--library', 'said.db', id, '--to', 'brief', ...more);
    const plain = await made('--out', 'plain');
    expect([plain.code, plain.err]).toEqual([
      0,
      expect.stringContaining('One resolved thread of comments is not in the file'),
    ]);
    const whole = await made('--out', 'whole', '--with-resolved');
    expect([whole.code, whole.err]).toEqual([0, '']);
    const commentsIn = async (out: string) => {
      const [name = ''] = readdirSync(inFolder(out));
      const read = wanted(await readBriefFile(readFileSync(inFolder(out, name))));
      return Object.values(read.brief.comments).map(({ text }) => text);
    };
    expect(await commentsIn('plain')).toEqual([]);
    expect(await commentsIn('whole')).toEqual(['Struck out after the call']);
    const file = ['--out', 'again.brief', '--to', 'brief'] as const;
    const again = await run('export', join('whole', readdirSync(inFolder('whole'))[0] ?? ''), ...file);
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('--with-resolved')]);
    expect((await run('export', 'again.brief', '--to', 'md', '--out', 'x.md', '--with-resolved')).code).toBe(
      2,
    );
  });

  it('prints with the matrix when hypotheses were written, if that is asked for', async () => {
    const library = openTestLibrary(inFolder('clock.db'));
    const id = wanted(library.briefs.create(sampleBrief('sample', '2026-03-01T08:00:00Z')));
    const { seq, mark } = wanted(library.briefs.open(id));
    const record = { ...makeHypothesis('late', 'z0'), statement: 'The strait is closed by ice' };
    const call = { name: recordCommands.hypotheses.add.name, args: { record } };
    const at = '2026-03-02T08:00:00.000Z';
    wanted(library.briefs.apply(id, seq, [{ call, label: 'Add hypothesis', at }], mark));
    library.close();
    const made = (...more: string[]) =>
      run('library', 'export', '--library', 'clock.db', id, '--to', 'md', ...more);
    expect((await made('--out', 'plain', '--matrix')).code).toBe(0);
    expect((await made('--out', 'told', '--matrix', '--clock')).code).toBe(0);
    const [name = ''] = readdirSync(inFolder('told'));
    const clock = /[A-Z] was added after E\d+/;
    expect(readFileSync(inFolder('told', name), 'utf8')).toMatch(clock);
    expect(readFileSync(inFolder('plain', name), 'utf8')).not.toMatch(clock);
    const alone = await made('--out', 'x', '--clock');
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('give --matrix as well')]);
  });

  it('gives whole briefs back as JSON and as brief files', async () => {
    const library = openTestLibrary(inFolder('whole.db'));
    const id = wanted(library.briefs.create(sampleBrief('x', '2026-03-01T08:00:00Z')));
    const { brief } = wanted(library.briefs.open(id));
    library.close();
    for (const format of ['json', 'brief']) {
      await run('library', 'export', id, '--library', 'whole.db', '--to', format, '--out', format);
    }
    const [json = ''] = readdirSync(inFolder('json'));
    expect(briefSchema.parse(JSON.parse(readFileSync(inFolder('json', json), 'utf8')))).toEqual(
      printedBrief(brief),
    );
    const [file = ''] = readdirSync(inFolder('brief'));
    const read = await readBriefFile(readFileSync(inFolder('brief', file)));
    expect(read.ok && read.value.brief).toEqual(brief);
  });

  it('hands on in brief files whatever else is kept of a brief, also from a library that is only read', async () => {
    const otherParts = [{ name: 'reviews/a.json', bytes: new Uint8Array([1, 2, 3]) }];
    const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z', otherParts };
    writeFileSync(inFolder('sent.brief'), writeBriefFile(smallBrief, meta));
    const later = { ...smallBrief, formatVersion: briefFormatVersion + 7, unheardOf: 'kept' };
    writeFileSync(inFolder('later.json'), JSON.stringify(later));
    const added = await run('library', 'add', 'sent.brief', 'later.json', '--library', 'other.db');
    const [sent = '', newer = ''] = added.out.split('\n').map((line) => line.split('\t')[0] ?? '');
    const write = (id: string, format: string) =>
      run('library', 'export', id, '--library', 'other.db', '--to', format, '--out', `${id}-${format}`);
    const only = (...names: string[]) => {
      const [name = ''] = readdirSync(inFolder(...names));
      return readFileSync(inFolder(...names, name));
    };
    expect((await write(sent, 'brief')).code).toBe(0);
    const read = await readBriefFile(only(`${sent}-brief`));
    const parts = read.ok ? read.value.otherParts : [];
    expect(parts.filter((part) => !isOriginPart(part))).toEqual(otherParts);
    expect((await write(newer, 'json')).code).toBe(0);
    expect(JSON.parse(only(`${newer}-json`).toString())).toEqual(later);
    const told = await write(newer, 'md');
    expect([told.code, told.err]).toEqual([1, expect.stringContaining('newer version of Briefwright')]);
    const shown = await run('library', 'show', newer, '--library', 'other.db', '--json');
    expect([shown.code, JSON.parse(shown.out)]).toEqual([1, later]);
  });

  it('writes the briefs that are named, once each, also from the trash', async () => {
    const [first = '', , , trashed = ''] = ids;
    const { code, out } = await exported(trashed, first, first, '--to', 'md', '--out', 'made');
    expect([code, out]).toEqual([0, `${trashed}\tmade/Thrown away.md\n${first}\tmade/Ice.md\n`]);
  });

  it('replaces no file, and gives a second one of a name a number', async () => {
    mkdirSync(inFolder('made'));
    writeFileSync(inFolder('made', 'Ice.md'), 'somebody else’s');
    await exported('--all', '--to', 'md', '--out', 'made');
    await exported('--all', '--to', 'md', '--out', 'made');
    expect(readFileSync(inFolder('made', 'Ice.md'), 'utf8')).toBe('somebody else’s');
    expect(readdirSync(inFolder('made')).sort()).toEqual([
      'Fog 2.md',
      'Fog.md',
      'Ice 2.md',
      'Ice 3.md',
      'Ice 4.md',
      'Ice 5.md',
      'Ice.md',
    ]);
  });

  it('writes the same bytes for the same moment, and uses a house template', async () => {
    const write = async (out: string, ...more: string[]) => {
      const options = ['--to', 'docx', '--out', out, '--date', '2026-03-01', ...more];
      expect((await exported('--all', ...options)).code).toBe(0);
      return readFileSync(inFolder(out, 'Fog.docx'));
    };
    const plain = await write('a');
    expect((await write('b')).equals(plain)).toBe(true);
    expect((await write('c', '--template', 'formal')).equals(plain)).toBe(false);
  });

  it('goes on after a brief that cannot be read, and says which', async () => {
    const [first = ''] = ids;
    const some = await exported('nowhere', first, '--to', 'md', '--out', 'made');
    expect([some.code, some.out]).toEqual([1, `${first}\tmade/Ice.md\n`]);
    expect(some.err).toContain('nowhere: This brief is no longer in the library.');
    expect(some.err).toContain('1 of 2 briefs were exported.');
    const none = await exported('nowhere', '--to', 'md', '--out', 'never');
    expect([none.code, none.out]).toEqual([3, '']);
    expect(existsSync(inFolder('never'))).toBe(false);
  });

  it('writes what can be read of a damaged library, and says what could not', async () => {
    const [, second = ''] = ids;
    expect(overwritePagesWith(inFolder('own.db'), `"id":"${second}"`)).toBeGreaterThan(0);
    const before = readFileSync(inFolder('own.db'));
    const { code, out, err } = await exported('--all', '--to', 'md', '--out', 'made');
    expect(out).not.toContain(second);
    expect(code).toBe(out === '' ? 3 : 1);
    expect(err).toContain('The library is damaged. It was left as it is');
    expect(err).toContain('“Fog”');
    expect(readFileSync(inFolder('own.db')).equals(before)).toBe(true);
  });

  it('says where the place cannot be written to, and where a template cannot be used', async () => {
    writeFileSync(inFolder('made'), 'a file');
    const place = await exported('--all', '--to', 'md', '--out', 'made');
    expect([place.code, place.out]).toEqual([2, '']);
    expect(place.err).toContain('The folder “made” was not made: there is a file of this name');
    writeFileSync(inFolder('odd.docx'), 'no Word file');
    const odd = await exported('--all', '--to', 'docx', '--out', 'never', '--template', 'odd.docx');
    expect([odd.code, odd.out, existsSync(inFolder('never'))]).toEqual([3, '', false]);
    expect(odd.err.match(/template/g)?.length).toBeLessThan(4);
  });

  it.each([
    [['--to', 'md', '--out', 'x'], 'Name the briefs to export'],
    [['a', '--all', '--to', 'md', '--out', 'x'], 'Name the briefs to export'],
    [['--all', '--out', 'x'], '--to is missing'],
    [['--all', '--to', 'odt', '--out', 'x'], '--to cannot be “odt”'],
    [['--all', '--to', 'md'], '--out is missing'],
    [['--all', '--to', 'md', '--out', 'x', '--template', 'plain'], 'Word documents only'],
    [['--all', '--to', 'md', '--out', 'x', '--force'], "Unknown option '--force'"],
  ])('refuses wrong usage in words: %j', async (args, message) => {
    const { code, out, err } = await exported(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('Usage: briefwright library export');
  });

  it('tells where there is no library, or one of a newer version', async () => {
    const missing = await run(
      'library',
      'export',
      '--all',
      '--library',
      'gone.db',
      '--to',
      'md',
      '--out',
      'x',
    );
    expect([missing.code, missing.out]).toEqual([3, '']);
    expect(missing.err).toContain('“gone.db” was not read: there is no such library');
    expect(readdirSync(folder)).not.toContain('gone.db');
  });
});

describe('briefwright library show', () => {
  it('prints a brief of a library as it prints one of a file', async () => {
    const [, second = ''] = ids;
    await exported(second, '--to', 'brief', '--out', 'made');
    for (const what of ['--json', '--counts', '--matrix']) {
      const shown = await run('library', 'show', second, '--library', 'own.db', what);
      expect([shown.code, shown.err]).toEqual([0, '']);
      expect(shown.out).toBe((await run('show', join('made', 'Fog.brief'), what)).out);
    }
  });

  it('says where there is no such brief, and how it is used', async () => {
    const missing = await run('library', 'show', 'nowhere', '--library', 'own.db', '--json');
    expect([missing.code, missing.out]).toEqual([3, '']);
    expect(missing.err).toContain('nowhere: This brief is no longer in the library.');
    for (const [args, message] of [
      [['--library', 'own.db', '--json'], 'Name one brief to show'],
      [['a', 'b', '--library', 'own.db', '--json'], 'Name one brief to show'],
      [['a', '--library', 'own.db'], 'one of --json, --counts, --matrix and --facts'],
      [['a', '--json'], '--library is missing'],
    ] as const) {
      const { code, err } = await run('library', 'show', ...args);
      expect([code, err.includes(message)]).toEqual([2, true]);
    }
  });
});

describe('a library that another program has open', () => {
  it('is listed, searched, shown and exported as it is at that moment', async () => {
    const library = openTestLibrary(inFolder('own.db'));
    const id = wanted(
      library.briefs.create(testBrief({ title: 'Swell', bottomLine: 'Waves of nine metres.' })),
    );
    wanted(library.briefs.apply(id, 0, [titleChange('Swell, changed')]));
    const listed = await run('library', 'list', '--library', 'own.db');
    expect([listed.code, listed.err]).toEqual([0, '']);
    expect(listed.out.split('\n')[0]).toMatch(new RegExp(`^${id}\t.*\tSwell, changed$`));
    const found = await run('library', 'search', 'metres', '--library', 'own.db');
    expect(found.out.split('\t')[0]).toBe(id);
    const shown = await run('library', 'show', id, '--library', 'own.db', '--json');
    expect(JSON.parse(shown.out)).toMatchObject({ title: 'Swell, changed' });
    expect((await exported('--all', '--to', 'md', '--out', 'made')).code).toBe(0);
    expect(readdirSync(inFolder('made'))).toContain('Swell, changed.md');
    wanted(library.briefs.apply(id, 1, [titleChange('Written on')]));
  });
});
