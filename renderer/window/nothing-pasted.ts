import { tellFailure } from './problems.ts';

/** Says why a paste put nothing into a text, and what to do; otherwise a picture would vanish without a word. */
export function tellNothingPasted(data: DataTransfer, leftOut: readonly string[] = []): void {
  const files = Array.from(data.items).filter(({ kind }) => kind === 'file');
  const isPicture = files.some(({ type }) => type.startsWith('image/'));
  if (isPicture || /<img\b/i.test(data.getData('text/html'))) {
    tellFailure(
      'The picture was not pasted',
      'A text of a brief holds words and no pictures, so it would not be printed. Write what it shows, or keep it as a file and name that as a source.',
    );
  } else if (files.length > 0) {
    tellFailure(
      'The file was not pasted',
      'A text of a brief holds words and no files. To bring in a report, choose Import in the File menu.',
    );
  } else if (leftOut.length > 0) {
    tellFailure('Nothing was pasted', leftOut.join(' '));
  }
}

function hasText(data: DataTransfer): boolean {
  return data.getData('text/plain') !== '' || data.getData('text/html') !== '';
}

/* Editors of prose report this themselves; a plain field silently drops what is not text. */
function hear({ target, clipboardData, defaultPrevented }: ClipboardEvent): void {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (!defaultPrevented && isField && clipboardData && !hasText(clipboardData))
    tellNothingPasted(clipboardData);
}

/** Has plain fields report when a paste puts nothing into them; gives back the function that stops it. */
export function hearEmptyPastes(): () => void {
  window.addEventListener('paste', hear);
  return () => window.removeEventListener('paste', hear);
}
