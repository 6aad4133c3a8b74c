import { type BaseWindow, Menu } from 'electron';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import { menuCommands, newWindowCommand } from '#shared/ipc/menu.ts';
import type { CommandEntry } from '#shared/ipc/menu-entry.ts';
import { isEntryEnabled, type MenuState, menuTemplate, type RecentBrief } from './menu-template.ts';
import type { Windows } from './windows.ts';

/** The menu bar. It follows the front window, the briefs changed last, the theme and the user's keys. */
export class ProgramMenu {
  readonly #windows: () => Windows;
  #recent: readonly RecentBrief[] = [];
  #theme: Settings['theme'];
  #shortcuts: Settings['shortcuts'] = {};
  #isRefreshing = false;
  /** What the labels of the present menu were made from. */
  #words = '';

  constructor(windows: () => Windows, theme: Settings['theme']) {
    this.#windows = windows;
    this.#theme = theme;
  }

  showRecent(recent: readonly RecentBrief[]): void {
    this.#recent = recent;
    this.refresh();
  }

  /** Takes over what the settings say about the menu. */
  follow({ theme, shortcuts }: Pick<Settings, 'theme' | 'shortcuts'>): void {
    this.#theme = theme;
    this.#shortcuts = shortcuts;
    this.refresh();
  }

  /** Brings the menu up to date before the next event; several changes at once cost one refresh. */
  refresh(): void {
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    setImmediate(() => {
      this.#isRefreshing = false;
      this.#update();
    });
  }

  #update(): void {
    const { enabled, ...words } = this.#state();
    const newWords = JSON.stringify(words);
    const menu = Menu.getApplicationMenu();
    if (menu && newWords === this.#words) {
      for (const entry of menuCommands) {
        const item = menu.getMenuItemById(entry.command);
        if (item) item.enabled = isEntryEnabled(entry, { enabled });
      }
      return;
    }
    this.#words = newWords;
    const template = menuTemplate(
      { enabled, ...words },
      {
        runCommand: (entry, window) => this.#run(entry, window),
        showBrief: (briefId) => this.#windows().show(briefId),
      },
      process.platform === 'darwin',
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  #state(): MenuState {
    const report = this.#windows().front?.report ?? null;
    return {
      enabled: report ? new Set(report.enabled) : null,
      undoLabel: report?.undoLabel ?? null,
      redoLabel: report?.redoLabel ?? null,
      theme: this.#theme,
      shortcuts: this.#shortcuts,
      recent: this.#recent,
    };
  }

  #run(entry: CommandEntry, clicked: BaseWindow | undefined): void {
    const windows = this.#windows();
    if (entry.command === newWindowCommand) {
      windows.open(null);
      return;
    }
    const target = (clicked && windows.ofId(clicked.id)) ?? windows.front;
    if (target) target.tellSurely('menu.command', { command: entry.command });
    else if (entry.opensWindow) windows.open(null).tellSurely('menu.command', { command: entry.command });
  }
}
