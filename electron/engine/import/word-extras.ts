import { SaxesParser } from 'saxes';
import type { WordParts } from './word-parts.ts';

/** What a Word document holds besides its text. */
export interface WordExtras {
  /** Text of headers and footers, each text once, in the order of the parts. */
  readonly runningTexts: readonly string[];
  readonly comments: number;
  readonly deletions: number;
  /** Text that was hidden, passage by passage. */
  readonly hidden: readonly string[];
}

/** Reads headers, footers, comments and tracked deletions, which the conversion to HTML passes over. */
export function wordExtras(parts: WordParts): Omit<WordExtras, 'hidden'> {
  const running = new Set<string>();
  let comments = 0;
  let deletions = 0;
  for (const [name, bytes] of parts) {
    if (/^word\/(header|footer)\d*\.xml$/i.test(name)) {
      for (const text of paragraphs(bytes)) running.add(text);
    }
    if (/^word\/comments\.xml$/i.test(name)) comments += countOf(bytes, 'w:comment');
    if (/^word\/document\.xml$/i.test(name)) deletions += countOf(bytes, 'w:del');
  }
  return { runningTexts: [...running], comments, deletions };
}

function walk(
  bytes: Uint8Array,
  onOpen: (name: string) => void,
  onText: (text: string) => void,
  onClose: (name: string) => void,
): void {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  parser.on('opentag', (tag) => onOpen(tag.name));
  parser.on('text', onText);
  parser.on('closetag', (tag) => onClose(tag.name));
  // The conversion refuses what is not well-formed; here it only ends the walk early.
  parser.on('error', () => {});
  parser.write(new TextDecoder().decode(bytes)).close();
}

function countOf(bytes: Uint8Array, wanted: string): number {
  let count = 0;
  walk(
    bytes,
    (name) => {
      if (name === wanted) count += 1;
    },
    () => {},
    () => {},
  );
  return count;
}

/** The paragraphs of a part as plain text, without page numbers and other fields. */
function paragraphs(bytes: Uint8Array): string[] {
  const found: string[] = [];
  let text = '';
  let isText = false;
  walk(
    bytes,
    (name) => {
      if (name === 'w:t') isText = true;
      if (name === 'w:tab' || name === 'w:br') text += ' ';
    },
    (value) => {
      if (isText) text += value;
    },
    (name) => {
      if (name === 'w:t') isText = false;
      if (name !== 'w:p') return;
      const tidy = text.replace(/\s+/g, ' ').trim();
      if (/\p{L}/u.test(tidy)) found.push(tidy);
      text = '';
    },
  );
  return found;
}
