import { failure } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Captures files the user chooses in the system's dialog. */
export function captureHandlers({
  engine,
  dialogs,
}: Pick<Desktop, 'engine' | 'dialogs'>): Pick<Handlers, 'capture.choose'> {
  return {
    async 'capture.choose'({ briefId }, sender) {
      const paths = await dialogs.chooseCaptureFiles(sender.window);
      if (!paths) return failure('cancelled', 'No file was chosen, so nothing was captured.');
      return engine.call('capture.files', { briefId, paths });
    },
  };
}
