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

/** Converts Word files with LibreOffice, started once for all, and gives the text of each page of each PDF. */
export function allPagesInLibreOffice(files: readonly Uint8Array[]): Promise<string[][]> {
  return inFolder((folder) => {
    const names = files.map((docx, index) => {
      writeFileSync(join(folder, `brief${index}.docx`), docx);
      return `brief${index}`;
    });
    run('soffice', ['--headless', '--convert-to', 'pdf', ...names.map((name) => `${name}.docx`)], folder);
    return names.map((name) =>
      run('pdftotext', ['-raw', `${name}.pdf`, '-'], folder)
        .split('\f')
        .slice(0, -1),
    );
  });
}

/** Converts a Word file with LibreOffice and gives the text of each page of the PDF. */
export async function pagesInLibreOffice(docx: Uint8Array): Promise<string[]> {
  const [pages = []] = await allPagesInLibreOffice([docx]);
  return pages;
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

/** A letter-sized template by LibreOffice: a first page, odd pages with a picture, even pages, numbered headings. */
export function officeTemplate(): Promise<Uint8Array> {
  const picture =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const name = (text: string) => `<text:p>${text}</text:p>`;
  const page = `<style:header><text:p><draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="1cm"><draw:image><office:binary-data>${picture}</office:binary-data></draw:image></draw:frame>House odd</text:p></style:header><style:header-left>${name('House even')}</style:header-left><style:header-first>${name('House letterhead')}</style:header-first><style:footer>${name('Foot odd')}</style:footer><style:footer-left>${name('Foot even')}</style:footer-left><style:footer-first>${name('Foot first')}</style:footer-first>`;
  const namespaces = ['office', 'style', 'text', 'draw']
    .map((prefix) => {
      const path = prefix === 'draw' ? 'drawing' : prefix;
      return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${path}:1.0"`;
    })
    .join(' ');
  const text = `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/><text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></office:styles><office:automatic-styles><style:page-layout style:name="p" style:page-usage="mirrored"><style:page-layout-properties fo:page-width="21.59cm" fo:page-height="27.94cm" fo:margin="2cm"/><style:header-style/><style:footer-style/></style:page-layout><style:style style:name="P" style:family="paragraph" style:master-page-name="Standard"/></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="p">${page}</style:master-page></office:master-styles><office:body><office:text><text:p text:style-name="P">Words of the house</text:p></office:text></office:body></office:document>`;
  return inFolder((folder) => {
    writeFileSync(join(folder, 'house.fodt'), text);
    run('soffice', ['--headless', '--convert-to', 'dotx:MS Word 2007 XML Template', 'house.fodt'], folder);
    return new Uint8Array(execFileSync('cat', [join(folder, 'house.dotx')]));
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
