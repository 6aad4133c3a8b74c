import { SaxesParser, type SaxesTagNS } from 'saxes';

const wordNames = /wordprocessingml/;

/** The names of the parts of a Word document that hold its text. */
export const textParts = /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/i;

/** The value of an attribute, whatever its namespace. */
export function attributeOf(tag: SaxesTagNS, name: string): string | undefined {
  return Object.values(tag.attributes).find((attribute) => attribute.local === name)?.value;
}

/** Whether a property that can be switched on and off is on. */
export function isOn(tag: SaxesTagNS): boolean {
  return !/^(?:0|false|off)$/i.test(attributeOf(tag, 'val') ?? '');
}

/** Whether an element is the one of that name in WordprocessingML, under whatever prefix. */
export const isWord = (tag: SaxesTagNS, local: string): boolean =>
  tag.local === local && wordNames.test(tag.uri);

/** Walks through a part; `at` is the end of the tag. What is not well-formed only ends the walk: the conversion refuses it. */
export function walk(
  text: string,
  on: {
    open(tag: SaxesTagNS, at: number): void;
    close(tag: SaxesTagNS, at: number): void;
    text?(value: string): void;
  },
): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => on.open(tag, parser.position));
  parser.on('closetag', (tag) => on.close(tag, parser.position));
  parser.on('text', (value) => on.text?.(value));
  parser.on('error', () => {});
  parser.write(text).close();
}

/** Whether a text is well-formed XML: one document from its first tag to its last, as XML 1.0 asks for in 2.1. */
export function isWellFormed(text: string): boolean {
  let isSound = true;
  const parser = new SaxesParser();
  parser.on('error', () => {
    isSound = false;
  });
  parser.write(text).close();
  return isSound;
}

/** Where a tag begins that the walk has just come to the end of. */
export function startOfTag(text: string, end: number): number {
  return text.lastIndexOf('<', end - 1);
}

/** The text of a part; none if there is no such part. */
export function textOfPart(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}
