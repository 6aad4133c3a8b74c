/** A letter or digit: what the tokenizer of the search table takes as part of a word. */
const wordPart = /[\p{L}\p{N}\p{Co}]/u;
const controls = /[\u0000-\u001f\u007f]+/g;
const pieces = /"([^"]*)"|([^\s"]+)/g;

/** At most this many words of a query are looked for. */
const mostWords = 32;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Turns what was typed into an FTS5 expression: all words must occur, the last one as a beginning, "words in quotes"
 * as a phrase. Everything is quoted, so that operators and stray signs are only text. Null where there is no word.
 */
export function searchExpression(typed: string): string | null {
  const text = typed.replace(controls, ' ');
  const found = [...text.matchAll(pieces)].filter((match) => wordPart.test(match[0])).slice(0, mostWords);
  if (found.length === 0) return null;
  return found
    .map(([, phrase, word], index) => {
      const isBeginning = phrase === undefined && index === found.length - 1;
      return `${quoted(phrase ?? word ?? '')}${isBeginning ? '*' : ''}`;
    })
    .join(' AND ');
}

/** The FTS5 expression of a name looked for as it stands; null where it has no letter or digit. */
export function phraseExpression(name: string): string | null {
  const text = name.replace(controls, ' ');
  return wordPart.test(text) ? quoted(text) : null;
}
