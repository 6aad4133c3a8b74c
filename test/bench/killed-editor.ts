import { openLibrary } from '#engine/library/library.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';

/* Edits a brief of the library it is given a hundred times and then waits, to be killed in the middle of its work. */

const [file = ''] = process.argv.slice(2);
const library = openLibrary(file);
if (!library.ok) throw new Error(library.error.message);
const { search, briefs } = library.value;
const listed = search.list({ query: '', filter: emptyLibraryFilter, sort: 'recent', offset: 0, limit: 1 });
if (!listed.ok) throw new Error(listed.error.message);
const briefId = listed.value.rows[0]?.id ?? '';
const opened = briefs.open(briefId);
if (!opened.ok) throw new Error(opened.error.message);
let { seq } = opened.value;
for (let edit = 1; edit <= 100; edit += 1) {
  const at = new Date().toISOString();
  const call = { name: changeHead.name, args: { fields: { title: `Edited ${edit} times` } } };
  const saved = briefs.apply(briefId, seq, [{ call, label: 'Title', at }]);
  if (!saved.ok) throw new Error(saved.error.message);
  seq = saved.value.seq;
}
process.stdout.write('edited\n');
setInterval(() => undefined, 60_000);
