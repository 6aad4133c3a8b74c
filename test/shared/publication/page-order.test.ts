import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeSection } from '#shared/brief/kinds/section.ts';
import { pageOrder, sectionNumbering } from '#shared/publication/page-order.ts';

test('the preamble comes first and the sources last, wherever they are ordered', () => {
  const brief = makeBrief('b', '2026-11-18T06:00:00Z');
  const order = pageOrder(brief);
  expect(order.opening.map((section) => section.kind)).toEqual(['preamble']);
  expect(order.sources.map((section) => section.kind)).toEqual(['sources']);
  expect(order.main.map((section) => section.kind)).toEqual([
    'bottom-line',
    'hypotheses',
    'assumptions',
    'implications',
    'recommendations',
    'entities',
    'tags',
    'techniques',
    'afterword',
  ]);
});

test('numbers count the sections that are asked for', () => {
  const headingOf = sectionNumbering();
  const untitled = { ...makeSection('custom', 'a0', 'c'), title: ' ' };
  expect([
    headingOf(makeSection('hypotheses', 'a0')),
    headingOf(makeSection('techniques', 'a1')),
    headingOf(untitled),
    headingOf(makeSection('tags', 'a2')),
    headingOf({ ...makeSection('sources', 'a3'), title: '' }),
  ]).toEqual([
    { number: '1', title: 'Competing hypotheses' },
    { number: '', title: 'Structured analytic techniques applied' },
    { number: '', title: '' },
    { number: '2', title: 'Thematic tags' },
    { number: '', title: 'Sources' },
  ]);
});
