/*
 * Writes one file and prints what came back, so that a test can watch and disturb the system calls of it:
 * node write-once.ts PATH MAY-REPLACE [BYTES]
 */
import { writeFileAtomically } from '#engine/files/atomic-write.ts';

const [path = '', mayReplace = '', bytes = '100'] = process.argv.slice(2);
const result = await writeFileAtomically(path, new Uint8Array(Number(bytes)).fill(120), {
  mayReplace: mayReplace === 'yes',
});
process.stdout.write(JSON.stringify(result));
