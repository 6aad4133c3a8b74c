import { basename } from 'node:path';
import { importFileGuarded } from '#engine/import/guarded.ts';
import type { NamedBytes } from '#engine/import/import-file.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import type { Reading, ReadingOptions } from '#shared/readers/reading.ts';
import { type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Job } from '../jobs.ts';
import type { EngineHandlers } from '../requests.ts';

type Outcome = { -readonly [Key in keyof ImportOutcome]: ImportOutcome[Key] };

function optionsFor({ library, now }: EngineContext): Omit<ReadingOptions, 'newId'> {
  const settings = library.settings();
  if (!settings.ok) return { now: now() };
  const { language, ladder } = settings.value;
  return { now: now(), defaults: { language, ladder } };
}

/** Takes what was read into the library, or notes why it was not. */
function keep(context: EngineContext, outcome: Outcome, name: string, reading: Result<Reading>): void {
  const kept = reading.ok ? context.library.createFromReading(reading.value) : reading;
  if (!kept.ok) {
    outcome.failed.push({ file: name, message: kept.error.message });
    return;
  }
  if (!reading.ok) return;
  const { brief, report } = reading.value;
  outcome.imported.push({ briefId: kept.value, title: brief.title, report });
}

async function importFiles(context: EngineContext, paths: readonly string[], job: Job): Promise<Outcome> {
  const outcome: Outcome = { imported: [], failed: [] };
  for (const [index, path] of paths.entries()) {
    if (job.isCancelled) break;
    keep(context, outcome, basename(path), await importFileGuarded(path, optionsFor(context)));
    job.progress(index + 1);
  }
  return outcome;
}

/* Rich text of a clipboard says more than its plain text, but some programs put an empty shell there. */
function pasted(text: string, html: string | null, name: string): NamedBytes {
  const isRich = html !== null && /<[a-z]/i.test(html);
  const bytes = new TextEncoder().encode(isRich ? html : text);
  return { name: `${name}.${isRich ? 'html' : 'txt'}`, bytes };
}

/** Answers requests to import. Foreign files are read in a thread of their own that is ended when it takes too long. */
export function importHandlers(context: EngineContext) {
  const told = (outcome: Outcome): Result<ImportOutcome> => {
    context.changed(outcome.imported.map((item) => item.briefId));
    context.busy();
    return success(outcome);
  };
  return {
    'import.text': async ({ text, html, name }) => {
      const outcome: Outcome = { imported: [], failed: [] };
      const file = pasted(text, html, name);
      keep(context, outcome, name, await importFileGuarded(file, optionsFor(context)));
      return told(outcome);
    },
    'import.files': ({ paths }) =>
      context.jobs.run('Importing', paths.length, async (job) =>
        told(await importFiles(context, paths, job)),
      ),
  } satisfies Partial<EngineHandlers>;
}
