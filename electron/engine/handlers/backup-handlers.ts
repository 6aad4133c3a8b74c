import { success } from '#shared/result.ts';
import { takeBackedUpBrief } from '../backed-up-brief/take-brief.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EngineHandlers } from '../requests.ts';
import { answerOf, done } from './answers.ts';
import { backUpShown } from './back-up-shown.ts';

/** Answers requests about the state of the library file and its backups. */
export function backupHandlers(context: EngineContext) {
  const { library, copies, emit, changed, busy, lookAtPlace } = context;
  return {
    'engine.info': () => {
      // The folder of backups may be gone together with the library.
      const backups = library.backups.list();
      const place = library.place();
      return success({
        startNotices: [...library.notices],
        lastBackup: (backups.ok ? backups.value[0]?.at : null) ?? null,
        libraryFile: library.file,
        placeProblem: place.ok ? null : place.error.message,
      });
    },
    'library.writeAgain': ({ file }) => {
      const written = library.writeAgain(file);
      lookAtPlace();
      if (!written.ok) return written;
      emit({ name: 'engine.moved', event: { file: written.value.file } });
      changed(null);
      return written;
    },
    'backup.list': () => answerOf(library.backups.list(), (backups) => ({ backups })),
    'backup.make': () => backUpShown(context),
    'backup.place': () => answerOf(copies.place(), (place) => ({ place })),
    'backup.setPlace': async ({ folder }) => answerOf(await copies.choose(folder), (place) => ({ place })),
    'backup.leavePlace': () => answerOf(copies.leave(), (place) => ({ place })),
    'backup.briefs': (request) => library.backups.briefs(request),
    'backup.takeBrief': async (request) => {
      const taken = await takeBackedUpBrief(context, request);
      if (taken.ok) {
        changed([taken.value.briefId]);
        busy();
      }
      return taken;
    },
    'backup.restore': async ({ id }) => {
      const made = await backUpShown(context);
      if (!made.ok) return made;
      const restored = library.backups.restore(id);
      // Told even after a failure: the file was closed and opened again, so nothing a window holds is certain.
      emit({ name: 'engine.reopened', event: { message: 'The library was opened again from a backup.' } });
      changed(null);
      busy();
      return done(restored);
    },
  } satisfies Partial<EngineHandlers>;
}
