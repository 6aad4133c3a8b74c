import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../shared/vocabulary');
const files = readdirSync(folder);

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(12);
});

test.each(files)('%s gives each of its words one printed name, in sentence case', async (file) => {
  const lists: Readonly<Record<string, unknown>> = await import(join(folder, file));
  for (const [name, list] of Object.entries(lists)) {
    if (!name.endsWith('Names') || typeof list !== 'object' || list === null) continue;
    const printed = Object.values(list).filter((word) => word !== '');
    expect(new Set(printed).size, name).toBe(printed.length);
    // Ratings stand inside sentences, horizons and domains are set as in the seed form.
    const form = name === 'ratingNames' ? /^[a-z ]+$/ : /^[A-Z]/;
    for (const word of printed) expect(word).toMatch(form);
  }
});

test('the words know no schema', async () => {
  const { readFileSync } = await import('node:fs');
  for (const file of files) expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/^import/m);
});
