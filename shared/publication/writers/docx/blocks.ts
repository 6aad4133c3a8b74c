import type { Block, BoxBlock, Inline, ListItem, TableCell } from '../../publication.ts';
import { boxTitle } from '../../publication-text.ts';
import { boxXml } from './box.ts';
import { DocxInlines, startsRightToLeft } from './inlines.ts';
import { DocxLists, listIndent, lists } from './numbering.ts';
import { tableXml } from './table.ts';
import { fieldXml, type ParagraphLook, paragraphXml, textXml } from './xml.ts';

/** Where a block stands. */
interface Place {
  /** Room for text, in twips. */
  readonly width: number;
  /** Depth of the list around it; -1 outside lists. */
  readonly listLevel: number;
  readonly container: 'page' | 'quote' | 'judgment' | 'cell' | 'headerCell';
}

const paragraphStyles: Readonly<
  Record<Place['container'], Readonly<Record<'body' | 'lead' | 'small', string>>>
> = {
  page: { body: 'Normal', lead: 'BriefLabel', small: 'BriefSmall' },
  quote: { body: 'Quote', lead: 'BriefLabel', small: 'BriefSmall' },
  judgment: { body: 'KeyJudgment', lead: 'KeyJudgment', small: 'KeyJudgmentBasis' },
  cell: { body: 'TableText', lead: 'TableHeading', small: 'TableSmall' },
  headerCell: { body: 'TableHeading', lead: 'TableHeading', small: 'TableHeading' },
};

const isCell = ({ container }: Place): boolean => container === 'cell' || container === 'headerCell';

/** Word nests lists nine deep and tables as far as there is room. */
const deepestList = 8;
const narrowestCell = 300;
/** The cell's right margin is not available to a table inside it. */
const cellMargin = 160;
/** The margins at both sides of a box, and where one begins below a judgment: on the bar beside it. */
const boxMargins = 340;
const judgmentBar = 50;

/** What stands in a cell: it must end with a paragraph. */
function asCell(content: string): string {
  if (content.endsWith('</w:p>')) return content;
  return content + paragraphXml({ style: 'TableText', isInCell: true }, '');
}

/*
 * A small paragraph right below a heading belongs to the heading, and the lines below a judgment to the judgment: none
 * of them begins a page alone.
 */
function isKept(block: Block, before: Block | undefined, next: Block | undefined, place: Place): boolean {
  if (block.kind !== 'paragraph') return false;
  if (place.container === 'judgment') return next?.kind === 'paragraph';
  return before?.kind === 'heading' && block.style === 'small';
}

/** Writes blocks of the page in order and collects the links and lists it meets. */
export class DocxBlocks {
  readonly inlines = new DocxInlines();
  readonly lists = new DocxLists();
  readonly #isPageRightToLeft: boolean;
  #captionCount = 0;

  /** `isPageRightToLeft`: paragraphs and the columns of tables run from right to left. */
  constructor(isPageRightToLeft = false) {
    this.#isPageRightToLeft = isPageRightToLeft;
  }

  #paragraph(content: readonly Inline[], given: ParagraphLook, place: Place): string {
    const isRightToLeft = this.#isPageRightToLeft || startsRightToLeft(content);
    const look = { ...given, isInCell: isCell(place) };
    return paragraphXml(isRightToLeft ? { ...look, isRightToLeft } : look, this.inlines.runs(content));
  }

  #heading(block: Extract<Block, { kind: 'heading' }>, place: Place): string {
    // Stated explicitly, for houses whose heading styles leave it out.
    const look = { style: `Heading${block.level}`, isKeptWithNext: true };
    if (block.number !== '') {
      return this.#paragraph(block.content, { ...look, list: { id: lists.headings, level: 0 } }, place);
    }
    // "No number" is stated explicitly, so that a house template with numbered headings does not number these.
    return this.#paragraph(
      block.content,
      block.level === 1 ? { ...look, list: { id: lists.none, level: 0 } } : look,
      place,
    );
  }

  #listItem(item: ListItem, list: { id: number; level: number }, place: Place): string {
    const [first, ...rest] = item.blocks;
    if (first?.kind !== 'paragraph') return this.#blocks(item.blocks, place);
    const cellStyle = isCell(place) ? 'TableText' : null;
    const style = cellStyle ?? (list.id === lists.bullets ? 'ListBullet' : 'ListNumber');
    const continued = rest.map((block) =>
      block.kind === 'paragraph'
        ? this.#paragraph(
            block.content,
            { style: cellStyle ?? 'ListContinue', indent: listIndent(place.listLevel) },
            place,
          )
        : this.#block(block, place),
    );
    return [this.#paragraph(first.content, { style, list }, place), ...continued].join('');
  }

  #list(block: Extract<Block, { kind: 'list' }>, place: Place): string {
    const level = Math.min(place.listLevel + 1, deepestList);
    const id = block.isOrdered ? this.lists.open({ level, start: block.start }) : lists.bullets;
    return block.items
      .map((item) => this.#listItem(item, { id, level }, { ...place, listLevel: level }))
      .join('');
  }

  #judgment(item: ListItem, place: Place): string {
    const [first, ...rest] = item.blocks;
    if (first?.kind !== 'paragraph') return this.#blocks(item.blocks, place);
    const look = {
      style: 'KeyJudgment',
      list: { id: lists.judgments, level: 0 },
      isKeptWithNext: rest.length > 0,
    };
    return (
      this.#paragraph(first.content, look, place) + this.#blocks(rest, { ...place, container: 'judgment' })
    );
  }

  #cell(cell: TableCell | null, width: number, isInHeader: boolean): string {
    const blocks = cell?.blocks ?? [];
    const place: Place = {
      width: Math.max(narrowestCell, width - cellMargin),
      listLevel: -1,
      container: isInHeader ? 'headerCell' : 'cell',
    };
    return asCell(this.#blocks(blocks, place));
  }

  #box(box: BoxBlock, place: Place): string {
    const isOfJudgment = place.container === 'judgment';
    const indent = isOfJudgment ? judgmentBar : 0;
    const width = Math.max(narrowestCell + boxMargins, place.width - indent);
    const title = boxTitle(box);
    const inside: Place = { width: width - boxMargins, listLevel: -1, container: 'cell' };
    const look = { style: 'BoxTitle', isKeptWithNext: true };
    const content = asCell(
      this.#paragraph([{ kind: 'text', text: title, marks: [] }], look, inside) +
        this.#blocks(box.blocks, inside),
    );
    const style = isOfJudgment ? 'KeyJudgmentBox' : 'BriefBox';
    const frame = boxXml(title, { style, indent, width, isRightToLeft: this.#isPageRightToLeft }, content);
    if (!isOfJudgment) return frame + paragraphXml({ style: 'TableEnd' }, '');
    // The bar beside the judgment continues above and below the box.
    const gap = (isKeptWithNext: boolean) => paragraphXml({ style: 'KeyJudgmentGap', isKeptWithNext }, '');
    return gap(true) + frame + gap(false);
  }

  #caption(text: string): string {
    if (text === '') return '';
    this.#captionCount += 1;
    const number = fieldXml('SEQ Table \\* ARABIC', String(this.#captionCount));
    return paragraphXml(
      { style: 'Caption', isKeptWithNext: true, isRightToLeft: this.#isPageRightToLeft },
      `${textXml('Table ')}${number}${textXml(`. ${text}`)}`,
    );
  }

  #table(block: Extract<Block, { kind: 'table' }>, place: Place): string {
    if (block.rows.length === 0 || block.columnWidths.length === 0) return '';
    const caption = this.#caption(block.caption);
    const table = tableXml(
      block,
      { width: place.width, isRightToLeft: this.#isPageRightToLeft },
      (cell, width, isInHeader) => this.#cell(cell, width, isInHeader),
    );
    // Two tables in a row would become one; the empty paragraph also gives the space below.
    return caption + table + paragraphXml({ style: 'TableEnd' }, '');
  }

  #block(block: Block, place: Place, isKeptWithNext = false): string {
    switch (block.kind) {
      case 'heading':
        return isCell(place)
          ? this.#paragraph(block.content, { style: 'TableHeading' }, place)
          : this.#heading(block, place);
      case 'paragraph':
        return this.#paragraph(
          block.content,
          { style: paragraphStyles[place.container][block.style], isKeptWithNext },
          place,
        );
      case 'list':
        return this.#list(block, place);
      case 'quote':
        return this.#blocks(
          block.blocks,
          place.container === 'page' ? { ...place, container: 'quote' } : place,
        );
      case 'box':
        return this.#box(block, place);
      case 'judgments':
        return block.items.map((item) => this.#judgment(item, place)).join('');
      case 'table':
        return this.#table(block, place);
    }
  }

  #blocks(blocks: readonly Block[], place: Place): string {
    return blocks
      .map((block, index) =>
        this.#block(block, place, isKept(block, blocks[index - 1], blocks[index + 1], place)),
      )
      .join('');
  }

  /** The blocks of the page, in a text area `width` twips wide. */
  blocks(blocks: readonly Block[], width: number): string {
    return this.#blocks(blocks, { width, listLevel: -1, container: 'page' });
  }
}
