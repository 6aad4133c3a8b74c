import type { RequestAnsweredBy } from '#shared/ipc/contract.ts';
import { failure } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Requests the engine answers and the desktop has a part in: other windows, a question, the colours. */
export function sharedHandlers(desktop: Desktop): Pick<Handlers, RequestAnsweredBy<'engine and desktop'>> {
  const { engine, windows, dialogs, applyLook, jobs } = desktop;
  return {
    /**
     * If another window already shows a brief, it comes to the front, unless this window was opened to show the brief
     * as well.
     */
    'brief.open'({ briefId }, sender) {
      const other = windows.otherShowing(briefId, sender);
      if (!other || sender.briefId === briefId) {
        // Before the brief is read, so that no change made from then on is missed.
        sender.follow(briefId);
        return engine.call('brief.open', { briefId });
      }
      other.comeToFront();
      return failure(
        'cancelled',
        'The brief is open in another window, so it was not opened here as well. That window was brought to the front.',
      );
    },

    'brief.apply': (request, sender) => engine.call('brief.apply', { ...request, writer: sender.window.id }),

    async 'backup.restore'(request, sender) {
      const listed = await engine.call('backup.list', {});
      if (!listed.ok) return listed;
      const backup = listed.value.backups.find(({ id }) => id === request.id);
      const madeAt = backup ? new Date(backup.at).toLocaleString() : 'an unknown time';
      const isConfirmed = await dialogs.confirmRestore(sender.window, madeAt);
      if (!isConfirmed) return failure('cancelled', 'The library was left as it is.');
      // What is not saved yet goes into the present library, and so into the backup that is made of it.
      await windows.saveAll();
      return engine.call('backup.restore', request);
    },

    async 'settings.change'(request) {
      const changed = await engine.call('settings.change', request);
      if (changed.ok) {
        applyLook(changed.value);
        windows.tellAll('settings.changed', changed.value);
      }
      return changed;
    },

    'job.cancel'(request) {
      jobs.cancel(request.jobId);
      return engine.call('job.cancel', request);
    },
  };
}
