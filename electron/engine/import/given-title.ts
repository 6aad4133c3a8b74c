import { basename, extname } from 'node:path';
import type { Brief } from '#shared/brief/brief.ts';
import { proseParagraphs } from '#shared/prose/text.ts';
import { pageSections } from '#shared/queries/page-order.ts';
import type { ReadingFormat } from '#shared/readers/reading.ts';
import type { ImportedFile } from './import-file.ts';

/** A title longer than this is no name for a list. */
const longestTitle = 80;

/** Formats in which a brief says of itself what it is called, if anything. */
const ownFormats: ReadonlySet<ReadingFormat> = new Set(['json', 'brief']);

const onOneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();

function shortened(text: string): string {
  if (text.length <= longestTitle) return text;
  const space = text.lastIndexOf(' ', longestTitle - 1);
  return `${text.slice(0, space > longestTitle / 2 ? space : longestTitle - 1)}…`;
}

/** The first line of a brief's text that says anything; empty where none does. */
function firstLine(brief: Brief): string {
  const lines = pageSections(brief).flatMap(({ lead, body }) =>
    [lead, body].flatMap((prose) => proseParagraphs(prose)),
  );
  return onOneLine(lines.find((line) => onOneLine(line) !== '') ?? '');
}

function withTitle(read: ImportedFile, title: string): ImportedFile {
  const { brief, report } = read;
  if (title === '' || onOneLine(brief.title) !== '' || ownFormats.has(report.format)) return read;
  return { ...read, brief: { ...brief, title: shortened(title) } };
}

/** A report in which no title was found is called as its file, so that it can be told from others. */
export function titledByFile(read: ImportedFile, file: string): ImportedFile {
  const name = basename(file, extname(file)).replaceAll('_', ' ');
  return withTitle(read, onOneLine(name) || firstLine(read.brief));
}

/** A pasted report in which no title was found is called by its first line. */
export function titledByFirstLine(read: ImportedFile): ImportedFile {
  return withTitle(read, firstLine(read.brief));
}
