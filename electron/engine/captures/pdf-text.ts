import { getDocumentProxy } from 'unpdf';
import { type Result, success } from '#shared/result.ts';
import { mostCharacters, mostPages, notCaptured, tooMuchText } from './limits.ts';
import { plainLineOf } from './plain-text.ts';

/** Words of a page as they are drawn: where their line is, and how high it is. */
interface DrawnWords {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  readonly transform: readonly number[];
}

/** The text of a page as it comes, some words at a time. */
type Pieces = ReadableStreamDefaultReader<{ readonly items: readonly object[] }>;

/** The text of a PDF with the title it says it has. */
export interface PdfText {
  readonly text: string;
  readonly title: string;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * How a PDF is opened: no script of it is run, nothing is fetched, no font of this computer is used, and no picture is
 * decoded.
 */
const safely = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  stopAtErrors: false,
  maxImageSize: 1,
  verbosity: 0,
} as const;

/**
 * Reads the text of a PDF, its paragraphs as lines, pages apart. A PDF of pictures has none. Comes back with
 * `file-damaged` or `file-too-large`.
 */
export async function pdfText(bytes: Uint8Array): Promise<Result<PdfText>> {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > mostPages) return tooManyPages(pdf.numPages);
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const text = await pageText(pdf, number);
      length += text?.length ?? 0;
      if (text === null || length > mostCharacters) return tooMuchText();
      if (text !== '') pages.push(text);
    }
    return success({ text: pages.join('\n\n'), title: await titleOf(pdf) });
  } catch (error) {
    if (error instanceof Error) return damaged();
    throw error;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Result<Pdf>> {
  try {
    // The library takes the memory it is given for its own.
    return success(await getDocumentProxy(new Uint8Array(bytes), safely));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.name === 'PasswordException' ? locked() : damaged();
  }
}

async function titleOf(pdf: Pdf): Promise<string> {
  const { info } = await pdf.getMetadata();
  const title: unknown = Reflect.get(info, 'Title');
  return typeof title === 'string' ? plainLineOf(title) : '';
}

/** Null if the page has more words than a whole capture may have. */
async function pageText(pdf: Pdf, number: number): Promise<string | null> {
  const page = await pdf.getPage(number);
  const words: DrawnWords[] = [];
  let length = 0;
  // In pieces, so that reading can stop.
  const pieces: Pieces = page.streamTextContent().getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    for (const item of piece.value.items) {
      if (!isWords(item)) continue;
      words.push(item);
      length += item.str.length + 1;
    }
    if (length > mostCharacters) {
      await giveUp(pdf, pieces);
      return null;
    }
  }
  page.cleanup();
  return paragraphsOf(words);
}

/*
 * Closes a document in the middle of a page. What still comes of that is taken and forgotten: if nobody took it, pdf.js
 * would throw where nobody can catch it, and never have closed.
 */
async function giveUp(pdf: Pdf, pieces: Pieces): Promise<void> {
  const closed = pdf.loadingTask.destroy();
  try {
    while (!(await pieces.read()).done);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  await closed;
}

const isWords = (item: object): item is DrawnWords => 'str' in item;

/** One line of a page. */
interface DrawnLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** Lines further apart than this, in heights of a line, begin a new paragraph. */
const paragraphGap = 1.75;

/**
 * Puts drawn words together as paragraphs: lines that follow closely upon each other are one, with a space between
 * them unless a word goes on behind a hyphen.
 */
export function paragraphsOf(items: readonly DrawnWords[]): string {
  const lines = linesOf(items);
  const parts: string[] = [];
  let last: DrawnLine | null = null;
  for (const line of lines) {
    if (last !== null) parts.push(between(last, line));
    parts.push(line.text);
    last = line;
  }
  return parts.join('').replaceAll('\u00ad\n', '').replaceAll('\u00ad', '');
}

function between(last: DrawnLine, line: DrawnLine): string {
  const gap = last.y - line.y;
  const height = Math.max(last.height, line.height, 1);
  const isOtherSize = Math.abs(last.height - line.height) > height * 0.15;
  if (gap < 0 || gap > height * paragraphGap || isOtherSize) return '\n';
  if (last.text.endsWith('\u00ad')) return '\n';
  return /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text) ? '' : ' ';
}

function linesOf(items: readonly DrawnWords[]): DrawnLine[] {
  const lines: DrawnLine[] = [];
  let words = '';
  let height = 0;
  let y: number | null = null;
  const end = () => {
    if (words.trim() !== '') lines.push({ text: words.trim(), y: y ?? 0, height });
    words = '';
    height = 0;
    y = null;
  };
  for (const item of items) {
    words += item.str;
    height = Math.max(height, item.height);
    if (item.str.trim() !== '') y ??= item.transform[5] ?? 0;
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

function tooManyPages(pages: number): Result<never> {
  return notCaptured(
    'file-too-large',
    `it has ${pages.toLocaleString('en')} pages, and no more than ${mostPages.toLocaleString('en')} are read`,
    'Save the pages that matter as a PDF of their own, and capture that.',
  );
}

function locked(): Result<never> {
  return notCaptured(
    'file-unreadable',
    'it is a PDF that opens only with a password',
    'Open it in the program you read it with, save it without the password, and capture that; or copy its text and paste it.',
  );
}

function damaged(): Result<never> {
  return notCaptured(
    'file-damaged',
    'it begins as a PDF but is damaged, so that its text cannot be read',
    'Ask for a fresh copy; or open it in the program you read it with, copy its text and paste it.',
  );
}
