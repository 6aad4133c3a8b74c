import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { brief as briefSchema } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import { writeJson } from '#shared/publication/writers/json.ts';
import { anyBrief } from '../any-brief.ts';

const sample = sampleBrief('sample', '2026-11-18T06:00:00Z');

test('the text reads back as the same brief', () => {
  fc.assert(
    fc.property(anyBrief, (brief) => {
      expect(parseBrief(JSON.parse(writeJson(brief)))).toEqual({ ok: true, value: brief });
    }),
    { numRuns: 8 },
  );
});

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, shuffled(part)]),
  );
}

test('equal briefs give equal texts, in whatever order their keys came', () => {
  expect(writeJson(briefSchema.parse(shuffled(sample)))).toBe(writeJson(sample));
});

test('fields stand as in the schema, records as on the page', () => {
  const written = JSON.parse(writeJson(sample));
  expect(Object.keys(written)).toEqual(Object.keys(briefSchema.shape));
  expect(Object.keys(written.evidence)).toEqual(inOrder(sample.evidence).map((item) => item.id));
});
