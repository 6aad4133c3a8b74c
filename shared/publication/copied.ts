import type { Brief } from '../brief/brief.ts';
import { buildPublication } from './build.ts';
import { markingText } from './marking.ts';
import { noteParts } from './notes.ts';
import { type PrintChoice, usualPrintChoice } from './print-choice.ts';
import type { Block, Inline, Publication } from './publication.ts';
import { writeHtmlPart } from './writers/html.ts';
import { writeMarkdown, writeMarkdownPart } from './writers/markdown.ts';
import { writeText } from './writers/text.ts';
import { blockWords, inlineWords } from './writers/text-blocks.ts';

/** How a brief, or a section of it, is copied. Rich text is HTML with the plain text beside it. */
export const copyForms = ['rich', 'markdown', 'text'] as const;
export type CopyForm = (typeof copyForms)[number];

/** What goes to the clipboard. */
export interface Copied {
  readonly text: string;
  /** Empty if only text is copied. */
  readonly html: string;
}

function citedIn(inlines: readonly Inline[]): number[] {
  return inlines.flatMap((part) => {
    if (part.kind === 'link') return citedIn(part.content);
    if (part.kind !== 'note') return [];
    return noteParts(part.citations).filter((inner) => typeof inner === 'number');
  });
}

function citedBy(block: Block): number[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return citedIn(block.content);
    case 'list':
    case 'judgments':
      return block.items.flatMap((item) => item.blocks.flatMap(citedBy));
    case 'quote':
    case 'box':
      return block.blocks.flatMap(citedBy);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(citedBy)));
  }
}

/** The publication with the notes that its blocks refer to. */
function withOwnNotes(publication: Publication): Publication {
  const cited = new Set(publication.blocks.flatMap(citedBy));
  return { ...publication, notes: publication.notes.filter(({ number }) => cited.has(number)) };
}

function textOfPart({ marking, blocks, notes }: Publication): string {
  const lines = [
    ...(marking ? [markingText(marking)] : []),
    ...blocks.flatMap(blockWords),
    ...notes.map((note) => `[${note.number}] ${inlineWords(note.content)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Makes of a brief, or of one section of it, what is copied, with the marking and with the sources that are cited. A
 * section is numbered as on the whole page. `date` is an ISO moment.
 */
export function copied(
  brief: Brief,
  options: {
    readonly date: string;
    readonly sectionId: string | null;
    readonly form: CopyForm;
    /** What is copied of the reasoning. */
    readonly print?: PrintChoice;
  },
): Copied {
  const { date, sectionId, form, print = usualPrintChoice } = options;
  if (sectionId === null) {
    if (form === 'text') return { text: writeText(brief, print), html: '' };
    const whole = buildPublication(brief, { date, print });
    if (form === 'markdown') return { text: writeMarkdown(whole), html: '' };
    return { text: writeText(brief, print), html: writeHtmlPart(whole, { hasTitle: true }) };
  }
  const part = withOwnNotes(buildPublication(brief, { date, only: sectionId, print }));
  if (form === 'markdown') return { text: writeMarkdownPart(part), html: '' };
  const text = textOfPart(part);
  return { text, html: form === 'rich' ? writeHtmlPart(part, { hasTitle: false }) : '' };
}
