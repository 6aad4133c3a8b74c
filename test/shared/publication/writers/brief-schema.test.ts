import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { briefJsonSchema } from '#shared/publication/writers/brief-schema.ts';

const file = join(import.meta.dirname, '../../../../resources/brief-schema.json');

test('the published schema is that of the model', () => {
  const published: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(published, 'Stale: run node resources/make-brief-schema.ts and format the file.').toEqual(
    briefJsonSchema(),
  );
});

test('the schema names every field of a brief and lets others be', () => {
  const schema = briefJsonSchema();
  expect(schema.additionalProperties).toEqual({});
  expect(schema.required).toEqual(Object.keys(Object(schema.properties)));
});
