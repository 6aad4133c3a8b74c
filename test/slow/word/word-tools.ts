import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';

/* What the tests of finished Word files share: the validator, LibreOffice and pandoc. */

/** Every Office version the validator knows. */
export const officeVersions = [
  'Office2007',
  'Office2010',
  'Office2013',
  'Office2016',
  'Office2019',
  'Office2021',
  'Microsoft365',
] as const;
export type OfficeVersion = (typeof officeVersions)[number];

/** What Microsoft's Open XML SDK finds wrong with a file, in words; nothing for a sound one. */
export async function faults(bytes: Uint8Array, version: OfficeVersion): Promise<string[]> {
  const found = await validate(bytes, 'docx', version);
  return found.map(
    ({ path, id, description }) => `${version} ${path.partUri} ${path.xpath} ${id}: ${description}`,
  );
}

/** The same for several versions. */
export async function faultsInAll(
  bytes: Uint8Array,
  versions: readonly OfficeVersion[] = officeVersions,
): Promise<string[]> {
  const all: string[] = [];
  for (const version of versions) all.push(...(await faults(bytes, version)));
  return all;
}

/** Whether a program can be started here. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Gives a function a folder of its own, gone afterwards. */
export async function inFolder<Value>(use: (folder: string) => Promise<Value> | Value): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'word-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (program: string, args: readonly string[], folder: string) =>
  execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
    // LibreOffice keeps its profile in the home folder; a fresh one is no other's.
    env: { ...process.env, HOME: folder },
  });

/** Converts a Word file with LibreOffice and gives the text of each page of the PDF. */
export function pagesInLibreOffice(docx: Uint8Array): Promise<string[]> {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'brief.docx'), docx);
    run('soffice', ['--headless', '--convert-to', 'pdf', 'brief.docx'], folder);
    const pages = run('pdftotext', ['-raw', 'brief.pdf', '-'], folder).split('\f');
    return pages.slice(0, -1);
  });
}

/** Converts a Word file to another Word file with LibreOffice, which thereby reads and writes all of it. */
export function savedByLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'brief.docx'), docx);
    run(
      'soffice',
      ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', 'out', 'brief.docx'],
      folder,
    );
    return new Uint8Array(
      execFileSync('cat', [join(folder, 'out', 'brief.docx')], { maxBuffer: 200_000_000 }),
    );
  });
}

function pandocText(value: unknown): string {
  if (Array.isArray(value)) return value.map(pandocText).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { t: kind, c: content } = Object.assign({ t: '', c: null }, value);
  if (kind === 'Str') return String(content);
  if (kind === 'Space' || kind === 'SoftBreak' || kind === 'LineBreak') return ' ';
  if (kind === 'Note') return ' ';
  if (kind === 'Superscript') return ` ${pandocText(content)} `;
  if (kind === 'Code' && Array.isArray(content)) return String(content[1]);
  if (kind === '') return pandocText(Object.values(value));
  return `${pandocText(content)}${/^(Para|Plain|Header|Meta)/.test(String(kind)) ? '\n' : ''}`;
}

/** Reads a file with pandoc and gives its words in reading order, title included, without those of the notes. */
export function readByPandoc(bytes: Uint8Array | string, format: 'docx' | 'gfm'): Promise<string> {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'input'), bytes);
    const document = JSON.parse(run('pandoc', ['-f', format, '-t', 'json', 'input'], folder));
    const { title, subtitle } = document.meta;
    return pandocText([title ?? [], ' ', subtitle ?? [], ' ', document.blocks]);
  });
}

/** The Word file pandoc starts from: a template by other hands. */
export function pandocTemplate(): Promise<Uint8Array> {
  return inFolder((folder) => {
    run('pandoc', ['-o', 'reference.docx', '--print-default-data-file', 'reference.docx'], folder);
    return new Uint8Array(execFileSync('cat', [join(folder, 'reference.docx')]));
  });
}
