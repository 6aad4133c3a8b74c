import { describe, expect, test } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import { makeKeyJudgment } from '#shared/brief/kinds/key-judgment.ts';
import { inOrder } from '#shared/brief/order.ts';
import { recordNumbers } from '#shared/brief/record-numbers.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Block } from '#shared/publication/publication.ts';
import { blockLines } from '#shared/publication/publication-text.ts';
import { recordLabels } from '#shared/queries/record-labels.ts';
import { toldOnce } from '../fixtures/told-brief.ts';
import { fileOf } from './nothing-lost.ts';
import { anyOrder, headingsIn, numbered } from './numbering.ts';

/*
 * One order and one numbering: what the page of the window shows is what every format prints.
 */

const formats = (Object.keys(headingsIn) as (keyof typeof headingsIn)[]).filter((format) => format !== 'pdf');
const shares = [0, 0.5, 0.8, 0.95];

describe.each(formats)('%s', (format) => {
  test('has the sections of the page, in its order and by its numbers', async () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const brief = anyOrder(seed, shares[seed % shares.length] ?? 0);
      const read = headingsIn[format](await fileOf(brief, format));
      const { onPage, printed } = numbered(brief, format, read);
      expect(printed, `seed ${seed}`).toEqual(onPage);
    }
  });
});

const date = '2026-11-18T08:00:00Z';
const linesOf = (blocks: readonly Block[]): string => blocks.flatMap(blockLines).join('\n');

/** A brief whose first key judgment is added and not yet written. */
function withEmptyJudgment(brief: Brief): Brief {
  const [first] = inOrder(brief.keyJudgments);
  if (!first) return brief;
  const empty = makeKeyJudgment(first.id, first.order);
  return { ...brief, keyJudgments: { ...brief.keyJudgments, [first.id]: empty } };
}

describe('records are called on the page what they are called in print', () => {
  const briefs = Array.from({ length: 40 }, (_, seed) => {
    const told = toldOnce(seed + 1, shares[seed % shares.length] ?? 0).brief;
    const brief = seed % 3 === 0 ? withEmptyJudgment(told) : told;
    return { brief, blocks: buildPublication(brief, { date }).blocks };
  });

  test('key judgments, of which the empty ones have no number', () => {
    let uncounted = 0;
    for (const { brief, blocks } of briefs) {
      const items = blocks.flatMap((block) => (block.kind === 'judgments' ? block.items : []));
      const numbers = recordNumbers(brief, 'keyJudgments');
      expect([...numbers.values()]).toEqual(items.map((_, index) => index + 1));
      for (const { id, statement } of inOrder(brief.keyJudgments)) {
        const number = numbers.get(id);
        const label = number === undefined ? 'Key judgment' : `Key judgment ${number}`;
        expect(recordLabels(brief, 'keyJudgments').get(id)).toBe(label);
        if (number === undefined) uncounted += 1;
        else expect(linesOf(items[number - 1]?.blocks ?? [])).toContain(statement);
      }
      expect(items.every((item) => linesOf(item.blocks) !== '')).toBe(true);
    }
    expect(uncounted).toBeGreaterThan(0);
  });

  test.each([
    ['evidence', 'The evidence and how', 'text'],
    ['hypotheses', 'The hypotheses and what', 'statement'],
  ] as const)('%s', (collection, caption, field) => {
    let rows = 0;
    for (const { brief, blocks } of briefs) {
      const table = blocks.find((block) => block.kind === 'table' && block.caption.startsWith(caption));
      if (table?.kind !== 'table') continue;
      const labels = new Map(Array.from(recordLabels(brief, collection), ([id, label]) => [label, id]));
      for (const [first, ...others] of table.rows.slice(table.headerRowCount)) {
        const label = linesOf(first?.blocks ?? []);
        const id = labels.get(collection === 'hypotheses' ? `Hypothesis ${label}` : label);
        const records: Readonly<Record<string, object>> = brief[collection];
        const record = records[id ?? ''];
        expect(record, label).toBeDefined();
        expect(others.map((cell) => linesOf(cell.blocks)).join('\n')).toContain(
          Reflect.get(record ?? {}, field),
        );
        rows += 1;
      }
    }
    expect(rows).toBeGreaterThan(20);
  });
});
