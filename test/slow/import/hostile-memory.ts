/*
 * Reads files that need far more memory than a reader may have, each in a guarded thread of this process, and says what
 * came of it. A guard that does not hold ends the process.
 */
import { GuardedReader } from '#engine/import/guarded.ts';

const files = [
  // So many paragraphs that the list of them alone does not fit.
  { name: 'paragraphs.html', bytes: Buffer.from('<p>a'.repeat(9_000_000)) },
  { name: 'honest.html', bytes: Buffer.from('<h1>Harbour</h1><p>It is silting up.') },
];
const reader = new GuardedReader({ cpuMs: 120_000, heapMegabytes: 512 });
for (const file of files) {
  const read = await reader.importFile(file, { now: '2026-03-01T10:00:00Z' });
  console.log(`${file.name}: ${read.ok ? 'read' : read.error.code}`);
}
reader.end();
