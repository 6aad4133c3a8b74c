import { type ReadingFormat, readingEndings } from '#shared/readers/reading.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { type MediaType, whatIs } from './media-kinds.ts';
import { isArchive, signedType } from './media-type.ts';

/** What a file is, by its first bytes and then by its name. */
export type FileKind =
  | { readonly kind: 'zip' }
  | {
      readonly kind: Exclude<ReadingFormat, 'docx' | 'brief' | 'ach' | 'xlsx'>;
      readonly decoded: DecodedText;
    }
  /** Something that is not read; `advice` says what to do about it. */
  | { readonly kind: 'foreign'; readonly what: string; readonly advice: string };

const saveAsWord =
  'Open it in the program it comes from, save it as a Word document (.docx) and import that.';

/** What to do about files that are not reports, if that can be said. */
const adviceFor: Readonly<Partial<Record<MediaType, string>>> = {
  'application/pdf': 'Copy its text and paste it into Briefwright, or import the document it was made from.',
  'application/rtf': saveAsWord,
  'application/x-ole-storage': saveAsWord,
  'application/vnd.sqlite3': 'A library is opened by starting Briefwright with it, not by importing it.',
};

const htmlStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;

/**
 * Finds out what a file is. Its bytes count for more than its name: a Word document called `.txt` is read as a Word
 * document, and a name without a known ending is read as text.
 */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (isArchive(bytes)) return { kind: 'zip' };
  const signed = signedType(bytes);
  const advice = signed && adviceFor[signed];
  if (signed && advice) return { kind: 'foreign', what: whatIs(signed), advice };
  const decoded = decodeText(bytes);
  if (decoded === null) {
    return {
      kind: 'foreign',
      what: 'a file without text',
      advice: 'Pictures, sound and programs cannot be imported; choose a report.',
    };
  }
  if (decoded.text.trim() === '') {
    return {
      kind: 'foreign',
      what: 'an empty file',
      advice: 'Check that it was saved, and choose it again.',
    };
  }
  return { kind: textKind(decoded.text, name), decoded };
}

function textKind(text: string, name: string): 'text' | 'markdown' | 'html' | 'json' | 'csv' {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (ending === 'json') return 'json';
  if (readingEndings.csv.includes(ending)) return 'csv';
  if (readingEndings.markdown.includes(ending)) return 'markdown';
  if (readingEndings.html.includes(ending) || htmlStart.test(text)) return 'html';
  return 'text';
}
