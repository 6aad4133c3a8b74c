import type { Shell } from 'electron';
import type { Engine } from '#engine/client.ts';
import type { Jobs } from '#engine/jobs.ts';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import type { Copied } from '#shared/publication/copied.ts';
import type { DesktopMemory } from './desktop-state.ts';
import type { Dialogs } from './dialogs.ts';
import type { ExportRegistry } from './export-registry.ts';
import type { Windows } from './windows.ts';

/** What handlers work with: the engine for everything on the disk, the rest for everything on the desktop. */
export interface Desktop {
  readonly engine: Pick<Engine, 'call'>;
  readonly windows: Pick<Windows, 'openAnother' | 'openBeside' | 'otherShowing' | 'saveAll' | 'tellAll'>;
  readonly dialogs: Dialogs;
  readonly memory: DesktopMemory;
  readonly exports: ExportRegistry;
  /** Long work of the main process itself; the engine has its own. */
  readonly jobs: Jobs;
  /** Puts text on the system's clipboard, and HTML beside it unless that is empty. */
  readonly copy: (copied: Copied) => Promise<void>;
  readonly shell: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>;
  /** Makes windows, menus and dialogs look as the settings say, and remembers it for the next start. */
  readonly applyLook: (settings: Settings) => void;
  /** Quits the program; each window is asked first. */
  readonly quit: () => void;
  readonly program: Program;
}

export interface Program {
  readonly version: string;
  readonly platform: ResponseOf<'app.info'>['platform'];
  /** The export folder until the user has chosen one. */
  readonly documentsFolder: string;
  /** Sentences about what happened while the program ran, for the banner of windows that are opened later. */
  readonly notices: readonly string[];
}
