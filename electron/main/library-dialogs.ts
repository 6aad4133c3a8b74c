import type { Ask } from './ask.ts';

/** What is asked if something is wrong with the library. */
export function libraryTroubles(ask: Ask) {
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
