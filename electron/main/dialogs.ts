import type { BrowserWindow, Dialog } from 'electron';
import { type Ask, askThrough } from './ask.ts';
import { fileQuestions, folderQuestions, materialQuestions } from './file-dialogs.ts';
import { libraryTroubles } from './library-dialogs.ts';

/*
 * Every question the program asks through the system's own dialogs, in the words the user reads. Each gives null, or
 * the choice that changes nothing, if the user dismisses it.
 */

export interface LinkQuestion {
  /** Where the address leads: the host of a page, or the addressee of a message. */
  readonly destination: string;
  readonly address: string;
}

export type Dialogs = ReturnType<typeof makeDialogs>;

/** The questions, asked through Electron's dialogs. They never contain an invisible character. */
export function makeDialogs(dialog: Dialog) {
  const ask = askThrough(dialog);
  return {
    ...fileQuestions(dialog),
    ...materialQuestions(dialog),
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
