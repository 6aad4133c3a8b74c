import { openLibrary } from '#engine/library/library.ts';

/* Empties the trash of a library, and prints what came of it and how much memory the process had at most, in megabytes. */

const [file = ''] = process.argv.slice(2);
const library = openLibrary(file);
if (!library.ok) throw new Error(library.error.message);
const erased = library.value.trash.erase(null);
if (!erased.ok) throw new Error(erased.error.message);
library.value.close();
const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(JSON.stringify({ tracesLeft: erased.value.tracesLeft, peak }));
