import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemplates } from './house-templates.ts';

/*
 * Writes the templates beside this file: `node resources/templates/make.ts`. To be run after a change of the Word styles;
 * a test says when they are stale.
 */
for (const [name, bytes] of Object.entries(await makeTemplates())) {
  writeFileSync(join(import.meta.dirname, name), bytes);
}
