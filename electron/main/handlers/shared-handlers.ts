import type { RequestAnsweredBy } from '#shared/ipc/contract.ts';
import { failure } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Requests the engine answers and the desktop has a part in: other windows, a question, the colours. */
export function sharedHandlers(desktop: Desktop): Pick<Handlers, RequestAnsweredBy<'engine and desktop'>> {
  const { engine, windows, dialogs, applyTheme, memory, jobs } = desktop;
  return {
    /** A brief is shown by one window at most; the one that has it comes to the front instead. */
    'brief.open'(request, sender) {
      const other = windows.otherShowing(request.briefId, sender);
      if (!other) return engine.call('brief.open', request);
      other.comeToFront();
      return failure(
        'cancelled',
        'The brief is open in another window, so it was not opened here as well. That window was brought to the front.',
      );
    },

    async 'backup.restore'(request, sender) {
      const listed = await engine.call('backup.list', {});
      if (!listed.ok) return listed;
      const backup = listed.value.backups.find(({ id }) => id === request.id);
      const madeAt = backup ? new Date(backup.at).toLocaleString() : 'an unknown time';
      const isConfirmed = await dialogs.confirmRestore(sender.window, madeAt);
      if (!isConfirmed) return failure('cancelled', 'The library was left as it is.');
      return engine.call('backup.restore', request);
    },

    async 'settings.change'(request) {
      const changed = await engine.call('settings.change', request);
      if (changed.ok) {
        memory.change({ theme: changed.value.theme });
        applyTheme(changed.value.theme);
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
