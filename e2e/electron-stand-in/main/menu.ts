import type { AcceleratorKey, DrawnItem } from '../renderer/messages.ts';
import { isInteractive } from '../settings.ts';
import {
  asElectron,
  type PreventableEvent,
  preventable,
  refuse,
  refuseOtherMembersOfInstances,
  refuseOtherOptions,
  StrictEmitter,
} from '../strict.ts';
import { parseAccelerator } from './accelerators.ts';
import type { BrowserWindow } from './browser-window.ts';
import { draw } from './drawings.ts';
import { roleDefaults } from './menu-roles.ts';
import { allContents, focusedWindow, windows } from './registry.ts';

type Template = Electron.MenuItemConstructorOptions;

const knownOptions = [
  'accelerator',
  'acceleratorWorksWhenHidden',
  'accessibilityLabel',
  'checked',
  'click',
  'enabled',
  'icon',
  'id',
  'label',
  'registerAccelerator',
  'role',
  'sublabel',
  'submenu',
  'toolTip',
  'type',
  'visible',
] satisfies (keyof Template)[];

let lastCommandId = 0;

export class MenuItem
  implements
    Pick<
      Electron.MenuItem,
      | 'accelerator'
      | 'checked'
      | 'click'
      | 'commandId'
      | 'enabled'
      | 'id'
      | 'label'
      | 'registerAccelerator'
      | 'sublabel'
      | 'toolTip'
      | 'type'
      | 'userAccelerator'
      | 'visible'
    >
{
  readonly commandId: number;
  readonly type: Electron.MenuItem['type'];
  readonly role: Template['role'];
  readonly submenu: Menu | undefined;
  readonly click: (event?: object, window?: BrowserWindow) => void;
  readonly userAccelerator = null;
  id: string;
  label: string;
  sublabel: string;
  toolTip: string;
  accelerator: string | null;
  registerAccelerator: boolean;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  menu: Menu | undefined;

  constructor(options: Template) {
    refuseOtherOptions('MenuItem', options, knownOptions);
    const role = options.role ? roleDefaults(options.role) : undefined;
    if (options.role && !role) refuse(`the menu role '${options.role}'`);
    const submenu = options.submenu ?? role?.submenu;
    if (submenu)
      this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : asElectron(submenu);
    lastCommandId += 1;
    this.commandId = lastCommandId;
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.role = options.role;
    this.id = options.id ?? '';
    this.label = options.label ?? role?.label ?? '';
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.accelerator = options.accelerator ?? role?.accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.click = (event = {}, window = undefined) => {
      if (!this.enabled) return;
      this.#check();
      if (options.click) options.click(asElectron(this), window && asElectron(window), asElectron(event));
      else role?.run?.(window);
    };
  }

  #check(): void {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type !== 'radio') return;
    for (const item of this.menu?.items ?? []) if (item.type === 'radio') item.checked = item === this;
  }
}
refuseOtherMembersOfInstances('MenuItem', MenuItem);

interface MenuEvents {
  'menu-will-show': [PreventableEvent];
  'menu-will-close': [PreventableEvent];
}

let applicationMenu: Menu | null = null;

export class Menu extends StrictEmitter<MenuEvents> {
  readonly items: MenuItem[] = [];
  #whenClosed: (() => void) | undefined;

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close']);
  }

  static buildFromTemplate(template: (Template | MenuItem)[]): Menu {
    if (!Array.isArray(template))
      throw new TypeError('Invalid template for Menu: Menu template must be an array');
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    const list = applicationAccelerators();
    for (const contents of allContents.values()) contents.$deliver({ kind: 'accelerators', list });
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(position: number, item: MenuItem): void {
    item.menu = this;
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.$find((item) => item.id === id) ?? null;
  }

  /** Stays open until closePopup or a choice; drawn only where a person looks. */
  popup(options: { window?: BrowserWindow; x?: number; y?: number; callback?: () => void } = {}): void {
    this.tell('menu-will-show', preventable({}));
    this.#whenClosed = options.callback;
    const window = options.window ?? focusedWindow() ?? [...windows.values()].at(-1);
    if (!isInteractive() || !window) return;
    const at = { x: options.x ?? window.$pointer.x, y: options.y ?? window.$pointer.y };
    draw(window, { type: 'menu', ...at, items: this.$drawn() }).then(({ choice }) => {
      this.closePopup();
      this.$find((item) => item.commandId === choice)?.click({}, window);
    }, console.error);
  }

  closePopup(): void {
    this.tell('menu-will-close', preventable({}));
    this.#whenClosed?.();
    this.#whenClosed = undefined;
  }

  $find(isWanted: (item: MenuItem) => boolean): MenuItem | undefined {
    for (const item of this.items) {
      if (isWanted(item)) return item;
      const within = item.submenu?.$find(isWanted);
      if (within) return within;
    }
    return undefined;
  }

  $drawn(): DrawnItem[] {
    return this.items
      .filter((item) => item.visible)
      .map((item) => ({
        commandId: item.commandId,
        label: item.label.replace('&', ''),
        accelerator: item.accelerator?.replace('CmdOrCtrl', 'Ctrl') ?? '',
        isSeparator: item.type === 'separator',
        isEnabled: item.enabled,
        isChecked: item.checked,
        items: item.submenu?.$drawn() ?? [],
      }));
  }
}
refuseOtherMembersOfInstances('Menu', Menu);

/** The shortcuts of the application menu, for the pages to listen for. */
export function applicationAccelerators(): AcceleratorKey[] {
  const list: AcceleratorKey[] = [];
  applicationMenu?.$find((item) => {
    if (!item.submenu && item.accelerator && item.registerAccelerator) {
      list.push({ ...parseAccelerator(item.accelerator), accelerator: item.accelerator });
    }
    return false;
  });
  return list;
}

/**
 * Runs the item whose shortcut was pressed in a window. By its keys, since the page may not have heard yet that the menu
 * was made anew.
 */
export function runAccelerator(accelerator: string, window: BrowserWindow | undefined): void {
  const item = applicationMenu?.$find(
    (candidate) => candidate.registerAccelerator && candidate.accelerator === accelerator,
  );
  item?.click({ triggeredByAccelerator: true, ctrlKey: true }, window);
}
