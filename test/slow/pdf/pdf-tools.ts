import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writePdf } from '#engine/export/pdf.ts';
import type { PdfStandard } from '#shared/publication/formats.ts';
import { markingText } from '#shared/publication/marking.ts';
import { noteParts } from '#shared/publication/notes.ts';
import type { Block, Inline, Publication } from '#shared/publication/publication.ts';
import { boxTitle } from '#shared/publication/publication-text.ts';

/* What the tests of written PDF files share: writing one, and asking Poppler and qpdf what is in it. */

/** Whether a program can be started here. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Writes a publication to a file and gives it to `use`; the file is gone afterwards. */
export async function withPdf<Value>(
  publication: Publication,
  standard: PdfStandard,
  use: (file: string, findings: readonly string[]) => Value,
): Promise<Value> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  try {
    const result = await writePdf(publication, { standard });
    if (!result.ok) throw new Error(result.error.message);
    const file = path.join(folder, 'brief.pdf');
    writeFileSync(file, result.value.bytes);
    return use(file, result.value.findings);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 500_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The text of the pages without header and footer, in the order in which it is drawn. */
export function pageText(file: string): string {
  return run('pdftotext', '-raw', '-nopgbrk', '-x', '0', '-y', '75', '-W', '596', '-H', '700', file, '-');
}

export interface StructureElement {
  readonly tag: string;
  readonly depth: number;
  /** Text directly in the element, in logical order. */
  text: string;
}

/** The elements of the structure tree in reading order, as `pdfinfo -struct-text` tells them. */
export function structure(file: string): StructureElement[] {
  const elements: StructureElement[] = [];
  for (const line of run('pdfinfo', '-struct-text', file).split('\n')) {
    const depth = line.length - line.trimStart().length;
    const body = line.trim();
    if (body.startsWith('"') && body.endsWith('"')) {
      const last = elements.at(-1);
      if (last !== undefined) last.text += body.slice(1, -1);
    } else if (/^[A-Z][A-Za-z0-9]*\b/.test(body)) {
      elements.push({ tag: /^[A-Za-z0-9]+/.exec(body)?.[0] ?? '', depth, text: '' });
    }
  }
  return elements;
}

function partText(part: Inline): string {
  switch (part.kind) {
    case 'text':
    case 'range':
      return part.text;
    case 'link':
      return inlineText(part.content);
    case 'note':
      return noteParts(part.citations).join('');
    case 'break':
      return '\n';
  }
}

export const inlineText = (content: readonly Inline[]): string => content.map(partText).join('');

/** Stands for the number of a table until all are known. */
const uncounted = 'Table #. ';

/** The words a block prints, with the marks of its lists. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.number} ${inlineText(block.content)}`;
    case 'paragraph':
      return inlineText(block.content);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.isOrdered ? `${block.start + index}.` : '•';
          return `${mark} ${item.blocks.map(blockText).join('\n')}`;
        })
        .join('\n');
    case 'judgments':
      return block.items
        .map((item, index) => `${index + 1}. ${item.blocks.map(blockText).join('\n')}`)
        .join('\n');
    case 'quote':
      return block.blocks.map(blockText).join('\n');
    case 'box':
      return [boxTitle(block), ...block.blocks.map(blockText)].join('\n');
    case 'table':
      return [
        block.caption === '' ? '' : `${uncounted}${block.caption}`,
        ...block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.map(blockText))),
      ].join('\n');
  }
}

/** What is read aloud before the title: the head of the first page, house, number and marking. */
export function spokenHead(publication: Publication): string {
  const marking = publication.marking === null ? '' : markingText(publication.marking);
  return [publication.organisation, '·', publication.serial, marking].join(' ');
}

/** Everything a publication prints between header and footer, in order. */
export function publicationText(publication: Publication): string {
  const lines = [
    publication.title,
    publication.subtitle,
    ...publication.titleLines.map((line) => `${line.label} ${line.text}`),
    ...publication.blocks.map(blockText),
    ...publication.notes.map((note) => `${note.number}. ${inlineText(note.content)}`),
  ].join('\n');
  let tables = 0;
  return lines.replaceAll(uncounted, () => {
    tables += 1;
    return `Table ${tables}. `;
  });
}

/** A text without what a page cannot keep apart: white space, and marks without a shape. */
export const comparable = (text: string): string =>
  text.normalize('NFC').replace(/[\s\p{Z}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '');
