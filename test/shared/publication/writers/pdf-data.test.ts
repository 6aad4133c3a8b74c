import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline, Publication } from '#shared/publication/publication.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';
import type { PdfBlock, PdfInline } from '#shared/publication/writers/pdf-shapes.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import {
  cell,
  heading,
  item,
  list,
  note,
  paragraph,
  richPublication,
  table,
  text,
} from '../../../fixtures/publication.ts';

const withBlocks = (...blocks: Block[]): Publication => ({ ...richPublication, blocks, notes: [] });

const emptyTable: Extract<Block, { kind: 'table' }> = {
  kind: 'table',
  caption: '',
  summary: '',
  columnWidths: [1, 1],
  headerRowCount: 0,
  rows: [],
};

const inlineText = (content: readonly PdfInline[]): string =>
  content
    .map((part) => {
      if (part.kind === 'text' || part.kind === 'range') return part.text;
      if (part.kind === 'link') return inlineText(part.content);
      if (part.kind === 'note')
        return part.parts.map((inner) => (typeof inner === 'string' ? inner : inner.number)).join('');
      return part.kind === 'break' ? '\n' : '';
    })
    .join('');

const blockText = (block: PdfBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `${block.number} ${inlineText(block.content)}`;
    case 'paragraph':
      return inlineText(block.content);
    case 'list':
    case 'judgments':
      return block.items.flat().map(blockText).join(' ');
    case 'quote':
      return block.blocks.map(blockText).join(' ');
    case 'box':
      return [inlineText(block.title.content), ...block.blocks.map(blockText)].join(' ');
    case 'table':
      return block.cells.flatMap((part) => part.blocks.map(blockText)).join(' ');
  }
};

const paragraphOf = (...content: Inline[]): readonly PdfInline[] => {
  const [block] = pdfData(withBlocks(paragraph(...content))).blocks;
  return block?.kind === 'paragraph' ? block.content : [];
};

describe('pdfData', () => {
  test('carries every text of the publication in order', () => {
    const words = pdfData(richPublication).blocks.map(blockText).join(' ');
    expect(words).toContain('Corvane is likely (55–80 %) to keep the strait open');
    expect(words).toContain('charging convoys for pilotage.1, 3 Confidence');
    expect(words).toContain('C Closure for more than 72 hours E1, E3, E5, E9 very unlikely (3–10 %)');
    expect(words.indexOf('Bottom line up front')).toBeLessThan(words.indexOf('Key assumptions'));
  });

  test('is plain JSON and the same each time', () => {
    const data = pdfData(richPublication);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(pdfData(richPublication)).toEqual(data);
  });

  test('says the properties of the file', () => {
    expect(pdfData(richPublication).document).toEqual({
      title: richPublication.title,
      authors: ['A. Sorel', 'M. Ithaca'],
      keywords: ['Velani Strait', 'tankers', 'pilotage'],
      description: `TLP:AMBER. ${tlpDefinitions.AMBER.meaning}`,
      date: [2026, 11, 18, 6, 0, 0],
      language: 'en',
      region: 'GB',
    });
  });

  test.each([
    ['de', 'de', null],
    ['uk-Cyrl-UA', 'uk', 'UA'],
    ['zh-hant-tw', 'zh', 'TW'],
    ['fil-PH', 'fil', 'PH'],
    ['es-419', 'es', null],
    ['', 'en', null],
    ['not a tag', 'en', null],
  ])('the language tag "%s" gives %s and %s', (tag, language, region) => {
    expect(pdfData({ ...richPublication, language: tag }).document).toMatchObject({ language, region });
  });

  test('a date that is none is the beginning of time, not today', () => {
    expect(pdfData({ ...richPublication, date: 'soon' }).document.date).toEqual([1970, 1, 1, 0, 0, 0]);
  });

  test('a publication without a title is called one', () => {
    const data = pdfData({ ...richPublication, title: ' ' });
    expect(data.document.title).toBe('Untitled brief');
    expect(inlineText(data.title.content)).toBe('Untitled brief');
  });

  test('heading levels start at one and never skip', () => {
    const data = pdfData(
      withBlocks(heading(3, '', 'a'), heading(2, '', 'b'), heading(1, '1', 'c'), heading(3, '', 'd')),
    );
    expect(data.blocks.map((block) => (block.kind === 'heading' ? block.level : 0))).toEqual([1, 2, 1, 2]);
  });

  test('empty headings, paragraphs and lists are left out', () => {
    const data = pdfData(withBlocks(heading(1, '7', ' '), paragraph(), list(), paragraph(text('left'))));
    expect(data.blocks).toHaveLength(1);
    expect(data.hasHeadings).toBe(false);
  });

  test('a heading inside a cell becomes a lead line', () => {
    const inCell = { ...cell(''), blocks: [heading(2, '', 'Inside')] };
    const [block] = pdfData(withBlocks({ ...table([1], ['Head'], []), rows: [[inCell]] } as Block)).blocks;
    expect(block?.kind === 'table' && block.cells[0]?.blocks[0]).toMatchObject({ style: 'lead' });
  });

  test('references link only to notes that are there', () => {
    const publication = { ...withBlocks(paragraph(note([1, 9], 'p. 2'))), notes: richPublication.notes };
    const [block] = pdfData(publication).blocks;
    expect(block?.kind === 'paragraph' && block.content).toEqual([
      {
        kind: 'note',
        parts: [{ number: 1, isLink: true }, ', ', { number: 9, isLink: false }, ', ', 'p. 2'],
      },
    ]);
  });

  test('of two notes with one number only the first is linked to', () => {
    const twice = [...richPublication.notes, ...richPublication.notes];
    expect(pdfData({ ...richPublication, notes: twice }).notes.map(({ label }) => label)).toEqual([
      'note-1',
      'note-2',
      'note-3',
      null,
      null,
      null,
    ]);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//host/share', ''])(
    'the address "%s" is no link, and its text stays',
    (href) => {
      expect(paragraphOf({ kind: 'link', href, content: [text('here')] })).toEqual([text('here')]);
    },
  );

  test('a link inside a link is one link', () => {
    const inner: Inline = { kind: 'link', href: 'https://b.example', content: [text('b')] };
    expect(paragraphOf({ kind: 'link', href: 'https://a.example', content: [text('a'), inner] })).toEqual([
      { kind: 'link', href: 'https://a.example', content: [text('a'), text('b')] },
    ]);
  });

  test('a long word may break, and its text is unchanged', () => {
    const address = `https://example.org/${'a'.repeat(120)}`;
    const content = paragraphOf(text(address));
    expect(content.filter((part) => part.kind === 'wrap').length).toBeGreaterThan(10);
    expect(inlineText(content)).toBe(address);
  });

  test('line ends inside a text are breaks', () => {
    expect(paragraphOf(text('one\r\ntwo\n', 'bold')).map((part) => part.kind)).toEqual([
      'text',
      'break',
      'text',
      'break',
    ]);
  });

  test('paragraphs run in the direction of their first letter', () => {
    const data = pdfData(
      withBlocks(paragraph(text('«'), text('القاهرة')), paragraph(text('Cairo, القاهرة'))),
    );
    expect(data.blocks.map((block) => block.kind === 'paragraph' && block.isRightToLeft)).toEqual([
      true,
      false,
    ]);
  });

  test('characters that cannot be shown are named with the place they stand in', () => {
    const told: [number, string][] = [];
    const publication = {
      ...withBlocks(heading(1, '2', 'Hypotheses'), list('flag \u{1f1fa}'), heading(1, '', 'Sources')),
      title: 'On \u{1f1fa}',
      notes: [{ number: 1, content: [text('\ud800')] }],
    };
    const data = pdfData(publication, {
      unprintable: new Set([0x1f1fa]),
      onNamed: (codePoint, place) => told.push([codePoint, place]),
    });
    expect(data.blocks.map(blockText)).toContain('flag [U+1F1FA]');
    expect(inlineText(data.title.content)).toBe('On [U+1F1FA]');
    expect(data.document.title).toBe('On \u{1f1fa}');
    expect(told).toContainEqual([0x1f1fa, 'the title block']);
    expect(told).toContainEqual([0x1f1fa, 'section 2, Hypotheses']);
    expect(told).toContainEqual([0xd800, 'the list of sources']);
  });

  test('restrictions stand beside the label, once', () => {
    const restricted = { ...tlpDefinitions.RED, restrictions: 'Not before 1 May' };
    const marking = pdfData({ ...richPublication, marking: restricted }).marking;
    expect(marking && inlineText(marking.text.content)).toBe('TLP:RED Not before 1 May');
    const again = pdfData({
      ...richPublication,
      marking: { ...restricted, text: 'TLP:RED Not before 1 May' },
    }).marking;
    expect(again && inlineText(again.text.content)).toBe('TLP:RED Not before 1 May');
    expect(pdfData({ ...richPublication, marking: null }).marking).toBeNull();
  });

  test('all cells of a row that is longer than a page may break, and short rows are kept whole', () => {
    const rows = [
      ['A', 'word '.repeat(900)],
      ['B', 'word'],
    ];
    const [block] = pdfData(withBlocks(table([1, 4], ['', 'What'], rows))).blocks;
    if (block?.kind !== 'table') throw new Error('No table was made.');
    expect(block.headerRowCount).toBe(1);
    expect(block.cells.map((each) => each.mayBreak)).toEqual([false, false, true, true, false, false]);
  });

  test('a cell merged down many rows may break between them', () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      index === 0 ? [{ ...cell('All'), rowSpan: 60 }, cell('0')] : [cell(`${index}`)],
    );
    const [block] = pdfData(withBlocks({ ...emptyTable, rows })).blocks;
    if (block?.kind !== 'table') throw new Error('No table was made.');
    expect(block.cells.filter((each) => each.mayBreak)).toMatchObject([{ row: 0, rowSpan: 60 }]);
  });

  test('a header too long to be repeated is printed once', () => {
    const [block] = pdfData(withBlocks(table([1, 1], ['word '.repeat(900), 'What'], [['A', 'B']]))).blocks;
    if (block?.kind !== 'table') throw new Error('No table was made.');
    expect(block.headerRowCount).toBe(0);
    expect(block.cells.map((each) => each.mayBreak)).toEqual([true, true, false, false]);
    expect(block.cells.map((each) => each.isHeader)).toEqual([true, true, false, false]);
  });

  test('nesting without end is flattened and keeps its text', () => {
    const deep = Array.from({ length: 200 }).reduce<Block>(
      (inner, _, depth) => (depth % 3 === 0 ? list(item(inner)) : { kind: 'quote', blocks: [inner] }),
      paragraph(text('the innermost')),
    );
    const data = pdfData(withBlocks(deep));
    const depth = (block: PdfBlock): number => {
      if (block.kind === 'quote') return 1 + Math.max(...block.blocks.map(depth));
      if (block.kind === 'list') return 1 + Math.max(...block.items.flat().map(depth));
      return 1;
    };
    expect(data.blocks.map(blockText).join('')).toBe('the innermost');
    expect(Math.max(...data.blocks.map(depth))).toBeLessThan(12);
  });

  test('any text gives data with the same visible characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const seen = inlineText(paragraphOf(text(`.${value}`))).replace(/\s/g, '');
        expect(seen).toBe(`.${value}`.replace(/\s/g, '').replace(/\p{Cc}/gu, ''));
      }),
    );
  });
});
