const quoteMarks = /^[ \t]*(?:>[ \t]?)+/;

/** Drops the `>` that a mail program puts before each line of a quoted text, if every line has one. */
export function withoutQuoteMarks(text: string): string {
  const lines = text.split('\n');
  const isQuoted = lines.every((line) => quoteMarks.test(line) || line.trim() === '');
  return isQuoted ? lines.map((line) => line.replace(quoteMarks, '')).join('\n') : text;
}
