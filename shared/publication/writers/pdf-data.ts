import { withOrigin } from '../origins.ts';
import type { Block, Inline, Publication } from '../publication.ts';
import { runningTitle } from '../running-title.ts';
import { type PdfContext, pdfBlock, pdfLine, pdfTextLine } from './pdf-blocks.ts';
import { dateParts, languageOf } from './pdf-locale.ts';
import type { PdfBlock, PdfData } from './pdf-shapes.ts';
import { printableText } from './pdf-text.ts';

export interface PdfDataOptions {
  /** Code points that no font at hand can show; they are printed as "[U+…]". */
  readonly unprintable?: ReadonlySet<number>;
  /** Called for each character printed this way, with the place it is in, such as "section 2, Hypotheses". */
  readonly onNamed?: (codePoint: number, place: string) => void;
}

const untitled = 'Untitled brief';
const widestWordInTitle = 16;
const widestWordInFoot = 14;
/** How many ems of the running title fit beside the page number, and before it where the marking stands behind it. */
const runningTitleRoom = { beside: 46, before: 23 };
/** How many characters of the marking fit on one line of the page, and beside the running title. */
const markingLineLength = 52;
const shortMarkingLength = 26;

/**
 * The publication as plain JSON for the page template: the same text in the same order, with line directions, marks
 * where long words may break, tables on a sound grid and headings in an order a tagged file may have. A pure function.
 * An odd publication (spans that overlap, references to notes that are not there, an unknown language) gives data the
 * template can lay out, never a failure.
 */
export function pdfData(publication: Publication, options: PdfDataOptions = {}): PdfData {
  let place = 'the title block';
  const context: PdfContext = {
    unprintable: options.unprintable ?? new Set(),
    onNamed: (codePoint) => options.onNamed?.(codePoint, place),
    noteNumbers: new Set(publication.notes.map((note) => note.number)),
  };
  // Properties are shown in the fonts of the reader's own program, so they keep the characters the page cannot show.
  const string = (value: string): string => printableText(value).replaceAll('\n', ' ').trim();
  const titleText = publication.title.trim() === '' ? untitled : publication.title;
  const line = (value: string) => pdfTextLine(value, context);
  const marking = markingData(publication, context);
  const isBefore = marking !== null && !marking.isLong;
  const head = {
    title: pdfTextLine(titleText, context, widestWordInTitle),
    subtitle: publication.subtitle.trim() === '' ? null : line(publication.subtitle),
    titleLines: publication.titleLines.map(({ label, text }) => ({
      label: line(label),
      text: line(text),
    })),
    runningHead: line(
      [publication.organisation, publication.serial].filter((part) => part.trim() !== '').join(' · '),
    ),
    runningFoot: pdfTextLine(
      runningTitle(string(titleText), isBefore ? runningTitleRoom.before : runningTitleRoom.beside),
      context,
      widestWordInFoot,
    ),
    marking,
  };
  const blocks = inHeadingOrder(
    publication.blocks.flatMap((block) => {
      place = sectionName(block) ?? place;
      return pdfBlock(block, context);
    }),
  );
  place = 'the list of sources';
  return {
    document: {
      title: string(titleText),
      authors: publication.authors.map(string).filter((author) => author !== ''),
      keywords: publication.keywords.map(string).filter((keyword) => keyword !== ''),
      description: descriptionOf(publication, string),
      date: dateParts(publication.date),
      ...languageOf(publication.language),
    },
    ...head,
    hasHeadings: blocks.some((block) => block.kind === 'heading'),
    blocks,
    notes: labelledNotes(publication, context),
  };
}

/** The notes; a reference links to the first note with its number. */
function labelledNotes(publication: Publication, context: PdfContext): PdfData['notes'] {
  const seen = new Set<number>();
  return publication.notes.map((note) => {
    const label = seen.has(note.number) ? null : `note-${note.number}`;
    seen.add(note.number);
    return { number: note.number, label, ...withOrigin(note, pdfLine(note.content, context)) };
  });
}

function plainInlines(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if (part.kind === 'text' || part.kind === 'range') return part.text;
      return part.kind === 'link' ? plainInlines(part.content) : ' ';
    })
    .join('')
    .trim();
}

/** How a sentence names the section a heading opens; null for other blocks and for minor headings. */
function sectionName(block: Block): string | null {
  if (block.kind !== 'heading' || block.level !== 1) return null;
  const title = plainInlines(block.content);
  return block.number === '' ? `the section ${title}` : `section ${block.number}, ${title}`;
}

/** Levels that start at 1 and never skip one on the way down, as PDF/UA requires. */
function inHeadingOrder(blocks: readonly PdfBlock[]): PdfBlock[] {
  let previous = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    previous = Math.min(block.level, previous + 1);
    return { ...block, level: previous };
  });
}

function markingData(publication: Publication, context: PdfContext): PdfData['marking'] {
  const { marking } = publication;
  if (marking === null) return null;
  const restrictions = marking.restrictions.trim();
  const isSaid = restrictions === '' || marking.text.includes(restrictions);
  const text = isSaid ? marking.text : `${marking.text} ${restrictions}`;
  return {
    text: pdfTextLine(text, context, widestWordInTitle),
    foreground: marking.foreground,
    background: marking.background,
    lines: Math.max(1, Math.ceil(text.length / markingLineLength)),
    isLong: text.length > shortMarkingLength,
  };
}

/**
 * What a reader of the file's properties meets first: the marking and what it means, since page headers are not read
 * out.
 */
function descriptionOf(publication: Publication, string: (value: string) => string): string {
  const { marking } = publication;
  if (marking === null) return string(publication.subtitle);
  return string(
    [`${marking.text}.`, marking.meaning, marking.restrictions].filter((part) => part !== '').join(' '),
  );
}
