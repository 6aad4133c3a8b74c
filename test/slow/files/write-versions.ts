/*
 * Writes version after version of one file and tells each number once it is said to be saved, until it is killed:
 * node write-versions.ts PATH atomic|plain
 */
import { writeFileSync, writeSync } from 'node:fs';
import { writeFileAtomically } from '#engine/files/atomic-write.ts';

const [path = '', way = ''] = process.argv.slice(2);

for (let version = 1; ; version += 1) {
  const bytes = Buffer.from(`${String(version).padStart(9, '0')}\n`.repeat(20_000));
  if (way === 'plain') writeFileSync(path, bytes);
  else {
    const result = await writeFileAtomically(path, bytes, { mayReplace: true });
    if (!result.ok) throw new Error(result.error.message);
  }
  writeSync(1, `${version}\n`);
}
