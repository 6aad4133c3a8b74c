import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeSection } from '#shared/brief/kinds/section.ts';
import { pageOrder, pageSections } from '#shared/queries/page-order.ts';

test('what opens and what closes a brief keep their place, wherever they are ordered', () => {
  const made = makeBrief('b', '2026-11-18T06:00:00Z');
  const [first, last] = ['A', 'zz'];
  const sections = {
    ...made.sections,
    preamble: { ...makeSection('preamble', last) },
    sources: { ...makeSection('sources', first) },
    afterword: { ...makeSection('afterword', first) },
    own: makeSection('custom', last, 'own'),
  };
  const brief = { ...made, sections };
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
    'custom',
    'afterword',
  ]);
  expect(pageSections(brief)).toHaveLength(Object.keys(sections).length);
});
