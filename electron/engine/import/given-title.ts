import { basename, extname } from 'node:path';
import type { Brief } from '#shared/brief/brief.ts';
import { isEmptyProse, type Prose, type ProseNode } from '#shared/brief/prose.ts';
import { proseParagraphs } from '#shared/prose/text.ts';
import { pageSections } from '#shared/queries/page-order.ts';
import type { ImportReport, ReadingFormat } from '#shared/readers/reading.ts';
import type { ImportedFile } from './imported-file.ts';

/** A title longer than this is no name for a list. */
const longestTitle = 80;

/** Formats in which a brief states its own title, if it has one. */
const ownFormats: ReadonlySet<ReadingFormat> = new Set(['json', 'brief']);

const onOneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();

function shortened(text: string): string {
  if (text.length <= longestTitle) return text;
  const space = text.lastIndexOf(' ', longestTitle - 1);
  return `${text.slice(0, space > longestTitle / 2 ? space : longestTitle - 1)}…`;
}

/** The first line of a brief's text that says anything; empty if there is none. */
function firstLine(brief: Brief): string {
  const prose = pageSections(brief).flatMap(({ lead, body }) => [lead, body]);
  const lines = prose.flatMap((text) => proseParagraphs(text));
  return onOneLine(lines.find((line) => onOneLine(line) !== '') ?? '');
}

const isPlainText = (node: ProseNode): boolean => node.type === 'text' && (node.marks ?? []).length === 0;

interface Opening {
  readonly title: string;
  /** The brief without the line that became its title. */
  readonly brief: Brief;
}

/* A first line that reads as a title: short, not a sentence, and followed by text. It must not be printed twice. */
function titleInOpening(brief: Brief): Opening | null {
  const section = pageSections(brief).find(({ lead }) => !isEmptyProse(lead));
  const [first, ...rest] = section?.lead.content ?? [];
  if (!section || first?.type !== 'paragraph' || rest.length === 0) return null;
  const title = onOneLine(proseParagraphs(first)[0] ?? '');
  const isTitle = title !== '' && title.length <= longestTitle && !/[.!?:;,]$/.test(title);
  if (!isTitle || !(first.content ?? []).every(isPlainText)) return null;
  const lead: Prose = { type: 'doc', content: rest };
  return { title, brief: { ...brief, sections: { ...brief.sections, [section.id]: { ...section, lead } } } };
}

/* The report lists what was kept of the opening without the line that became the title. */
function withoutLine(kept: ImportReport['kept'], line: string): ImportReport['kept'] {
  const [first, ...others] = kept;
  if (!first?.excerpt.startsWith(line)) return kept;
  const excerpt = first.excerpt.slice(line.length).trim();
  return excerpt === '' || excerpt === '…' ? others : [{ ...first, excerpt }, ...others];
}

function titled(read: ImportedFile, name: string): ImportedFile {
  const { brief, report } = read;
  if (onOneLine(brief.title) !== '' || ownFormats.has(report.format)) return read;
  const opening = titleInOpening(brief);
  if (opening) {
    const kept = withoutLine(report.kept, opening.title);
    return { ...read, brief: { ...opening.brief, title: opening.title }, report: { ...report, kept } };
  }
  return { ...read, brief: { ...brief, title: shortened(name || firstLine(brief)) } };
}

/**
 * A report in which no title was found is called by its first line if that reads as a title, otherwise by its file, so
 * that it can be told from others.
 */
export function titledByFile(read: ImportedFile, file: string): ImportedFile {
  return titled(read, onOneLine(basename(file, extname(file)).replaceAll('_', ' ')));
}

/** A pasted report in which no title was found is called by its first line. */
export function titledByFirstLine(read: ImportedFile): ImportedFile {
  return titled(read, '');
}
