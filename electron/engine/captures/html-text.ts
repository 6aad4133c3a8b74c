import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  htmlTree,
  isElement,
  textBelow,
  withoutTags,
} from '#shared/prose/html-tree.ts';
import { mostCharacters, mostElements } from './limits.ts';
import { plainLineOf } from './plain-text.ts';

/** What can be read of a web page: nothing of it is fetched, run or shown as a page. */
export interface PageText {
  readonly text: string;
  readonly title: string;
  /** Where the page says it is from; empty if it does not. */
  readonly address: string;
}

/** What a page does not show as text. */
const unshown = new Set(
  'script style template noscript head title meta link base object embed iframe svg math canvas audio video select datalist textarea'.split(
    ' ',
  ),
);

/** Elements that begin and end a line, and those that stand apart from what is before and after them. */
const lines = new Set(
  'div section article header footer main aside nav form li dt dd tr figcaption'.split(' '),
);
const paragraphs = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table figure hr address details summary'.split(' '),
);

const isHidden = (element: HtmlElement) =>
  element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );

/** Collects the text of a page as lines; white space counts as in a browser. */
class Lines {
  readonly #parts: string[] = [];
  /** How many line ends are due before the next words, and whether a space is. */
  #breaks = 0;
  #hasSpace = false;
  #length = 0;

  /** Whether there is more than a capture may have, so that the rest does not matter. */
  get isFull(): boolean {
    return this.#length > 2 * mostCharacters;
  }

  words(text: string): void {
    const pieces = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;
    for (let found = pieces.exec(text); found && !this.isFull; found = pieces.exec(text)) {
      if (/^[ \t\n\r\f]/.test(found[0])) this.#hasSpace = true;
      else this.exact(found[0]);
    }
  }

  exact(text: string): void {
    if (this.#parts.length > 0) {
      if (this.#breaks > 0) this.#parts.push('\n'.repeat(this.#breaks));
      else if (this.#hasSpace) this.#parts.push(' ');
    }
    this.#parts.push(text);
    this.#length += text.length + 1;
    this.#breaks = 0;
    this.#hasSpace = false;
  }

  tab(): void {
    if (this.#breaks === 0 && this.#parts.length > 0) this.#parts.push('\t');
    this.#hasSpace = false;
  }

  break(count: 1 | 2): void {
    this.#breaks = Math.max(this.#breaks, count);
  }

  /** A line break that counts even after another one. */
  lineBreak(): void {
    this.#breaks = Math.min(this.#breaks + 1, 2);
  }

  text(): string {
    return this.#parts.join('');
  }
}

function collect(nodes: readonly HtmlNode[], to: Lines, isExact: boolean): void {
  for (const node of nodes) {
    if (to.isFull) return;
    if (node.nodeName === '#text' && 'value' in node) {
      if (isExact) to.exact(node.value);
      else to.words(node.value);
    } else if (isElement(node) && !unshown.has(node.tagName) && !isHidden(node)) {
      collectElement(node, to, isExact);
    }
  }
}

function collectElement(element: HtmlElement, to: Lines, isExact: boolean): void {
  const { tagName, childNodes } = element;
  if (tagName === 'br') to.lineBreak();
  if (tagName === 'td' || tagName === 'th') to.tab();
  if (tagName === 'img') to.words(attribute(element, 'alt'));
  const apart = paragraphs.has(tagName) ? 2 : lines.has(tagName) ? 1 : null;
  if (apart !== null) to.break(apart);
  if (tagName === 'li') to.exact('• ');
  collect(childNodes, to, isExact || tagName === 'pre');
  if (apart !== null) to.break(apart);
}

function* elements(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elements(node.childNodes);
  }
}

/** The comment that browsers write into a page they save, which is at its beginning. */
const savedFrom = /<!--\s*saved from url=\(\d+\)(\S+)/i;

function toldIn(nodes: readonly HtmlNode[], html: string): Pick<PageText, 'title' | 'address'> {
  let title = '';
  let address = savedFrom.exec(html.slice(0, 4_000))?.[1] ?? '';
  for (const element of elements(nodes)) {
    if (title === '' && element.tagName === 'title') title = textBelow(element);
    if (address === '' && element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
      address = attribute(element, 'href');
    if (title !== '' && address !== '') break;
  }
  return { title: plainLineOf(title), address: plainLineOf(address, 2_000) };
}

/**
 * The text of a web page, with its paragraphs, list items and rows on lines of their own. Of a page whose markup is a
 * bomb, the tags are cut away.
 */
export function htmlText(html: string): PageText {
  const tree = htmlTree(html, mostElements);
  if (tree === null) return { text: withoutTags(html), title: '', address: '' };
  const to = new Lines();
  collect(tree.childNodes, to, false);
  return { text: to.text(), ...toldIn(tree.childNodes, html) };
}
