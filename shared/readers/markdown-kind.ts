/* Limits far above what people write; the Markdown parser is slow or deep beyond them. */
const longestText = 2_000_000;
const mostMarkersInLine = 24;
const mostBrackets = 20_000;

/** Says whether some line opens so many quotations and lists that only a machine can have written it. */
function isNestedTooDeep(text: string): boolean {
  for (const line of text.split('\n')) {
    const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? '';
    if (markers.replace(/[ \t\d]/g, '').length > mostMarkersInLine) return true;
    if (/^[ \t]{80}/.test(line)) return true;
  }
  return false;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Says whether Markdown is better read as plain text: it has no heading, table or link, or it is a bomb. */
export function isPlainText(text: string): boolean {
  const hasMarkup =
    /^ {0,3}#{1,6}[ \t]|^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*\||\]\(|\]:[ \t]|^ {0,3}(?:=+|-{2,})[ \t]*$|^ {0,3}>|<[a-z!/]/im.test(
      text,
    );
  if (!hasMarkup) return true;
  const isLong =
    text.length > longestText ||
    count(text, '[') > mostBrackets ||
    count(text, '*') + count(text, '_') > 4 * mostBrackets;
  return isLong || isNestedTooDeep(text);
}
