import { showDialog, useApp } from '../window/app-store.ts';
import type { UserCommand } from './user-command.ts';

/** Commands that explain the program. */
export const helpCommands: readonly UserCommand[] = [
  {
    name: 'help.welcome',
    label: 'Welcome',
    group: 'Help',
    run: () => useApp.setState({ isWelcomeOpen: true }),
  },
  {
    name: 'help.shortcuts',
    label: 'Keyboard shortcuts',
    group: 'Help',
    run: () => showDialog({ kind: 'shortcuts' }),
  },
  { name: 'help.about', label: 'About Briefwright', group: 'Help', run: () => showDialog({ kind: 'about' }) },
];
