import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkWordTemplate } from '#engine/export/word-template-read.ts';
import { makeTemplates } from '#resources/templates/house-templates.ts';

const folder = join(import.meta.dirname, '../../../resources/templates');

test('the templates that come along are as the script makes them', async () => {
  for (const [name, bytes] of Object.entries(await makeTemplates())) {
    const isSame = Buffer.from(bytes).equals(readFileSync(join(folder, name)));
    expect(isSame, `${name} is stale: run node resources/templates/make.ts.`).toBe(true);
    expect(await checkWordTemplate(bytes)).toMatchObject({ ok: true });
  }
});
