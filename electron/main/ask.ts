import type { BrowserWindow, Dialog } from 'electron';
import { visibleSigns } from '#shared/visible-signs.ts';
import { programName } from './window-options.ts';

/** A question in the words the user reads. */
interface Asked {
  readonly message: string;
  /** One paragraph, or several. */
  readonly detail: string | readonly string[];
  readonly buttons: string[];
  readonly type?: 'question' | 'warning' | 'error';
  /** The button that dismissing the dialog counts as; the last one if not given. */
  readonly cancelId?: number;
}

/** Asks something; gives the index of the button that was pressed. */
export type Ask = (window: BrowserWindow | null, options: Asked, signal?: AbortSignal) => Promise<number>;

/** Asks through Electron's dialogs. What is shown never contains an invisible character. */
export function askThrough(dialog: Dialog): Ask {
  return async (window, options, signal) => {
    const asked = {
      type: 'question' as const,
      title: programName,
      defaultId: 0,
      cancelId: options.buttons.length - 1,
      noLink: true,
      ...options,
      message: visibleSigns(options.message),
      detail: [options.detail].flat().map(visibleSigns).join('\n\n'),
      ...(signal ? { signal } : {}),
    };
    const answer = await (window && !window.isDestroyed()
      ? dialog.showMessageBox(window, asked)
      : dialog.showMessageBox(asked));
    return answer.response;
  };
}
