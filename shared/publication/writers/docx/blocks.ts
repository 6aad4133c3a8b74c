import {
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, TableCell as Cell, Inline, ListItem } from '../../publication.ts';
import { fieldRuns } from './elements.ts';
import { DocxInlines, startsRightToLeft } from './inlines.ts';
import { listIndent, numberings, orderedFrom } from './numbering.ts';

/** A part of the body of a Word file. */
export type DocxBlock = Paragraph | Table;

/** Where a block stands. */
interface Place {
  /** Room for text, in twips. */
  readonly width: number;
  /** Depth of the list around it; -1 outside lists. */
  readonly listLevel: number;
  readonly container: 'page' | 'quote' | 'judgment' | 'cell' | 'headerCell';
}

/** What a table is called and which of its cells are heads; written into the file after it is packed, since the library has no words for it. */
export interface TableWords {
  readonly caption: string;
  readonly summary: string;
  readonly hasHeaderRow: boolean;
  readonly hasHeaderColumn: boolean;
}

type Properties = Omit<IParagraphOptions, 'children' | 'text'>;

const paragraphStyles: Readonly<
  Record<Place['container'], Readonly<Record<'body' | 'lead' | 'small', string>>>
> = {
  page: { body: 'Normal', lead: 'BriefLabel', small: 'BriefSmall' },
  quote: { body: 'Quote', lead: 'BriefLabel', small: 'BriefSmall' },
  judgment: { body: 'KeyJudgment', lead: 'KeyJudgment', small: 'KeyJudgmentBasis' },
  cell: { body: 'TableText', lead: 'TableHeading', small: 'TableSmall' },
  headerCell: { body: 'TableHeading', lead: 'TableHeading', small: 'TableHeading' },
};

const headingStyles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

function wholeTwips(shares: readonly number[], width: number): number[] {
  const widths = shares.map((share) => Math.max(1, Math.floor(share * width)));
  const spare = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, index) => (index === widths.length - 1 ? Math.max(1, each + spare) : each));
}

/** Writes blocks in order; remembers what the finished file still needs to know. */
export class DocxBlocks {
  readonly inlines = new DocxInlines();
  /** Names of the tables, in the order in which they begin. */
  readonly tableWords: TableWords[] = [];
  /** The numbers with which ordered lists begin, each once. */
  readonly starts = new Set<number>();
  #captionCount = 0;
  #listCount = 0;

  #paragraph(content: readonly Inline[], properties: Properties): Paragraph {
    return new Paragraph({
      ...properties,
      ...(startsRightToLeft(content) ? { bidirectional: true } : {}),
      children: this.inlines.runs(content),
    });
  }

  #heading(block: Extract<Block, { kind: 'heading' }>): Paragraph {
    const isNumbered = block.number !== '';
    return this.#paragraph(block.content, {
      style: headingStyles[block.level],
      // "No number" is said outright, so that a house template with numbered headings leaves these alone.
      ...(isNumbered
        ? { numbering: { reference: numberings.headings, level: 0, custom: true } }
        : block.level === 1
          ? { numbering: false }
          : {}),
    });
  }

  #listItem(item: ListItem, numbering: NonNullable<Properties['numbering']>, place: Place): DocxBlock[] {
    const [first, ...rest] = item.blocks;
    const style = place.container === 'cell' ? 'TableText' : null;
    const isOrdered = numbering !== false && numbering.reference !== numberings.bullets;
    if (first?.kind !== 'paragraph') return item.blocks.flatMap((block) => this.#block(block, place));
    return [
      this.#paragraph(first.content, {
        style: style ?? (isOrdered ? 'ListNumber' : 'ListBullet'),
        numbering,
      }),
      ...rest.flatMap((block) =>
        block.kind === 'paragraph'
          ? [
              this.#paragraph(block.content, {
                style: style ?? 'ListContinue',
                indent: { left: listIndent(place.listLevel) },
              }),
            ]
          : this.#block(block, place),
      ),
    ];
  }

  #list(block: Extract<Block, { kind: 'list' }>, place: Place): DocxBlock[] {
    const level = Math.min(place.listLevel + 1, 8);
    const inside: Place = { ...place, listLevel: level };
    if (!block.isOrdered) {
      const numbering = { reference: numberings.bullets, level, custom: true };
      return block.items.flatMap((item) => this.#listItem(item, numbering, inside));
    }
    this.starts.add(block.start);
    this.#listCount += 1;
    const instance = this.#listCount;
    const numbering = { reference: orderedFrom(block.start), level, instance, custom: true };
    return block.items.flatMap((item) => this.#listItem(item, numbering, inside));
  }

  #judgments(block: Extract<Block, { kind: 'judgments' }>, place: Place): DocxBlock[] {
    return block.items.flatMap((item) => {
      const [first, ...rest] = item.blocks;
      if (first?.kind !== 'paragraph') return this.#blocks(item.blocks, place);
      const numbering = { reference: numberings.judgments, level: 0, custom: true };
      return [
        this.#paragraph(first.content, { style: 'KeyJudgment', numbering, keepNext: rest.length > 0 }),
        ...this.#blocks(rest, { ...place, container: 'judgment' }),
      ];
    });
  }

  #cell(cell: Cell, width: number, isInHeader: boolean): TableCell {
    const container = isInHeader ? 'headerCell' : 'cell';
    // The cell's margin at the right is no room for a table within.
    const blocks = this.#blocks(cell.blocks, { width: Math.max(300, width - 160), listLevel: -1, container });
    const needsEnd = !(blocks.at(-1) instanceof Paragraph);
    return new TableCell({
      children: needsEnd ? [...blocks, new Paragraph({ style: 'TableText' })] : blocks,
      width: { size: width, type: WidthType.DXA },
      ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
      ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    });
  }

  #rows(block: Extract<Block, { kind: 'table' }>, widths: readonly number[]): TableRow[] {
    const free = Array.from(widths, () => 0);
    return block.rows.map((row, rowIndex) => {
      let column = 0;
      const cells = row.map((cell) => {
        while ((free[column] ?? 0) > rowIndex) column += 1;
        const span = widths.slice(column, column + cell.columnSpan);
        for (let index = 0; index < cell.columnSpan; index += 1)
          free[column + index] = rowIndex + cell.rowSpan;
        column += cell.columnSpan;
        const width = span.reduce((sum, each) => sum + each, 0);
        return this.#cell(cell, width, rowIndex < block.headerRowCount);
      });
      return new TableRow({ children: cells, cantSplit: true, tableHeader: rowIndex < block.headerRowCount });
    });
  }

  #caption(text: string): Paragraph[] {
    if (text === '') return [];
    this.#captionCount += 1;
    return [
      new Paragraph({
        style: 'Caption',
        children: [
          new TextRun('Table '),
          ...fieldRuns('SEQ Table \\* ARABIC', String(this.#captionCount)),
          new TextRun(`. ${text}`),
        ],
      }),
    ];
  }

  #table(block: Extract<Block, { kind: 'table' }>, place: Place): DocxBlock[] {
    const bodyRows = block.rows.slice(block.headerRowCount);
    this.tableWords.push({
      caption: block.caption,
      summary: block.summary,
      hasHeaderRow: block.headerRowCount > 0,
      hasHeaderColumn: bodyRows.length > 0 && bodyRows.every((row) => row[0]?.isHeader === true),
    });
    const widths = wholeTwips(block.columnWidths, place.width);
    const caption = this.#caption(block.caption);
    const table = new Table({
      style: 'BriefTable',
      columnWidths: widths,
      width: { size: place.width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      rows: this.#rows(block, widths),
    });
    // Two tables in a row would become one, and the space below a table is its neighbour's to give.
    return [...caption, table, new Paragraph({ style: 'TableText', spacing: { before: 0, after: 60 } })];
  }

  #block(block: Block, place: Place): DocxBlock[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block)];
      case 'paragraph':
        return [this.#paragraph(block.content, { style: paragraphStyles[place.container][block.style] })];
      case 'list':
        return this.#list(block, place);
      case 'quote':
        return this.#blocks(block.blocks, {
          ...place,
          container: place.container === 'page' ? 'quote' : place.container,
        });
      case 'judgments':
        return this.#judgments(block, place);
      case 'table':
        return this.#table(block, place);
    }
  }

  #blocks(blocks: readonly Block[], place: Place): DocxBlock[] {
    return blocks.flatMap((block) => this.#block(block, place));
  }

  /** The blocks of the page, set on text `width` twips wide. */
  blocks(blocks: readonly Block[], width: number): DocxBlock[] {
    return this.#blocks(blocks, { width, listLevel: -1, container: 'page' });
  }
}
