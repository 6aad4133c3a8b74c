import { describe, expect, it } from 'vitest';
import { isValidProse } from '#shared/prose/document.ts';
import { proseOfBlocks } from '#shared/prose/prose-of-blocks.ts';
import type { Run } from '#shared/prose/runs.ts';
import { isLine, type SourceBlock } from '#shared/prose/source-block.ts';
import { markdownBlocks } from '#shared/readers/markdown-blocks.ts';

function runText(run: Run): string {
  const marks = run.marks.map((mark) => mark[0]).join('');
  const text = marks === '' ? run.text : `${marks}(${run.text})`;
  return run.href === null ? text : `[${text}](${run.href})`;
}

function outline(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (isLine(block)) return [`${block.kind}${block.depth} ${block.runs.map(runText).join('')}`];
    if (block.kind === 'quote') return outline(block.blocks).map((line) => `> ${line}`);
    return block.rows.flatMap((row) =>
      row.map((cell) => `${cell.isHeader ? 'th' : 'td'} ${outline(cell.blocks).join()}`),
    );
  });
}

function read(markdown: string): string[] {
  const { blocks } = markdownBlocks(markdown);
  expect(isValidProse(proseOfBlocks(blocks))).toBe(true);
  return outline(blocks);
}

describe('markdownBlocks', () => {
  it('reads headings, emphasis, links and lists', () => {
    expect(
      read('# Fog\n\nThe **_lane_** is [open](https://a.example).\n\n- one\n  1. two\n- [x] three'),
    ).toEqual([
      'heading0 Fog',
      'paragraph0 The bi(lane) is [open](https://a.example).',
      'item1 one',
      'item2 two',
      'item1 ☑ three',
    ]);
  });

  it('reads tables, quotations, code and footnotes', () => {
    expect(
      read('# x\n\n| A | B |\n| - | - |\n| 1 | |\n\n> q\n\n```sh\na\n```\n\nNote[^n]\n\n[^n]: End'),
    ).toEqual([
      'heading0 x',
      'th paragraph0 A',
      'th paragraph0 B',
      'td paragraph0 1',
      'td ',
      '> paragraph0 q',
      'paragraph0 a',
      'paragraph0 Note[n]',
      'heading0 Notes',
      'paragraph0 [n] End',
    ]);
  });

  it('resolves link references and keeps definitions nobody uses', () => {
    expect(read('# x\n\n[a][1] ![m][1]\n\n[1]: https://a.example\n[2]: https://b.example "B"')).toEqual([
      'heading0 x',
      'paragraph0 [a](https://a.example) ',
      'paragraph0 [2]: https://b.example “B”',
    ]);
  });

  it('joins the lines of a paragraph, but not lines of a known form', () => {
    expect(read('# x\n\nThe lane\nis open.\n\nPublished on: 2026-11-14\nIntelligence Report: Fog')).toEqual([
      'heading0 x',
      'paragraph0 The lane is open.',
      'paragraph0 Published on: 2026-11-14\nIntelligence Report: Fog',
    ]);
  });

  it('reads characters that a converter escaped', () => {
    expect(read('1\\. **Fog**: thick\\*\n\nIce')).toEqual(['paragraph0 1. b(Fog): thick*', 'paragraph0 Ice']);
  });

  it('reads raw HTML by the rules of HTML and keeps words in angle brackets', () => {
    const { blocks, leftOut } = markdownBlocks(
      '# x\n\n<div onclick="a()"><b>bold</b></div>\n\nA <redacted> b<br>c <img src=x onerror=a()> [s](javascript:a())<!-- c -->',
    );
    expect(outline(blocks)).toEqual(['heading0 x', 'paragraph0 b(bold)', 'paragraph0 A <redacted> b c  s']);
    expect(leftOut.join(' ')).toMatch(/event handler.*link target/s);
  });
});

it('strikes words between two tildes and between raw tags, and nothing between single ones', () => {
  const text = '# Range\n\nAbout ~5~ to ~7 of H~2~O, ~~gone~~ and <s>lost</s>.';
  expect(outline(markdownBlocks(text).blocks)).toEqual([
    'heading0 Range',
    'paragraph0 About ~5~ to ~7 of H~2~O, s(gone) and s(lost).',
  ]);
});

it('writes raised and lowered characters between raw tags so that they keep their meaning', () => {
  const text = '# Range\n\nAbout 10<sup>3</sup> km of CO<sub>2</sub>, the 18<sup>th</sup>.';
  expect(outline(markdownBlocks(text).blocks)).toEqual([
    'heading0 Range',
    'paragraph0 About 10³ km of CO₂, the 18th.',
  ]);
});
