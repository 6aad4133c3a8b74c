import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { briefJsonSchema } from '#shared/publication/writers/brief-schema.ts';

/*
 * Writes the published schema beside this file. To be run after a change of the model, a test says when:
 * `node resources/make-brief-schema.ts && biome format --write resources/brief-schema.json`.
 */
const file = join(import.meta.dirname, 'brief-schema.json');
writeFileSync(file, `${JSON.stringify(briefJsonSchema(), null, 2)}\n`);
