import type { RequestOf } from '#shared/ipc/contract.ts';
import { workbench } from '../platform/workbench.ts';
import { tellProblem } from '../window/problems.ts';
import type { UserCommand } from './user-command.ts';

type Action = RequestOf<'window.act'>['action'];

function acting(action: Action, about: Pick<UserCommand, 'label' | 'shortcut' | 'keywords'>): UserCommand {
  return {
    name: `window.${action}`,
    group: 'Window',
    ...about,
    run: async () => {
      const done = await workbench.call('window.act', { action });
      if (!done.ok) tellProblem(done.error, 'The window stayed as it is');
    },
  };
}

/** Commands on windows as a whole. All but the first belong to the system's menu; here they can be found too. */
export const windowCommands: readonly UserCommand[] = [
  {
    name: 'window.new',
    label: 'New window',
    group: 'Window',
    run: async () => {
      const opened = await workbench.call('window.open', { briefId: null });
      if (!opened.ok) tellProblem(opened.error, 'No window was opened');
    },
  },
  acting('close', { label: 'Close window', shortcut: 'Mod+W' }),
  acting('minimize', { label: 'Minimize window', shortcut: 'Mod+M' }),
  acting('toggle-full-screen', { label: 'Full screen', shortcut: 'F11', keywords: 'toggle maximize' }),
  acting('quit', { label: 'Quit Briefwright', shortcut: 'Mod+Q', keywords: 'exit leave' }),
];
