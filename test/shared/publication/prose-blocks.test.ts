import { describe, expect, test } from 'vitest';
import { makeSource } from '#shared/brief/kinds/source.ts';
import type { Prose, ProseNode } from '#shared/brief/prose.ts';
import { NoteRegister } from '#shared/publication/notes.ts';
import { proseBlocks } from '#shared/publication/prose-blocks.ts';
import { wideTable } from '../../fixtures/wide-tables.ts';

const doc = (...content: ProseNode[]): Prose => ({ type: 'doc', content });
const text = (value: string, ...marks: string[]): ProseNode => ({
  type: 'text',
  text: value,
  marks: marks.map((type) => (type.startsWith('http') ? { type: 'link', attrs: { href: type } } : { type })),
});
const paragraph = (...content: ProseNode[]): ProseNode => ({ type: 'paragraph', content });
const heading = (level: number, value: string): ProseNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(value)],
});
const cell = (type: string, value: string, attrs: Record<string, unknown> = {}): ProseNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null, ...attrs },
  content: [paragraph(text(value))],
});

const blocksOf = (prose: Prose, levelAbove: 0 | 1 | 2 = 1) =>
  proseBlocks(prose, { notes: new NoteRegister({ s: makeSource('s', 'a0', 'S') }), levelAbove });

const levels = (prose: Prose, levelAbove: 0 | 1 | 2) =>
  blocksOf(prose, levelAbove).flatMap((block) => (block.kind === 'heading' ? [block.level] : []));

describe('headings', () => {
  test('stand right below the heading above and skip no level', () => {
    const prose = doc(heading(2, 'a'), heading(3, 'b'), heading(1, 'c'), heading(3, 'd'), heading(2, 'e'));
    expect(levels(prose, 1)).toEqual([2, 3, 2, 3, 3]);
    expect(levels(prose, 2)).toEqual([3, 3, 3, 3, 3]);
    expect(levels(prose, 0)).toEqual([1, 2, 1, 2, 2]);
  });

  test('inside lists, quotations and tables they are labels', () => {
    const [quote] = blocksOf(doc({ type: 'blockquote', content: [heading(1, 'a')] }));
    expect(quote).toMatchObject({ kind: 'quote', blocks: [{ kind: 'paragraph', style: 'lead' }] });
  });
});

describe('inline content', () => {
  test('marks come in one order and neighbouring parts of a link are one link', () => {
    const href = 'https://strait.example/';
    const [block] = blocksOf(
      doc(paragraph(text('a', 'italic', 'bold'), text('b', href), text('c', 'bold', href))),
    );
    expect(block).toMatchObject({
      content: [
        { kind: 'text', text: 'a', marks: ['bold', 'italic'] },
        { kind: 'link', href, content: [{ text: 'b' }, { text: 'c', marks: ['bold'] }] },
      ],
    });
  });

  test('a link that is not safe prints as plain text', () => {
    const unsafe = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] };
    expect(blocksOf(doc(paragraph(unsafe)))).toMatchObject([{ content: [{ kind: 'text', text: 'x' }] }]);
  });

  test('citations become notes, mentions print their text, breaks break', () => {
    const content = [
      { type: 'mention', attrs: { entityId: 'e', text: 'Corvane' }, marks: [{ type: 'bold' }] },
      { type: 'hardBreak' },
      { type: 'citation', attrs: { sourceIds: ['s'], locator: 'p. 2' } },
    ];
    expect(blocksOf(doc(paragraph(...content)))).toMatchObject([
      {
        content: [
          { kind: 'text', text: 'Corvane', marks: ['bold'] },
          { kind: 'break' },
          { kind: 'note', citations: [{ numbers: [1], locator: 'p. 2' }] },
        ],
      },
    ]);
  });

  test('attributes that are something else than they should be are passed over', () => {
    const odd = { toString: 1, valueOf: null };
    const content = [
      { type: 'mention', attrs: { entityId: 'e', text: odd } },
      { type: 'citation', attrs: { sourceIds: ['constructor', odd, 's'], locator: odd } },
    ];
    expect(blocksOf(doc(paragraph(...content)))).toMatchObject([
      { content: [{ kind: 'note', citations: [{ numbers: [1], locator: '' }] }] },
    ]);
    const heading = { type: 'heading', attrs: { level: odd }, content: [text('Aim')] };
    const list = {
      type: 'orderedList',
      attrs: { start: odd },
      content: [{ type: 'listItem', content: [paragraph(text('a'))] }],
    };
    expect(blocksOf(doc(heading, list))).toMatchObject([{ kind: 'heading' }, { kind: 'list', start: 1 }]);
  });

  test('a node of no known name still prints what it holds', () => {
    expect(blocksOf(doc({ type: 'callout', content: [paragraph(text('kept'))] }))).toMatchObject([
      { kind: 'paragraph', content: [{ text: 'kept' }] },
    ]);
  });
});

describe('blocks', () => {
  test('empty paragraphs, lists and tables are left out', () => {
    const empty = [
      paragraph(),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [] }] },
    ];
    expect(blocksOf(doc(...empty))).toEqual([]);
  });

  test('lists keep their start and what they nest', () => {
    const inner = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('in'))] }] };
    const outer = {
      type: 'orderedList',
      attrs: { start: 4, type: null },
      content: [{ type: 'listItem', content: [paragraph(text('out')), inner] }],
    };
    expect(blocksOf(doc(outer))).toMatchObject([
      {
        kind: 'list',
        isOrdered: true,
        start: 4,
        items: [{ blocks: [{ kind: 'paragraph' }, { kind: 'list' }] }],
      },
    ]);
  });

  test('rows of header cells at the top are header rows, never all rows', () => {
    const header = { type: 'tableRow', content: [cell('tableHeader', 'H'), cell('tableHeader', 'I')] };
    const body = { type: 'tableRow', content: [cell('tableCell', 'a'), cell('tableCell', 'b')] };
    expect(blocksOf(doc({ type: 'table', content: [header, body] }))).toMatchObject([{ headerRowCount: 1 }]);
    expect(blocksOf(doc({ type: 'table', content: [header] }))).toMatchObject([{ headerRowCount: 0 }]);
    const tall = {
      type: 'tableRow',
      content: [cell('tableHeader', 'H', { rowspan: 2 }), cell('tableHeader', 'I')],
    };
    expect(blocksOf(doc({ type: 'table', content: [tall, body] }))).toMatchObject([{ headerRowCount: 0 }]);
  });

  test('columns are as wide as drawn, else by their text; shares add up to one', () => {
    const drawn = {
      type: 'tableRow',
      content: [cell('tableCell', 'a', { colwidth: [100] }), cell('tableCell', 'b', { colwidth: [300] })],
    };
    expect(blocksOf(doc({ type: 'table', content: [drawn] }))).toMatchObject([
      { columnWidths: [0.25, 0.75] },
    ]);
    const free = {
      type: 'tableRow',
      content: [cell('tableCell', 'a'), cell('tableCell', 'long '.repeat(50))],
    };
    const [table] = blocksOf(doc({ type: 'table', content: [free] }));
    const widths = table?.kind === 'table' ? table.columnWidths : [];
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 1);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
  });
});

test('a table too large to be laid out is printed cell by cell, and no word of it is lost', () => {
  const table = wideTable(30, 40, 100, 1_000);
  const blocks = blocksOf(doc(table));
  expect(blocks.filter((block) => block.kind === 'table')).toEqual([]);
  expect(blocks).toHaveLength(30 * 40);
  expect(JSON.stringify(blocks[1_199])).toContain('w29x39');
  expect(blocksOf(doc(wideTable(30, 2, 100, 1)))).toMatchObject([{ kind: 'table', rows: { length: 30 } }]);
});

test('a name and the words beside it that look the same are one text: Markdown would set its signs between them', () => {
  const bold = { marks: [{ type: 'bold' }] };
  const content = [
    { type: 'text', text: 'The ', ...bold },
    { type: 'mention', attrs: { entityId: 'en1', text: 'Port Police' }, ...bold },
  ];
  const prose = { type: 'doc' as const, content: [{ type: 'paragraph', content }] };
  expect(proseBlocks(prose, { notes: new NoteRegister({}), levelAbove: 1 })).toEqual([
    {
      kind: 'paragraph',
      style: 'body',
      content: [{ kind: 'text', text: 'The Port Police', marks: ['bold'] }],
    },
  ]);
});
