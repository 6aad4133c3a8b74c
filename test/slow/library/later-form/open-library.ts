import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { openLibrary } from '#engine/library/library.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { readStoredCall } from '#shared/commands/stored-call.ts';
import type { Result } from '#shared/result.ts';

/*
 * Runs in the later program. `library FILE` opens every brief of an older library, edits it, takes back all that was ever
 * done to it and says how it went; `file FILE JSON` writes a `.brief`; `run START CALLS LAST` makes stored calls again.
 */

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const at = '2026-11-20T06:00:00Z';
const everything = {
  isTrash: false,
  statuses: [],
  regions: [],
  confidences: [],
  tags: [],
  entities: [],
  collections: [],
  since: null,
};

function tryLibrary(file: string) {
  const library = wanted(openLibrary(file));
  const request = { query: '', filter: everything, sort: 'recent', offset: 0, limit: 100 } as const;
  const { rows } = wanted(library.search.list(request));
  const told = rows.map(({ id }) => {
    const opened = wanted(library.briefs.open(id));
    const call = { name: 'head.change', args: { fields: { topic: 'Later' } } };
    wanted(library.briefs.apply(id, opened.seq, [{ call, label: 'Change topic', at }]));
    const events = wanted(library.briefs.history(id, null, 10_000));
    const undone: string[] = [];
    for (const { inverse, form, label } of events) {
      const { brief, seq } = wanted(library.briefs.open(id));
      const back = { call: readStoredCall(inverse, form, brief), label, at };
      const taken = library.briefs.apply(id, seq, [back]);
      if (!taken.ok) undone.push(`${label}: ${taken.error.message}`);
    }
    return {
      title: opened.brief.title,
      readOnly: opened.readOnly,
      words: JSON.stringify(opened.brief).length,
      owners: Object.keys(Reflect.get(opened.brief, 'assignments')).length,
      gaps: Object.values(opened.brief.informationGaps).map((gap) => Reflect.get(gap, 'closure')),
      hashes: Object.values(opened.brief.sources).map((source) => Reflect.get(source, 'archivedHash')),
      refused: undone,
      changes: events.length,
    };
  });
  library.close();
  return told;
}

/** As it comes back from a file. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function tryRun(start: string, calls: string, last: string) {
  const run = json(calls) as { name: string; args: unknown; inverse: { name: string; args: unknown } }[];
  const form = (json(start) as { formatVersion: number }).formatVersion;
  let brief = wanted(parseBrief(json(start)));
  const first = plain(brief);
  for (const call of run) brief = wanted(applyCall(brief, readStoredCall(call, form, brief))).brief;
  const isSame = isDeepStrictEqual(plain(brief), plain(wanted(parseBrief(json(last)))));
  for (const { inverse } of run.toReversed()) {
    brief = wanted(applyCall(brief, readStoredCall(inverse, form, brief))).brief;
  }
  return { isSame, isUndone: isDeepStrictEqual(plain(brief), first) };
}

const [what = '', ...files] = process.argv.slice(2);
const [file = '', second = '', third = ''] = files;
if (what === 'library') console.log(JSON.stringify(tryLibrary(file)));
if (what === 'run') console.log(JSON.stringify(tryRun(file, second, third)));
if (what === 'file') {
  const brief = wanted(parseBrief(json(second)));
  writeFileSync(file, writeBriefFile(brief, { programVersion: '9.0.0', written: at }));
}
