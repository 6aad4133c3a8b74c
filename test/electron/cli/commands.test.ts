import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { briefFileParts } from '#engine/contents/brief-file-parts.ts';
import { openLibrary } from '#engine/library/library.ts';
import { sampleBrief as velaniStrait } from '#resources/samples/velani-strait.ts';
import { brief as briefSchema } from '#shared/brief/brief.ts';
import { standardNames } from '#shared/brief/kinds/all.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { ratedBrief } from '../../fixtures/rated-brief.ts';
import { attachedBrief, partOf, picture } from '../engine/brief-file/attached-brief.ts';
import { honestParts, sampleBrief } from '../engine/brief-file/sample-brief.ts';
import { forgeZip } from '../engine/brief-file/zip-forge.ts';
import { runIn } from './fake-terminal.ts';

const fixture = join(import.meta.dirname, '../../fixtures/reports/d-full.txt');
const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };
let folder = '';
const run = (...args: string[]) => runIn(folder, ...args);
const inFolder = (name: string) => join(folder, name);

const harbour = writeBriefFile(sampleBrief, meta);
const odd = forgeZip(honestParts(JSON.stringify(sampleBrief).replace('"status":"draft"', '"status":"odd"')));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  copyFileSync(fixture, inFolder('report.txt'));
  writeFileSync(inFolder('harbour.brief'), harbour);
  writeFileSync(inFolder('odd.brief'), odd);
  writeFileSync(inFolder('damaged.brief'), harbour.subarray(0, -9));
  writeFileSync(inFolder('scan.pdf'), '%PDF-1.7');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('briefwright', () => {
  it('tells its version and how it is used', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: '0.1.0\n', err: '' });
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { code, out, err } = await run(...args);
      expect([code, err]).toEqual([0, '']);
      for (const command of ['import', 'export', 'show', 'library']) expect(out).toContain(`\n  ${command} `);
    }
  });

  it.each(['import', 'export', 'show', 'library'])('tells how “%s” is used', async (command) => {
    const { code, out, err } = await run(command, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: briefwright ${command} `));
    expect(await run('help', command)).toEqual({ code, out, err });
    expect((await run(command, '--version')).out).toBe('0.1.0\n');
  });

  it.each([
    [[], 'No command was given'],
    [['fly'], 'There is no command “fly”'],
    [['constructor'], 'There is no command'],
    [['import'], 'Name at least one report'],
    [['import', 'report.txt'], '--out is missing'],
    [['import', 'a.txt', 'b.txt', '--out', 'x.brief'], 'name a folder'],
    [['import', 'report.txt', '--out', 'x.brief', '--date', 'soon'], '--date cannot be “soon”'],
    [['import', 'report.txt', '--aut', 'x.brief'], "Unknown option '--aut'"],
    [['export', '--to', 'pdf', '--out', 'x.pdf'], 'Name one brief'],
    [['export', 'harbour.brief', '--out', 'x.odt'], '--to cannot be “odt”'],
    [['export', 'harbour.brief', '--to', 'pdf'], '--out is missing'],
    [['export', 'harbour.brief', '--to', 'pdf', '--out', 'x', '--template', 't.docx'], 'Word documents only'],
    [['export', 'harbour.brief', '--to', 'md', '--out', 'x', '--pdf-standard', 'ua-1'], 'for PDF only'],
    [['export', 'harbour.brief', '--to', 'pdf', '--out', 'x', '--pdf-standard', 'x-4'], 'ua-1, a-2a'],
    [['show', 'harbour.brief'], 'one of --json, --counts, --matrix and --facts'],
    [['show', 'harbour.brief', '--json', '--counts'], 'one of --json, --counts, --matrix and --facts'],
    [
      ['export', 'harbour.brief', '--to', 'json', '--out', 'x', '--matrix'],
      '--matrix is for formats that are read',
    ],
    [
      ['export', 'harbour.brief', '--to', 'csv', '--out', 'x', '--no-ledger'],
      '--no-ledger is for formats that are read',
    ],
    [['show', '--json'], 'Name one brief'],
    [['library'], 'add, merge, list, search, show, collections, sources or export'],
    [['library', 'burn', '--library', 'x'], 'add, merge, list, search, show, collections, sources or export'],
    [['library', 'list'], '--library is missing'],
    [['library', 'list', 'words', '--library', 'x'], 'use “search”'],
    [['library', 'search', '--library', 'x'], 'Name the words'],
    [['library', 'add', '--library', 'x'], 'Name at least one file'],
    [['library', 'list', '--library', 'x', '--limit', '0'], '--limit cannot be “0”'],
  ])('refuses wrong usage in words: %j', async (args, message) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('Usage: briefwright');
  });
});

describe('what an export prints of the reasoning', () => {
  it('is chosen by options, one for each part', async () => {
    writeFileSync(
      inFolder('sample.json'),
      JSON.stringify(printedBrief(velaniStrait('s', '2026-11-18T06:00:00Z'))),
    );
    const exported = async (name: string, ...options: string[]) => {
      const made = await run('export', 'sample.json', '--to', 'md', '--out', name, ...options);
      expect(made).toMatchObject({ code: 0 });
      return readFileSync(inFolder(name), 'utf8');
    };
    const usual = await exported('usual.md');
    for (const part of ['Rests on evidence E1', 'To be decided by', 'Outcome on'])
      expect(usual).toContain(part);
    for (const part of ['How the hypotheses stand', 'given: ']) expect(usual).not.toContain(part);
    const other = await exported(
      'other.md',
      '--matrix',
      '--given-numbers',
      '--estimates',
      '--no-links',
      '--no-ledger',
    );
    for (const part of ['How the hypotheses stand', 'given: ']) expect(other).toContain(part);
    for (const part of ['Rests on evidence E1', 'To be decided by', 'Outcome on']) {
      expect(other).not.toContain(part);
    }
  });
});

describe('briefwright import', () => {
  it('makes a brief of a report and says where it is', async () => {
    const { code, out, err } = await run('import', 'report.txt', '--out', 'made.brief');
    expect([code, out]).toEqual([0, 'made.brief\n']);
    expect(err).toMatch(/^report.txt \(laid out as an intelligence report\): .*hypotheses 2/);
    const made = await readBriefFile(readFileSync(inFolder('made.brief')));
    expect(made.ok && made.value.brief.title).not.toBe('');
  });

  it('writes several briefs to a folder, each under a name of its own', async () => {
    mkdirSync(inFolder('other'));
    copyFileSync(fixture, inFolder('other/report.md'));
    const { code, out } = await run(
      'import',
      'report.txt',
      'other/report.md',
      'harbour.brief',
      '--out',
      'new/made',
    );
    expect(code).toBeLessThanOrEqual(1);
    expect(out).toBe('new/made/report.brief\nnew/made/report-2.brief\nnew/made/harbour.brief\n');
    expect(existsSync(inFolder('new/made/report-2.brief'))).toBe(true);
  });

  it('keeps the files that are attached to a brief', async () => {
    const map = picture(2_000, 1);
    const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };
    const brief = attachedBrief([{ content: map }]);
    writeFileSync(inFolder('attached.brief'), writeBriefFile(brief, { ...meta, otherParts: [partOf(map)] }));
    expect((await run('import', 'attached.brief', '--out', 'again.brief')).code).toBe(0);
    expect((await run('export', 'again.brief', '--out', 'third.brief')).code).toBe(0);
    for (const name of ['again.brief', 'third.brief']) {
      const read = await readBriefFile(readFileSync(inFolder(name)));
      expect(read.ok && read.value.attachments.map(({ bytes }) => bytes)).toEqual([map]);
    }
    const json = await run('export', 'again.brief', '--out', 'again.json');
    expect([json.code, json.err]).toEqual([
      1,
      expect.stringContaining('does not hold the attached file of the brief'),
    ]);
  });

  it('never replaces a file unless it is told to', async () => {
    const before = readFileSync(inFolder('harbour.brief'));
    const refused = await run('import', 'report.txt', '--out', 'harbour.brief');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('--force');
    expect(readFileSync(inFolder('harbour.brief')).equals(before)).toBe(true);
    expect((await run('import', 'report.txt', '--out', 'harbour.brief', '--force')).code).toBe(0);
    expect(readFileSync(inFolder('harbour.brief')).equals(before)).toBe(false);
  });

  it('gives 1 where some reports cannot be read or one was odd, and 3 where none can', async () => {
    const some = await run('import', 'report.txt', 'scan.pdf', '--out', 'some');
    expect([some.code, some.out]).toEqual([1, 'some/report.brief\n']);
    expect(some.err).toContain('“scan.pdf” was not imported: it is a PDF');
    expect((await run('import', 'odd.brief', '--out', 'mended.brief')).code).toBe(1);
    const none = await run('import', 'scan.pdf', 'gone.txt', '--out', 'none');
    expect([none.code, none.out]).toEqual([3, '']);
    expect((await run('import', 'gone.txt', '--out', 'none.brief')).code).toBe(3);
  });

  it('gives 1 where a report contradicts itself, and says how', async () => {
    const text = readFileSync(fixture, 'utf8')
      .replace(/moderate/i, 'high')
      .concat('\nOverall confidence is low.');
    writeFileSync(
      inFolder('odd.txt'),
      text.replace(/^(\d+\. BLUF.*)$/m, '$1\nOverall confidence in this judgment is low.'),
    );
    const { code, err } = await run('import', 'odd.txt', '--out', 'odd-made.brief');
    expect(code).toBe(1);
    expect(err).toContain('to look at:');
  });

  it('gives 2 where nothing can be written, with the reason', async () => {
    const { code, err } = await run('import', 'report.txt', '--out', 'missing/folder/x.brief');
    expect(code).toBe(2);
    expect(err).toContain('the folder it should go to does not exist');
    const blocked = await run('import', 'report.txt', 'odd.brief', '--out', 'report.txt');
    expect([blocked.code, blocked.out]).toEqual([2, '']);
  });

  it('keeps parts of later versions', async () => {
    const otherParts = [{ name: 'reviews/a.json', bytes: new Uint8Array([1]) }];
    writeFileSync(inFolder('later.brief'), writeBriefFile(sampleBrief, { ...meta, otherParts }));
    await run('import', 'later.brief', '--out', 'again.brief');
    const again = await readBriefFile(readFileSync(inFolder('again.brief')));
    expect(again.ok && again.value.otherParts).toEqual(otherParts);
  });
});

describe('a table that does not say how it is to be read', () => {
  const shownIn = async (file: string) => (await run('show', file, '--counts')).out;

  it('is refused with the option to give, and read by it', async () => {
    writeFileSync(inFolder('unclear.csv'), ',Accident,Purpose,Error\r\nMines,II,CC,N\r\nDenial,C,N,I\r\n');
    const refused = await run('import', 'unclear.csv', '--out', 'x.brief');
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('“unclear.csv” was not imported: it does not say whether hypotheses');
    expect(refused.err).toContain('Say it with --hypotheses-in rows or --hypotheses-in columns.');
    expect(existsSync(inFolder('x.brief'))).toBe(false);
    const inRows = await run('import', 'unclear.csv', '--out', 'rows.brief', '--hypotheses-in', 'rows');
    expect(inRows.code).toBe(0);
    expect(await shownIn('rows.brief')).toMatch(/hypotheses\D+2\D/);
    await run('import', 'unclear.csv', '--out', 'columns.brief', '--hypotheses-in', 'columns');
    expect(await shownIn('columns.brief')).toMatch(/hypotheses\D+3\D/);
  });

  it('is taken as a matrix or as text, with the meaning of its codes', async () => {
    writeFileSync(inFolder('grades.csv'), 'Name,Grade\r\nAnna,C\r\nBen,N\r\n');
    const refused = await run('import', 'grades.csv', '--out', 'x.brief');
    expect(refused.err).toContain('Say it with --as matrix or --as text.');
    const text = await run('import', 'grades.csv', '--out', 'text.brief', '--as', 'text');
    expect(text.code).toBe(0);
    expect(await shownIn('text.brief')).toMatch(/hypotheses\D+0\D/);
    writeFileSync(inFolder('codes.csv'), 'Evidence,Accident,Purpose\r\nMines,S,W\r\nDenial,W,S\r\n');
    const codes = ['--rating', 'S=CC', '--rating', 'W=I'];
    const read = await run('import', 'codes.csv', '--out', 'codes.brief', ...codes);
    expect([read.code, read.err]).toEqual([0, expect.stringContaining('ratings 4')]);
  });

  it('is not read by options that say nothing', async () => {
    for (const [option, value] of [
      ['--as', 'sheet'],
      ['--hypotheses-in', 'cells'],
      ['--rating', 'S'],
      ['--rating', 'S=X'],
    ] as const) {
      const { code, err } = await run('import', 'report.txt', '--out', 'x.brief', option, value);
      expect([code, err]).toEqual([2, expect.stringContaining(`${option} cannot be`)]);
    }
  });
});

describe('briefwright show', () => {
  it('prints the brief as JSON', async () => {
    const { code, out, err } = await run('show', 'harbour.brief', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(briefSchema.parse(JSON.parse(out))).toEqual(sampleBrief);
  });

  it('prints how many records of each kind there are', async () => {
    const { code, out } = await run('show', 'harbour.brief', '--counts');
    expect(code).toBe(0);
    const none = Object.fromEntries(standardNames.map((name) => [name, 0]));
    const some = { hypotheses: 2, entities: 1, tags: 1, sources: 1, evidence: 1, people: 1 };
    expect(JSON.parse(out)).toEqual({ ...none, ...some });
    const help = (await run('show', '--help')).out.replace(/\s+/g, ' ');
    expect(help).toContain(standardNames.join(', '));
  });

  it('prints what the matrix says, and what is missing for a ranking', async () => {
    const few = await run('show', 'harbour.brief', '--matrix');
    expect([few.code, few.err]).toEqual([0, '']);
    expect(few.out).toContain('There is no ranking yet: ');
    writeFileSync(
      inFolder('rated.json'),
      JSON.stringify(ratedBrief({ hypotheses: 3, evidence: 6, sources: 2 })),
    );
    const rated = await run('show', 'rated.json', '--matrix');
    expect(rated.out).toMatch(/^Hypothesis A is least inconsistent with the evidence.*\n/);
    expect(rated.out).toMatch(/\n\d+ of \d+ .*cells are rated/);
  });

  it('prints who made it, when and for whom, without what reaches over its line', async () => {
    const { code, out, err } = await run('show', 'harbour.brief', '--facts');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        `Title: ${sampleBrief.title}`,
        'Marking: none',
        'By: A. Writer',
        'Status: In draft',
        expect.stringMatching(/^File: written \S+ by version \S+, \d/),
        expect.stringMatching(/^Inside: 2 hypotheses, 1 item of evidence, /),
      ]),
    );
    writeFileSync(
      inFolder('odd-title.json'),
      JSON.stringify({
        ...sampleBrief,
        title: 'Calm\u202enoitome',
        marking: { tlp: 'RED', restrictions: '' },
      }),
    );
    const odd = (await run('show', 'odd-title.json', '--facts')).out;
    expect(odd).toMatch(/^Title: Calm noitome\nMarking: TLP:RED\n/);
  });

  it('reads a JSON export as well', async () => {
    writeFileSync(inFolder('a.json'), (await run('show', 'harbour.brief', '--json')).out);
    expect((await run('show', 'a.json', '--json')).out).toBe(
      (await run('show', 'harbour.brief', '--json')).out,
    );
  });

  it('gives 1 for a brief that was repaired, and 3 for what is not a brief', async () => {
    const odd = await run('show', 'odd.brief', '--counts');
    expect(odd.code).toBe(1);
    expect(odd.err).toContain('set to the standard value');
    for (const file of ['damaged.brief', 'gone.brief', 'report.txt', 'scan.pdf', '.']) {
      const { code, out, err } = await run('show', file, '--counts');
      expect([file, code, out]).toEqual([file, 3, '']);
      expect(err.length).toBeGreaterThan(20);
    }
  });
});

describe('briefwright export', () => {
  it.each(['docx', 'html', 'md', 'txt', 'json'])('writes %s and says where', async (format) => {
    const { code, out, err } = await run('export', 'harbour.brief', '--to', format, '--out', 'made.x');
    expect([code, out, err]).toEqual([0, 'made.x\n', '']);
    expect(readFileSync(inFolder('made.x')).length).toBeGreaterThan(100);
  });

  it('takes the format from the name where it is not given', async () => {
    expect((await run('export', 'harbour.brief', '--out', 'made.MD')).code).toBe(0);
    expect(readFileSync(inFolder('made.MD'), 'utf8')).toContain('Harbour closure');
    expect((await run('export', 'harbour.brief', '--out', 'made.csl.json')).code).toBe(0);
    expect(JSON.parse(readFileSync(inFolder('made.csl.json'), 'utf8'))[0]).toHaveProperty('title');
  });

  it('writes the same bytes for the same moment', async () => {
    const write = async (name: string, date: string) => {
      await run('export', 'harbour.brief', '--to', 'docx', '--out', name, '--date', date);
      return readFileSync(inFolder(name));
    };
    const first = await write('a.docx', '2026-03-01T09:00:00Z');
    expect((await write('b.docx', '2026-03-01T10:00:00+01:00')).equals(first)).toBe(true);
    expect((await write('c.docx', '2027-03-01')).equals(first)).toBe(false);
  });

  it('never replaces a file unless it is told to', async () => {
    writeFileSync(inFolder('kept.txt'), 'kept');
    expect((await run('export', 'harbour.brief', '--out', 'kept.txt')).code).toBe(2);
    expect(readFileSync(inFolder('kept.txt'), 'utf8')).toBe('kept');
    expect((await run('export', 'harbour.brief', '--out', 'kept.txt', '--force')).code).toBe(0);
  });

  it('uses a house template, one of ours by name', async () => {
    const plain = await run('export', 'harbour.brief', '--out', 'a.docx', '--template', 'formal');
    expect([plain.code, plain.err]).toEqual([0, '']);
    const none = await run('export', 'harbour.brief', '--out', 'b.docx', '--template', 'scan.pdf');
    expect(none.code).toBe(3);
    expect((await run('export', 'harbour.brief', '--out', 'b.docx', '--template', 'gone.docx')).code).toBe(3);
    expect(existsSync(inFolder('b.docx'))).toBe(false);
  });

  it('gives 1 for a brief that was put right, and 3 for what cannot be read', async () => {
    expect((await run('export', 'odd.brief', '--out', 'a.txt')).code).toBe(1);
    expect((await run('export', 'damaged.brief', '--out', 'b.txt')).code).toBe(3);
    expect(existsSync(inFolder('b.txt'))).toBe(false);
  });
});

describe('briefwright library', () => {
  it('adds, lists and searches', async () => {
    const added = await run('library', 'add', 'report.txt', 'harbour.brief', '--library', 'own.library');
    expect(added.code).toBe(0);
    const ids = added.out
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0]);
    const listed = await run('library', 'list', '--library', 'own.library');
    expect([listed.code, listed.err]).toEqual([0, '']);
    expect(
      listed.out
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0])
        .sort(),
    ).toEqual(ids.toSorted());
    const found = await run('library', 'search', 'closure', 'Ilsen', '--library', 'own.library', '--json');
    expect(JSON.parse(found.out)).toMatchObject([{ id: ids[1], title: sampleBrief.title }]);
    const one = await run('library', 'list', '--library', 'own.library', '--limit', '1');
    expect(one.out.trim().split('\n')).toHaveLength(1);
    expect(await run('library', 'search', 'unheardof', '--library', 'own.library')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('keeps what a brief file holds of later versions', async () => {
    const otherParts = [{ name: 'reviews/one.bin', bytes: new Uint8Array([0, 255, 7]) }];
    const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };
    writeFileSync(inFolder('later.brief'), writeBriefFile(sampleBrief, { ...meta, otherParts }));
    const added = await run('library', 'add', 'later.brief', '--library', 'later.library');
    const [id = ''] = added.out.split('\t');
    const opened = openLibrary(inFolder('later.library'));
    const parts = opened.ok && (await briefFileParts(opened.value.contents, id, sampleBrief));
    expect(parts).toEqual({ ok: true, value: { parts: otherParts, findings: [] } });
    if (opened.ok) opened.value.close();
  });

  it('gives 1 where some files cannot be read, and 3 where none can or there is no library', async () => {
    expect((await run('library', 'add', 'report.txt', 'scan.pdf', '--library', 'a.library')).code).toBe(1);
    expect((await run('library', 'add', 'scan.pdf', '--library', 'a.library')).code).toBe(3);
    expect((await run('library', 'list', '--library', 'a.library')).out.split('\n')).toHaveLength(2);
    const missing = await run('library', 'list', '--library', 'gone.library');
    expect(missing.code).toBe(3);
    expect(existsSync(inFolder('gone.library'))).toBe(false);
    const other = await run('library', 'list', '--library', 'report.txt');
    expect(other.code).toBe(3);
    expect(readFileSync(inFolder('report.txt')).equals(readFileSync(fixture))).toBe(true);
  });

  it('makes no library, and no folder for it, where nothing can be added', async () => {
    const before = readdirSync(folder);
    const { code, out, err } = await run(
      'library',
      'add',
      'scan.pdf',
      'gone.txt',
      '--library',
      'new/a.library',
    );
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('“scan.pdf” was not imported: it is a PDF');
    expect(err).toContain('gone.txt');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('adds what comes after a file that cannot be read', async () => {
    const { code, out } = await run('library', 'add', 'scan.pdf', 'report.txt', '--library', 'a.library');
    expect([code, out.trim().split('\n')]).toMatchObject([1, { length: 1 }]);
    expect((await run('library', 'list', '--library', 'a.library')).out.split('\t')[0]).toBe(
      out.split('\t')[0],
    );
  });
});
