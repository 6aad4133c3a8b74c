const quoteMarks = /^[ \t]*(?:>[ \t]?)+/;

/** Drops the `>` that a mail program sets before each line of a text it quotes, where it stands before all of them. */
export function withoutQuoteMarks(text: string): string {
  const lines = text.split('\n');
  const isQuoted = lines.every((line) => quoteMarks.test(line) || line.trim() === '');
  return isQuoted ? lines.map((line) => line.replace(quoteMarks, '')).join('\n') : text;
}
