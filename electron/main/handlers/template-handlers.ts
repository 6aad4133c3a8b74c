import { failure } from '#shared/result.ts';
import type { Handlers } from '../answers.ts';
import type { Desktop } from '../desktop.ts';

/** Adds a house template the user chooses in the system's dialog. */
export function templateHandlers({
  engine,
  dialogs,
}: Pick<Desktop, 'engine' | 'dialogs'>): Pick<Handlers, 'templates.choose'> {
  return {
    async 'templates.choose'(_request, sender) {
      const file = await dialogs.chooseTemplate(sender.window);
      if (file === null) return failure('cancelled', 'No file was chosen, so no template was added.');
      return engine.call('templates.add', { file });
    },
  };
}
