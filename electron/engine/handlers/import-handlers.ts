import { basename } from 'node:path';
import { titledByFirstLine } from '#engine/import/given-title.ts';
import { type GuardedOptions, GuardedReader } from '#engine/import/guarded.ts';
import type { ImportedFile, ReadFile } from '#engine/import/imported-file.ts';
import { newId } from '#shared/brief/ids.ts';
import type { MatrixReading, UnclearTable } from '#shared/ipc/contract.ts';
import type { TableAnswer } from '#shared/readers/matrix/table-answer.ts';
import { failure, type Result, success } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { HeldFiles } from '../first-look/held-files.ts';
import { lookAt } from '../first-look/look-at.ts';
import type { Job } from '../jobs.ts';
import type { EngineHandlers, EngineRequestOf } from '../requests.ts';
import { emptyOutcome, keep, type Outcome, optionsFor, tellTaken } from './take-read.ts';

/** Files whose tables were asked about, by ids, so that a page need not name their paths. */
class AskedTables {
  readonly #paths = new Map<string, string>();

  ask(path: string, question: UnclearTable['question']): UnclearTable {
    const id = newId();
    this.#paths.set(id, path);
    return { id, file: basename(path), question };
  }

  pathOf(id: string): Result<string> {
    const path = this.#paths.get(id);
    if (path !== undefined) return success(path);
    return failure(
      'file-not-found',
      'The file was not imported: the program was started anew since it was asked about. Import it again.',
    );
  }
}

/* Of a `.brief` file nothing is taken: somebody is to look at it first. A table may have to be asked about. */
async function takeOrAsk(
  { context, asked, held }: Importing,
  outcome: Outcome,
  path: string,
  reading: ReadFile,
): Promise<void> {
  const question = questionIn(reading);
  if (question) {
    outcome.unclear.push(asked.ask(path, question));
    return;
  }
  const looked = reading.ok ? await lookAt(context, held, path, reading.value) : null;
  if (looked?.ok) outcome.looks.push(looked.value);
  else await keep(context, outcome, basename(path), looked ?? reading);
}

async function importFiles(given: Importing, paths: readonly string[], job: Job): Promise<Outcome> {
  const { context } = given;
  const outcome = emptyOutcome();
  const reader = new GuardedReader();
  try {
    for (const [index, path] of paths.entries()) {
      if (job.isCancelled) break;
      await takeOrAsk(given, outcome, path, await reader.importFile(path, optionsFor(context)));
      job.progress(index + 1);
    }
  } finally {
    reader.end();
  }
  return outcome;
}

interface Importing {
  readonly context: EngineContext;
  readonly asked: AskedTables;
  readonly held: HeldFiles;
}

const questionIn = (read: ReadFile) => (read.ok ? undefined : read.error.question);

/* What was not said is not asked a second time. */
const whole = (answer: TableAnswer): TableAnswer => ({ isMatrix: true, codes: [], ...answer });

async function importAnswered(
  given: Importing,
  { id, answer }: EngineRequestOf<'import.answer'>,
): Promise<Result<Outcome>> {
  const { context, asked } = given;
  const path = asked.pathOf(id);
  if (!path.ok) return path;
  const outcome = emptyOutcome();
  const reader = new GuardedReader();
  const read = await reader.importFile(path.value, { ...optionsFor(context), table: whole(answer) });
  reader.end();
  await takeOrAsk(given, outcome, path.value, read);
  return success(outcome);
}

function recognisedCount({ report }: ImportedFile): number {
  return report.recognised.reduce((sum, item) => sum + item.count, 0);
}

/**
 * Reads what was pasted. Rich text says more than plain text, but some programs leave it empty, and some only put their
 * colours around plain lines: if more is recognised in the plain text, that is taken.
 */
async function readPasted(
  reader: GuardedReader,
  { text, html, name }: EngineRequestOf<'import.text'>,
  options: GuardedOptions,
): Promise<Result<ImportedFile>> {
  const read = (content: string, ending: string) =>
    reader.importFile({ name: `${name}.${ending}`, bytes: new TextEncoder().encode(content) }, options);
  if (html === null || !/<[a-z]/i.test(html)) return read(text, 'txt');
  const rich = await read(html, 'html');
  if (rich.ok && rich.value.report.template !== null) return rich;
  const plain = await read(text, 'txt');
  if (!rich.ok || !plain.ok) return rich.ok ? rich : plain;
  return recognisedCount(plain.value) > recognisedCount(rich.value) ? plain : rich;
}

/* Reads a file for its matrix alone; nothing of it goes into the library. */
async function readMatrix(
  { context, asked }: Importing,
  path: string,
  table: TableAnswer,
): Promise<Result<MatrixReading>> {
  const reader = new GuardedReader();
  const read = await reader.importFile(path, { ...optionsFor(context), table: { ...table, isMatrix: true } });
  reader.end();
  const question = questionIn(read);
  if (question) return success({ kind: 'unclear', table: asked.ask(path, question) });
  if (!read.ok) return read;
  const { brief, report } = read.value;
  const isEmpty = Object.keys(brief.hypotheses).length === 0 && Object.keys(brief.evidence).length === 0;
  if (!isEmpty) return success({ kind: 'read', brief, report });
  return failure(
    'file-not-recognised',
    `“${basename(path)}” was not imported: no hypotheses and no evidence were found in it. Choose a file of ACH, a table with ratings, or a brief.`,
  );
}

/** Answers requests to import. Foreign files are read in another thread, which is ended if one takes too much. */
export function importHandlers(context: EngineContext, held: HeldFiles) {
  const asked = new AskedTables();
  const importing = { context, asked, held };
  return {
    'import.text': async (pasted) => {
      const outcome = emptyOutcome();
      const reader = new GuardedReader();
      try {
        const read = await readPasted(reader, pasted, optionsFor(context));
        await keep(context, outcome, pasted.name, read.ok ? success(titledByFirstLine(read.value)) : read);
      } finally {
        reader.end();
      }
      return tellTaken(context, outcome);
    },
    'matrix.read': ({ path }) => readMatrix(importing, path, {}),
    'import.answerMatrix': async ({ id, answer }) => {
      const path = asked.pathOf(id);
      return path.ok ? readMatrix(importing, path.value, whole(answer)) : path;
    },
    'import.answer': async (answered) => {
      const done = await importAnswered(importing, answered);
      return done.ok ? tellTaken(context, done.value) : done;
    },
    'import.files': ({ paths }) =>
      context.jobs.run('Importing', paths.length, async (job) =>
        tellTaken(context, await importFiles(importing, paths, job)),
      ),
  } satisfies Partial<EngineHandlers>;
}
