import type { BrowserWindow, Dialog } from 'electron';
import { visibleSigns } from '#shared/visible-signs.ts';
import { fileQuestions, folderQuestions } from './file-dialogs.ts';
import { programName } from './window-options.ts';

/*
 * Every question the program asks through the system's own dialogs, in the words the user reads. Each gives null, or
 * the choice that changes nothing, if the user dismisses it.
 */

export interface LinkQuestion {
  /** Where the address leads: the host of a page, or the addressee of a message. */
  readonly destination: string;
  readonly address: string;
}

interface Asked {
  readonly message: string;
  /** One paragraph, or several. */
  readonly detail: string | readonly string[];
  readonly buttons: string[];
  readonly type?: 'question' | 'warning' | 'error';
  /** The button that dismissing the dialog counts as; the last one if not given. */
  readonly cancelId?: number;
}

type Ask = (window: BrowserWindow | null, options: Asked, signal?: AbortSignal) => Promise<number>;

/* Gives the index of the button that was pressed. */
function askThrough(dialog: Dialog): Ask {
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

export type Dialogs = ReturnType<typeof makeDialogs>;

/** The questions, asked through Electron's dialogs. They never contain an invisible character. */
export function makeDialogs(dialog: Dialog) {
  const ask = askThrough(dialog);
  return {
    ...fileQuestions(dialog),
    ...folderQuestions(dialog),
    ...confirmations(ask),
    ...windowTroubles(ask),
    ...libraryTroubles(ask),
  };
}

/* What is asked before something is done that affects more than the window. */
function confirmations(ask: Ask) {
  return {
    async confirmRestore(window: BrowserWindow, madeAt: string): Promise<boolean> {
      const choice = await ask(window, {
        type: 'warning',
        message: `Restore the backup of ${madeAt}?`,
        detail:
          'The library goes back to what it was then. A backup of the present library is made first, so you can return to it.',
        buttons: ['Restore', 'Cancel'],
      });
      return choice === 0;
    },

    async confirmLink(window: BrowserWindow, { destination, address }: LinkQuestion): Promise<boolean> {
      const choice = await ask(window, {
        message: `Open a link to ${destination}?`,
        detail: [
          'The link leads out of Briefwright, which itself never uses the network. The owner of the address can see that you opened it.',
          address,
        ],
        buttons: ['Open link', 'Cancel'],
      });
      return choice === 0;
    },
  };
}

/* What is asked or told when something has gone wrong in a window. */
function windowTroubles(ask: Ask) {
  return {
    /** Asked when a closing window has not saved everything after a while. */
    async askToWait(window: BrowserWindow, takenBack: AbortSignal): Promise<'wait' | 'close'> {
      const question = {
        type: 'warning' as const,
        message: 'Some changes are not on disk yet.',
        detail:
          'Closing the window now loses the last changes. Waiting lets the program finish saving; free some space if the disk is full.',
        buttons: ['Close anyway', 'Wait'],
      };
      return (await ask(window, question, takenBack)) === 0 ? 'close' : 'wait';
    },

    /** Asked by a second start if the first one does not answer. */
    async askToEndFirst(): Promise<boolean> {
      const choice = await ask(null, {
        type: 'warning',
        message: 'Briefwright is running already, but does not answer.',
        detail:
          'It may be busy with something large, or stuck. Ending it loses what its status bar does not call saved; everything else is on disk.',
        buttons: ['End it and start', 'Leave it running'],
      });
      return choice === 0;
    },

    async tellPageGone(window: BrowserWindow): Promise<'reload' | 'close'> {
      const choice = await ask(window, {
        type: 'error',
        message: 'The window stopped working.',
        detail:
          'What the status bar called saved is on disk; the last words typed may be lost. Open the window again to go on.',
        buttons: ['Open again', 'Close window'],
      });
      return choice === 0 ? 'reload' : 'close';
    },

    async tellProblem(window: BrowserWindow | null, message: string, detail: string): Promise<void> {
      await ask(window, { type: 'error', message, detail, buttons: ['OK'] });
    },
  };
}

/* What is asked if something is wrong with the library. */
function libraryTroubles(ask: Ask) {
  return {
    /**
     * Asked when the program is quitting while the library's file is gone: all that was saved would be lost with it.
     */
    async askAboutGoneLibrary(detail: string): Promise<'here' | 'elsewhere' | 'lose'> {
      const choice = await ask(null, {
        type: 'warning',
        message: 'The library is not on the disk any more.',
        detail: `${detail} If you quit now, everything but its backups is lost.`,
        buttons: ['Write it again', 'Write it elsewhere…', 'Quit and lose it'],
        cancelId: 0,
      });
      return (['here', 'elsewhere', 'lose'] as const)[choice] ?? 'here';
    },

    /** Asked if the library is not in the place the user once chose for it. */
    async askAboutMissingLibrary(detail: string): Promise<'again' | 'usual' | 'quit'> {
      const choice = await ask(null, {
        type: 'warning',
        message: 'The library is not in its place.',
        detail: `${detail} The library in the usual place of this account can be used instead; if there is none, an empty one is made.`,
        buttons: ['Try again', 'Use the usual place', 'Quit'],
      });
      return (['again', 'usual', 'quit'] as const)[choice] ?? 'quit';
    },

    /** Asked if the library cannot be opened. Restoring is offered if there is a backup. */
    async askAboutLibrary(detail: string, hasBackup: boolean): Promise<'restore' | 'folder' | 'quit'> {
      const answers = hasBackup ? (['restore', 'folder', 'quit'] as const) : (['folder', 'quit'] as const);
      const words = { restore: 'Restore the last backup', folder: 'Show the folder', quit: 'Quit' };
      const choice = await ask(null, {
        type: 'error',
        message: 'The library cannot be opened.',
        detail,
        buttons: answers.map((answer) => words[answer]),
      });
      return answers[choice] ?? 'quit';
    },
  };
}
