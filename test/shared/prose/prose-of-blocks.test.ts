import { describe, expect, it } from 'vitest';
import { prose as proseShape } from '#shared/brief/prose.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { proseOfBlocks } from '#shared/prose/prose-of-blocks.ts';
import { plainRuns } from '#shared/prose/runs.ts';
import { bulletMarker, type ItemBlock, paragraphOf, type SourceBlock } from '#shared/prose/source-block.ts';
import { proseText } from '#shared/prose/text.ts';

const item = (text: string, depth: number, value = 0): ItemBlock => ({
  kind: 'item',
  depth,
  marker: value === 0 ? bulletMarker : { kind: 'number', value },
  runs: plainRuns(text),
});
const paragraph = (text: string): SourceBlock => paragraphOf(plainRuns(text));

describe('proseOfBlocks', () => {
  it('nests items by their depth, skipped levels too', () => {
    const prose = proseOfBlocks([item('a', 1), item('b', 3), item('c', 2), item('d', 1), paragraph('e')]);
    expect(isValidProse(prose)).toBe(true);
    expect(prose.content?.map((node) => node.type)).toEqual(['bulletList', 'paragraph']);
    expect(prose.content?.[0]?.content).toHaveLength(2);
    expect(proseText(prose)).toBe('a\nb\nc\nd\ne');
  });

  it('keeps a number that no list can begin with as text', () => {
    for (const value of [20_261_118, -5]) {
      const prose = proseOfBlocks([item('a', 1, 1), item('Tankers left', 2, value), item('b', 1, value)]);
      expect(isValidProse(prose)).toBe(true);
      expect(proseText(prose)).toBe(`a\n${value}. Tankers left\n${value}. b`);
    }
  });

  it('begins a new list where the numbers do not go on', () => {
    const prose = proseOfBlocks([item('a', 1, 1), item('b', 1, 2), item('c', 1, 1), item('d', 1, 7)]);
    expect(prose.content?.map((node) => node.attrs?.start)).toEqual([1, 1, 7]);
  });

  it('keeps a deep paragraph without an item where it stands', () => {
    const prose = proseOfBlocks([{ kind: 'paragraph', depth: 2, runs: plainRuns('a') }, item('b', 1)]);
    expect(isValidProse(prose)).toBe(true);
    expect(proseText(prose)).toBe('a\nb');
  });

  it('gives an item that begins with a table an empty paragraph first', () => {
    const cell = { isHeader: false, columnSpan: 1, rowSpan: 1, blocks: [paragraph('x')] };
    const prose = proseOfBlocks([item('', 1), { kind: 'table', depth: 1, rows: [[cell, cell]] }]);
    expect(isValidProse(prose)).toBe(true);
  });

  it('stays inside the limits of a brief for absurd texts', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => item(`i${index}`, 1));
    const long = [paragraph('x'.repeat(2_500_000)), paragraph('a\n'.repeat(60_000))];
    for (const blocks of [many, long]) {
      const prose = proseOfBlocks(blocks);
      expect(isValidProse(prose)).toBe(true);
      expect(proseShape.safeParse(prose).success).toBe(true);
    }
    expect(proseText(proseOfBlocks(many)).split('\n')).toHaveLength(50_000);
    expect(proseText(proseOfBlocks(long)).replace(/[^x]/g, '')).toHaveLength(2_500_000);
  });
});
