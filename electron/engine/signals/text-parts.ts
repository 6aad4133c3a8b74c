/** A part of a text, and where it begins in it. */
export interface TextPart {
  readonly from: number;
  readonly text: string;
}

/** A part takes some tens of milliseconds, so that texts of several windows are read in turn. */
const partLength = 20_000;

/** Divides a long text at the ends of paragraphs, else of sentences, else anywhere. */
export function textParts(text: string, length = partLength): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  while (text.length - from > length) {
    const reach = text.slice(from, from + length);
    const ends = [reach.lastIndexOf('\n'), reach.lastIndexOf('. '), reach.lastIndexOf(' ')];
    const end = ends.find((at) => at > length / 2) ?? length - 1;
    parts.push({ from, text: text.slice(from, from + end + 1) });
    from += end + 1;
  }
  if (from < text.length) parts.push({ from, text: text.slice(from) });
  return parts;
}
