import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { asSentence } from '#shared/publication/content.ts';

/** pandoc takes title and subtitle for data about the document; this puts them back before the text. */
const template = path.join(import.meta.dirname, 'word-text.template');

/** The words of a text in order, without punctuation; ligatures and spaces of any kind count as what they stand for. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The plain text of a Word file, as pandoc reads it. */
export function textOfWord(file: string): string {
  const args = ['--from=docx', '--to=plain', `--template=${template}`, '--wrap=none', file];
  return execFileSync('pandoc', args, { encoding: 'utf8' });
}

/** The text of a PDF in reading order, without the running head and foot of its pages. */
export function textOfPdf(file: string): string {
  const body = ['-x', '0', '-y', '60', '-W', '600', '-H', '722'];
  return execFileSync('pdftotext', ['-raw', ...body, file, '-'], { encoding: 'utf8' });
}

/**
 * Says which blocks do not stand in a text word by word, one after the other. Spaces inside words do not count, and a part
 * of a sentence that stands alone may begin with a capital there.
 */
export function missingBlocks(blocks: readonly string[], text: string): string[] {
  const whole = ` ${wordsOf(text).join(' ')} `;
  const dense = whole.replaceAll(' ', '');
  return blocks.filter((block) => {
    const ways = [block, asSentence(block.trim())].map(wordsOf);
    return !ways.some((words) => whole.includes(` ${words.join(' ')} `) || dense.includes(words.join('')));
  });
}
