import { SaxesParser } from 'saxes';

/** An element of an XML file: its name in small letters, its own text, and the elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface OpenElement {
  readonly name: string;
  text: string;
  readonly children: OpenElement[];
}

/** A file of a matrix nests five deep; ten elements describe an item of evidence. */
const maxDepth = 40;
const maxElements = 300_000;

/** Ends the reading of a file that is no XML or holds what no matrix holds. */
class NoElements extends Error {}

/**
 * All elements of an XML text, in the order in which they begin. Null if it is not well-formed, nests too deep, has too
 * many elements, or has a document type, which could define texts that grow without end.
 */
export function elementsOf(xml: string): XmlElement[] | null {
  const all: OpenElement[] = [];
  const open: OpenElement[] = [];
  const refuse = () => {
    throw new NoElements();
  };
  const parser = new SaxesParser();
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', ({ name }) => {
    const element: OpenElement = { name: name.toLowerCase(), text: '', children: [] };
    if (open.length >= maxDepth || all.length >= maxElements) refuse();
    open.at(-1)?.children.push(element);
    open.push(element);
    all.push(element);
  });
  const take = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => open.pop());
  try {
    // A declaration names the encoding of the bytes; the text is decoded already.
    parser.write(xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, '')).close();
    return all;
  } catch (error) {
    if (error instanceof NoElements) return null;
    throw error;
  }
}
