import { GuardedReader } from '#engine/import/guarded.ts';

/* Reads one file under guard, and prints what came of it and how much memory the process had at most, in megabytes. */

const [file = ''] = process.argv.slice(2);
const reader = new GuardedReader();
const read = await reader.importFile(file, { now: '2026-03-01T10:00:00Z' });
reader.end();
const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(JSON.stringify({ message: read.ok ? 'read' : read.error.message, peak }));
