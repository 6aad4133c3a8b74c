import { expect, test } from 'vitest';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeSection, type Section } from '#shared/brief/kinds/section.ts';
import { pageNumbers } from '#shared/publication/build.ts';
import { sectionHeadings } from '#shared/publication/section-headings.ts';

const made = makeBrief('b', '2026-11-18T06:00:00Z');
function withOwn(title: string): Brief {
  const own: Section = { ...makeSection('custom', 'a0V', 'own'), title };
  const sources: Section = { ...makeSection('sources', 'zz'), title: '' };
  const sections = [...Object.values(made.sections), own, sources].map((section) => [section.id, section]);
  return { ...made, sections: Object.fromEntries(sections) };
}

test('only what is printed is counted, and the sources have a title', () => {
  const filled = ['assumptions', 'techniques', 'sources', 'tags'];
  const headings = sectionHeadings(withOwn(' '), ({ id }) => filled.includes(id));
  expect([...headings]).toEqual([
    ['assumptions', { number: '1', title: 'Key assumptions and red flags' }],
    ['tags', { number: '2', title: 'Thematic tags' }],
    ['techniques', { number: '', title: 'Structured analytic techniques applied' }],
    ['sources', { number: '', title: 'Sources' }],
  ]);
});

test('an own section is printed for the title the analyst gave it', () => {
  expect([...pageNumbers(withOwn('The dock')).headings]).toEqual([
    ['own', { number: '1', title: 'The dock' }],
  ]);
  expect(pageNumbers(withOwn('Untitled section')).headings.size).toBe(0);
});
