import { importFile } from '#engine/import/import-file.ts';
import type { Library } from '#engine/library/library.ts';
import { newId } from '#shared/brief/ids.ts';
import type { Reading } from '#shared/readers/reading.ts';
import { type Result, success } from '#shared/result.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { tellReport } from './import-report.ts';
import { plainLine, type Terminal } from './terminal.ts';

/** Imports files into a library and prints id and title of each brief. `now` is an ISO moment. */
export async function addFiles(
  library: Library,
  files: readonly string[],
  now: string,
  terminal: Terminal,
): Promise<ExitCode> {
  let added = 0;
  let findings = 0;
  for (const file of files) {
    const done = await addFile(library, terminal.pathOf(file), now);
    if (!done.ok) {
      findings += 1;
      terminal.tell(done.error.message);
      continue;
    }
    const { briefId, reading } = done.value;
    added += 1;
    findings += reading.report.contradictions.length;
    terminal.out(`${briefId}\t${plainLine(reading.brief.title)}\n`);
    tellReport(file, reading.report, terminal);
  }
  if (added === 0) return exitCodes.input;
  return findings > 0 ? exitCodes.findings : exitCodes.done;
}

async function addFile(
  library: Library,
  path: string,
  now: string,
): Promise<Result<{ readonly briefId: string; readonly reading: Reading }>> {
  const read = await importFile(path, { newId, now });
  if (!read.ok) return read;
  const { brief, report } = read.value;
  const made = library.createFromReading({ brief, report });
  return made.ok ? success({ briefId: made.value, reading: read.value }) : made;
}
