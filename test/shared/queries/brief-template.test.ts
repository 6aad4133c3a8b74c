import { expect, test } from 'vitest';
import { shortTemplateBrief, templateBrief } from '#resources/samples/brief-template.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { brief as briefSchema } from '#shared/brief/brief.ts';
import { allKinds } from '#shared/brief/kinds/all.ts';
import { inOrder } from '#shared/brief/order.ts';
import { isEmptyProse } from '#shared/brief/prose.ts';
import { writeText } from '#shared/publication/writers/text.ts';
import { briefOfTemplate, templateOf } from '#shared/queries/brief-template.ts';

const now = '2026-11-18T06:00:00Z';
const sample = sampleBrief('sample1', now);

/* Every text of at least four letters in a value, except the names of its fields. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

const kept = new Set([
  ...textsOf(templateOf(sampleBrief('other', now), 'x', now, false)),
  sample.organisation,
  sample.subtitle,
]);

test('a template has the sections of its brief, and nothing of the case', () => {
  const template = templateOf(sample, 'template', now, false);
  expect(briefSchema.safeParse(template).error).toBeUndefined();
  const titles = (of: typeof sample) => inOrder(of.sections).map(({ title, kind }) => [title, kind]);
  expect(titles(template)).toEqual(titles(sample));
  expect(template.marking).toEqual(sample.marking);
  expect(template.title).toBe('');
  for (const name of [
    'sources',
    'entities',
    'relations',
    'people',
    'tags',
    'techniques',
    'ratings',
  ] as const) {
    expect(Object.keys(template[name])).toEqual([]);
  }
  for (const { collection, words } of allKinds) {
    if (collection === 'sections') continue;
    for (const record of Object.values(template[collection])) {
      for (const field of words) {
        if (field !== 'label') expect(Reflect.get(record, field) || '').toBe('');
      }
    }
  }
  expect(Object.keys(template.hypotheses)).toHaveLength(Object.keys(sample.hypotheses).length);
  expect(Object.keys(template.assumptions)).toHaveLength(1);
  const words = textsOf(sample).filter((text) => text.length > 25 && !kept.has(text));
  expect(words.length).toBeGreaterThan(100);
  const left = new Set(textsOf(template));
  expect(words.filter((text) => left.has(text))).toEqual([]);
});

test('with its text a template keeps the prose of the sections, in which what was named is words', () => {
  const template = templateOf(sample, 'template', now, true);
  expect(briefSchema.safeParse(template).error).toBeUndefined();
  const json = JSON.stringify(template.sections);
  expect(json).not.toMatch(/"citation"|"mention"|"recordLabel"/);
  expect(json).toContain('Velani Strait');
  expect(JSON.stringify(templateOf(template, 'again', now, true).sections)).toBe(json);
});

test('a brief made of a template is printed without anything that has to be deleted', () => {
  for (const template of [templateOf(sample, 'template', now, false), shortTemplateBrief('s', now)]) {
    const brief = briefOfTemplate(template, 'made', now);
    expect(brief.id).toBe('made');
    const text = writeText({ ...brief, title: 'New', subtitle: '', organisation: '' });
    expect(text).not.toMatch(/\d\. /);
  }
});

test('a short brief begins with judgments, evidence and gaps; the standard one with hypotheses', () => {
  const brief = shortTemplateBrief('short', now);
  const titles = inOrder(brief.sections).map(({ title }) => title);
  expect(titles.slice(0, 5)).toEqual(['', 'Bottom line up front', 'Evidence', 'Information gaps', 'Sources']);
  expect(inOrder(brief.sections).every(({ lead, body }) => isEmptyProse(lead) && isEmptyProse(body))).toBe(
    true,
  );
  const counts = (of: typeof brief) =>
    [of.keyJudgments, of.evidence, of.informationGaps, of.hypotheses].map(
      (records) => Object.keys(records).length,
    );
  expect(counts(brief)).toEqual([1, 1, 1, 0]);
  expect(counts(templateBrief('standard', now))).toEqual([0, 0, 0, 2]);
});
