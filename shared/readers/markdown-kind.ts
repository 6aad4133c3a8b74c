/* Limits far above what people write; beyond them the Markdown parser becomes slow or its tree too deep. */
const longestText = 2_000_000;
const mostMarkersInLine = 24;
const mostLinesInBlock = 400;
const mostBrackets = 20_000;
const mostTags = 4_000;

const heading = /^ {0,3}#{1,6}[ \t]/m;
const underlined = /^ {0,3}(?:={2,}|-{2,})[ \t]*$/m;
const tableRule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*\|/m;
/** "1\\." and "\\*": signs that a converter wrote the text. */
const escaped = /\\[*_#[\].()]/;
const linkOrQuote = /\]\(|\]:[ \t]|^ {0,3}>|<[a-z!/]/im;

/** Says whether a line opens so many quotations and lists that only a machine can have written it. */
function isNestedTooDeep(lines: readonly string[]): boolean {
  return lines.some((line) => {
    const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? '';
    return markers.replace(/[ \t\d]/g, '').length > mostMarkersInLine || /^[ \t]{80}/.test(line);
  });
}

/** Says whether one block has more lines than a person would write without an empty line. */
function hasEndlessBlock(lines: readonly string[]): boolean {
  let length = 0;
  return lines.some((line) => {
    length = line.trim() === '' ? 0 : length + 1;
    return length > mostLinesInBlock;
  });
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/**
 * Says whether Markdown is better read as plain text: it has no heading, table, link or escaped character, or it is a
 * bomb.
 */
export function isPlainText(text: string): boolean {
  const hasMarkup = [heading, underlined, tableRule, escaped, linkOrQuote].some((pattern) =>
    pattern.test(text),
  );
  if (!hasMarkup || text.length > longestText) return true;
  if (count(text, '[') > mostBrackets || count(text, '<') > mostTags) return true;
  if (count(text, '*') + count(text, '_') > mostBrackets) return true;
  const lines = text.split('\n');
  return hasEndlessBlock(lines) || isNestedTooDeep(lines);
}
