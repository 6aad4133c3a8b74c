import { briefId } from '#shared/brief/ids.ts';
import { type Result, success } from '#shared/result.ts';
import { BackupCopies } from './backup-copies/keep-copies.ts';
import { BackupQueue } from './backup-queue.ts';
import { keepDailyBackups } from './daily-backup.ts';
import type { BackUp, EngineContext } from './engine-context.ts';
import { Publisher } from './export/publisher.ts';
import { allHandlers } from './handlers/all-handlers.ts';
import { IdleWork } from './idle-work.ts';
import { Jobs } from './jobs.ts';
import { type Library, openLibrary } from './library/library.ts';
import { PageWarming } from './page-warming.ts';
import { PlaceWatch } from './place-watch.ts';
import type {
  EngineAnswer,
  EngineEvent,
  EngineHandlers,
  EngineRequestName,
  EngineRequestOf,
} from './requests.ts';
import { Signals } from './signals/signals.ts';
import { Spelling } from './spelling/spelling.ts';
import { UnsavedChanges } from './unsaved-changes.ts';

/** The engine inside its thread: a library that answers requests and tidies up in pauses. */
export interface RunningEngine {
  /** Answers one request. Expected failures are results; a bug throws. */
  answer<Name extends EngineRequestName>(
    name: Name,
    request: EngineRequestOf<Name>,
  ): Promise<EngineAnswer<Name>>;
  close(): void;
}

/** What the engine is opened with. */
export interface EngineOptions {
  readonly libraryFile: string;
  readonly emit: (event: EngineEvent) => void;
  readonly backUp: BackUp;
  /** How long a list may wait until changed briefs are indexed, in milliseconds. */
  readonly answerWithinMs?: number;
  /** What makes files and pages; one of its own, which ends with the engine, if none is given. */
  readonly publisher?: Publisher;
  /** Whether a missing library is made; otherwise `file-not-found` comes back. */
  readonly mayMake?: boolean;
  /** The clock, as an ISO moment in UTC. */
  readonly now?: () => string;
}

/** Together with the last brief to be indexed, an edit then waits at most a tenth of a second for a list. */
const answerWithinMs = 60;

/** Opens the library and everything that answers for it; fails as `openLibrary` does. */
export function openEngine(options: EngineOptions): Result<RunningEngine> {
  const now = options.now ?? (() => new Date().toISOString());
  const changed = (briefIds: readonly string[] | null) =>
    options.emit({
      name: 'library.changed',
      event: { briefIds: briefIds === null ? null : briefIds.map((id) => briefId.parse(id)) },
    });
  const opened = openLibrary(options.libraryFile, {
    now,
    mayMake: options.mayMake ?? true,
    answerWithinMs: options.answerWithinMs ?? answerWithinMs,
    mayRepair: true,
    onReopened: (message) => {
      options.emit({ name: 'engine.reopened', event: { message } });
      changed(null);
      idle.touch();
    },
  });
  if (!opened.ok) return opened;
  const library = opened.value;
  const jobs = new Jobs(options.emit);
  const idle = new IdleWork(library, changed, (total) => jobs.show('Reading changed briefs', total));
  const publisher = options.publisher ?? new Publisher();
  const warming = new PageWarming(library, publisher, now);
  const watch = new PlaceWatch(library, (problem) =>
    options.emit({ name: 'library.place', event: { problem } }),
  );
  const context: EngineContext = {
    library,
    unsaved: new UnsavedChanges(() => library.file),
    jobs,
    publisher,
    spelling: new Spelling(),
    signals: new Signals(),
    emit: options.emit,
    changed,
    busy: () => idle.touch(),
    warmPages: (id) => warming.opened(id),
    ...backingUp(library, options.backUp, now),
    lookAtPlace: () => watch.look(),
    now,
  };
  const handlers = allHandlers(context, jobs);
  idle.touch();
  const stopBackups = keepDailyBackups(context);
  return success({
    answer: answering(handlers, watch),
    close: () => {
      idle.stop();
      warming.stop();
      if (!options.publisher) publisher.end();
      context.spelling.end();
      context.signals.end();
      stopBackups();
      watch.stop();
      library.close();
    },
  });
}

/** Makes backups one after the other, and then copies of them where the user wants some. */
function backingUp(
  library: Library,
  backUp: BackUp,
  now: () => string,
): Pick<EngineContext, 'backUp' | 'copies'> {
  const queue = new BackupQueue(library, (reason, onStep) => backUp(reason, now(), library.file, onStep));
  const copies = new BackupCopies(library);
  return {
    copies,
    backUp: async (reason, onStep) => {
      const made = await queue.next(reason, onStep);
      if (made.ok) await copies.bring();
      return made;
    },
  };
}

function answering(handlers: EngineHandlers, watch: PlaceWatch): RunningEngine['answer'] {
  return async (name, request) => {
    const answer = await handlers[name](request);
    if (!answer.ok && answer.error.code === 'library-is-gone') watch.look();
    return answer;
  };
}
