import { expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { boxSize, figureOf, stepFrom } from '../../../../renderer/features/foundations/figure.ts';

const figure = figureOf(sampleBrief('s', '2026-11-18T06:00:00Z'));

test('every record that a key judgment rests on has a box, and none lies over another', () => {
  expect(figure.boxes).toHaveLength(figure.count);
  for (const [index, one] of figure.boxes.entries()) {
    for (const other of figure.boxes.slice(index + 1)) {
      const isApart =
        Math.abs(one.x - other.x) >= boxSize.width || Math.abs(one.y - other.y) >= boxSize.height;
      expect([one.key, other.key, isApart]).toEqual([one.key, other.key, true]);
    }
  }
});

test('arrows lead to the right, and the keys follow them and come back', () => {
  const places = new Map(figure.boxes.map((box) => [box.key, box]));
  for (const { from, to } of figure.arrows) {
    expect(places.get(from)?.x ?? 0).toBeLessThan(places.get(to)?.x ?? 0);
  }
  const [first] = figure.boxes;
  const next = stepFrom(figure, first?.key ?? '', 'ArrowRight');
  expect(figure.graph.below(first?.key ?? '')).toContain(next);
  expect(figure.graph.above(next ?? '')).toContain(stepFrom(figure, next ?? '', 'ArrowLeft'));
  expect(stepFrom(figure, first?.key ?? '', 'ArrowLeft')).toBeNull();
});

test('a brief without key judgments has nothing to draw', () => {
  expect(figureOf(makeBrief('b', '2026-11-18T06:00:00Z'))).toMatchObject({ count: 0, boxes: [] });
});
