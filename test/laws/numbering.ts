import { unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import type { Brief } from '#shared/brief/brief.ts';
import { collectionNames } from '#shared/brief/collections.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { emptyProse } from '#shared/brief/prose.ts';
import { repairBrief } from '#shared/brief/repair.ts';
import { pageNumbers } from '#shared/publication/build.ts';
import { sectionShapes } from '../../renderer/document/section-shape.ts';
import { toldOnce } from '../fixtures/told-brief.ts';

/** A heading as somebody reads it: "2 The dock"; the title alone where it has no number. */
export type ReadHeading = string;

const heading = (number: string, title: string): ReadHeading => `${number} ${title}`.trim();

interface Tree {
  readonly type?: string;
  readonly depth?: number;
  readonly nodeName?: string;
  readonly value?: unknown;
  readonly children?: readonly Tree[];
  readonly childNodes?: readonly Tree[];
}

const words = (node: Tree): string =>
  typeof node.value === 'string' ? node.value : (node.children ?? node.childNodes ?? []).map(words).join('');

function inHtml(bytes: Uint8Array): ReadHeading[] {
  const find = (node: Tree): string[] =>
    node.nodeName === 'h2' ? [words(node)] : (node.childNodes ?? []).flatMap(find);
  return find(parse(Buffer.from(bytes).toString()));
}

function inMarkdown(bytes: Uint8Array): ReadHeading[] {
  return (fromMarkdown(Buffer.from(bytes)) as Tree).children?.flatMap((node) =>
    node.type === 'heading' && node.depth === 2 ? [words(node).replace(/^(\d+)\. /, '$1 ')] : [],
  ) as ReadHeading[];
}

/** Lines of plain text; those that are no headings are sorted out by their words. */
function inText(bytes: Uint8Array): ReadHeading[] {
  const lines = Buffer.from(bytes).toString().split('\n');
  return lines.map((line) => line.replace(/^(\d+)\.? +/, '$1 ').trim());
}

/** Word counts the paragraphs that are in the list of headings. */
function inWord(bytes: Uint8Array): ReadHeading[] {
  const found: ReadHeading[] = [];
  let paragraph = { style: '', list: '', text: '' };
  let count = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') paragraph = { style: '', list: '', text: '' };
    if (name === 'w:pStyle') paragraph.style = String(attributes['w:val']);
    if (name === 'w:numId') paragraph.list = String(attributes['w:val']);
  });
  parser.on('text', (text) => {
    paragraph.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'w:p' || paragraph.style !== 'Heading1') return;
    const isNumbered = paragraph.list !== '0';
    if (isNumbered) count += 1;
    found.push(heading(isNumbered ? String(count) : '', paragraph.text));
  });
  const body = unzipSync(bytes)['word/document.xml'];
  parser.write(new TextDecoder().decode(body)).close();
  return found;
}

/** Reads the headings out of the files of each format that prints a brief. */
export const headingsIn = { docx: inWord, html: inHtml, md: inMarkdown, txt: inText, pdf: inText } as const;

/** A brief whose sections stand in any order, with any of them empty, untitled or unnumbered. */
export function anyOrder(seed: number, emptyShare: number): Brief {
  const { brief } = toldOnce(seed, emptyShare);
  // The same seed leaves the same out.
  const isLeftOut = (index: number) => (seed * 31 + index * 17) % 7 < emptyShare * 7;
  const without = Object.fromEntries(
    collectionNames
      .filter((collection, index) => collection !== 'sections' && isLeftOut(index))
      .map((collection) => [collection, {}]),
  );
  const sections = Object.values(brief.sections);
  const keys = orderKeys(sections.length);
  const moved = sections.map((section, index) => {
    const place = (index * 7 + seed * 5) % sections.length;
    const prose = isLeftOut(index + 3) ? { lead: emptyProse, body: emptyProse } : {};
    return [section.id, { ...section, ...prose, order: keys[place] }];
  });
  const repaired = repairBrief({ ...brief, ...without, sections: Object.fromEntries(moved) });
  if (!repaired.ok) throw new Error(repaired.error.message);
  return repaired.value.brief;
}

interface Numbered {
  readonly onPage: readonly ReadHeading[];
  readonly printed: readonly ReadHeading[];
}

/**
 * The headings of a brief on the page and in a file, those of own prose left out. Of the page, what the file does not
 * print; it must have no number.
 */
export function numbered(
  brief: Brief,
  format: keyof typeof headingsIn,
  read: readonly ReadHeading[],
): Numbered {
  const pass = pageNumbers(brief);
  const shapes = sectionShapes(brief, pass.filledSections).filter(
    ({ isTitled, title, kind }) => isTitled && (title.trim() !== '' || kind === 'sources'),
  );
  const onPage = shapes.map(({ number, name }) => heading(number, name));
  const titles = new Set(shapes.map(({ name }) => name));
  const printed = read.filter((text) => titles.has(text.replace(/^\d+ /, '')));
  // In a Word file the notes stand at the foot of pages and need no heading.
  const isLeftOut = (text: string) =>
    !printed.includes(text) &&
    (!/^\d/.test(text) || (format === 'docx' && pass.citations.size > 0 && text === onPage.at(-1)));
  return { onPage: onPage.filter((text) => !isLeftOut(text)), printed };
}
