import { basename } from 'node:path';
import { GuardedReader } from '#engine/import/guarded.ts';
import type { ImportedFile } from '#engine/import/imported-file.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { HeldFile, HeldFiles } from '../first-look/held-files.ts';
import type { Job } from '../jobs.ts';
import type { EngineHandlers } from '../requests.ts';
import { emptyOutcome, keep, type Outcome, optionsFor, tellTaken } from './take-read.ts';

function changedSince(path: string): Result<never> {
  return failure(
    'file-changed',
    `“${basename(path)}” was changed after you looked at it, so it is not the file you saw. Nothing of it was taken. Open it again to look at it as it is now.`,
  );
}

/** Reads a file again under the guard of all imports; refused if it is no longer the one that was looked at. */
export async function readHeld(
  context: EngineContext,
  reader: GuardedReader,
  { path, sha256 }: HeldFile,
): Promise<Result<ImportedFile>> {
  const read = await reader.importFile(path, optionsFor(context));
  if (!read.ok) return read;
  return read.value.origin?.sha256 === sha256 ? read : changedSince(path);
}

async function addHeld(
  context: EngineContext,
  held: HeldFiles,
  tokens: readonly string[],
  job: Job,
): Promise<Outcome> {
  const outcome = emptyOutcome();
  const reader = new GuardedReader();
  try {
    for (const [index, token] of tokens.entries()) {
      if (job.isCancelled) break;
      const failed = outcome.failed.length;
      const file = held.get(token);
      if (!file.ok) outcome.failed.push({ file: 'The file', message: file.error.message });
      else
        await keep(context, outcome, basename(file.value.path), await readHeld(context, reader, file.value));
      // What could not be taken, as onto a full disk, can be tried again.
      if (outcome.failed.length === failed) held.forget(token);
      job.progress(index + 1);
    }
  } finally {
    reader.end();
  }
  return outcome;
}

/** Answers what is to become of `.brief` files that were looked at. */
export function firstLookHandlers(context: EngineContext, held: HeldFiles) {
  return {
    'firstLook.add': ({ tokens }) =>
      context.jobs.run('Importing', tokens.length, async (job) =>
        tellTaken(context, await addHeld(context, held, tokens, job)),
      ),
    'firstLook.read': async ({ token }) => {
      const file = held.get(token);
      if (!file.ok) return file;
      const reader = new GuardedReader();
      const read = await readHeld(context, reader, file.value);
      reader.end();
      return read.ok ? success({ brief: read.value.brief }) : read;
    },
    'firstLook.leave': ({ tokens }) => {
      for (const token of tokens) held.forget(token);
      return success({});
    },
  } satisfies Partial<EngineHandlers>;
}
