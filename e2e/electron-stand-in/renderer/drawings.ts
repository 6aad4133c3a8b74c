import type { Drawing, DrawingAnswer, DrawnItem } from './messages.ts';
import type { PreloadSurroundings } from './preload-side.ts';

/**
 * Draws over the page what Electron would ask the window system for: the menu (F10 or Alt), popup menus,
 * message boxes, and a field for a path in place of a file dialog. It runs only where a person uses the
 * stand-in, never under a test. The function is sent to pages as source text, so it uses nothing from outside.
 */
export function drawOverPage({ post, onMessage }: Pick<PreloadSurroundings, 'post' | 'onMessage'>): void {
  const styles = `
    dialog { box-sizing: border-box; position: fixed; margin: 0; padding: 4px; border: 1px solid GrayText; border-radius: 6px; box-shadow: 0 6px 24px rgb(0 0 0 / 30%); font: 13px system-ui, sans-serif; color: CanvasText; background: Canvas; color-scheme: light dark; }
    dialog::backdrop { background: none; } .box::backdrop { background: rgb(0 0 0 / 30%); }
    .box[open] { left: 50%; top: 20%; transform: translateX(-50%); width: min(480px, 90vw); padding: 16px; display: grid; gap: 12px; white-space: pre-wrap; }
    .item { display: flex; gap: 24px; width: 100%; min-width: 200px; justify-content: space-between; padding: 4px 10px; border: 0; border-radius: 4px; background: none; color: inherit; font: inherit; text-align: start; }
    .item:focus, .item:hover { background: Highlight; color: HighlightText; outline: none; } .item:disabled { color: GrayText; background: none; }
    hr { margin: 4px 8px; border: 0; border-top: 1px solid GrayText; } .row { display: flex; gap: 8px; justify-content: flex-end; flex-wrap: wrap; }
    input[type=text] { font: inherit; padding: 6px; width: 100%; box-sizing: border-box; } .row button { font: inherit; padding: 4px 14px; }
    .handle { position: fixed; z-index: 2147483646; left: 50%; top: 0; transform: translateX(-50%); padding: 0 14px 1px; border: 0; border-radius: 0 0 6px 6px; font: 10px system-ui, sans-serif; color: Canvas; background: CanvasText; opacity: 0.35; }
    .handle:hover { opacity: 0.9; }`;

  const cancels = new Map<number, () => void>();

  function make<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    className = '',
    text = '',
  ): HTMLElementTagNameMap[Tag] {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  }

  /** A place of our own in the page, which its scripts and styles do not reach. */
  function attach(element: HTMLElement): HTMLElement {
    const host = make('div');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.append(element);
    document.documentElement.append(host);
    return host;
  }

  /** Opens a modal dialog: a page that keeps the focus in a dialog of its own cannot take it back. */
  function open(dialog: HTMLDialogElement, id: number): (answer: DrawingAnswer) => void {
    const host = attach(dialog);
    const close = (answer: DrawingAnswer) => {
      if (!host.isConnected) return;
      dialog.close();
      host.remove();
      cancels.delete(id);
      post({ kind: 'drawing-answered', id, answer });
    };
    const cancel = () => close({ choice: -1, text: '', isChecked: false });
    cancels.set(id, cancel);
    dialog.addEventListener('cancel', cancel);
    dialog.addEventListener('mousedown', ({ clientX, clientY }) => {
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      if (clientX < left || clientX > right || clientY < top || clientY > bottom) cancel();
    });
    dialog.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'ArrowDown') moveFocus(dialog, 1);
      if (event.key === 'ArrowUp') moveFocus(dialog, -1);
    });
    dialog.showModal();
    return close;
  }

  function moveFocus(root: HTMLElement, step: number): void {
    const items = [...root.querySelectorAll<HTMLElement>('.item:not(:disabled)')];
    const index = items.findIndex((item) => item.matches(':focus'));
    items.at((index + step) % items.length)?.focus();
  }

  function itemButton(item: DrawnItem, close: (answer: DrawingAnswer) => void): HTMLElement {
    if (item.isSeparator) return make('hr');
    const button = make('button', 'item', `${item.isChecked ? '✓ ' : ''}${item.label}`);
    button.append(make('span', '', item.items.length > 0 ? '▸' : item.accelerator));
    button.disabled = !item.isEnabled;
    button.addEventListener('click', () => {
      if (item.items.length === 0) {
        close({ choice: item.commandId, text: '', isChecked: false });
        return;
      }
      const menu = button.parentElement;
      menu?.replaceChildren(...item.items.map((child) => itemButton(child, close)));
      menu?.querySelector<HTMLElement>('.item:not(:disabled)')?.focus();
    });
    return button;
  }

  function drawMenu({ items, x, y }: Drawing & { type: 'menu' }, id: number): void {
    const dialog = make('dialog');
    const close = open(dialog, id);
    dialog.append(...items.map((item) => itemButton(item, close)));
    dialog.style.left = `${Math.max(0, Math.min(x, innerWidth - dialog.offsetWidth))}px`;
    dialog.style.top = `${Math.max(0, Math.min(y, innerHeight - dialog.offsetHeight))}px`;
    dialog.querySelector<HTMLElement>('.item:not(:disabled)')?.focus();
  }

  function drawMessage(drawing: Drawing & { type: 'message' }, id: number): void {
    const dialog = make('dialog', 'box');
    const close = open(dialog, id);
    const check = make('input');
    check.type = 'checkbox';
    const label = make('label');
    label.append(check, ` ${drawing.checkbox}`);
    const row = make('div', 'row');
    for (const [choice, text] of drawing.buttons.entries()) {
      const button = make('button', '', text);
      button.addEventListener('click', () => close({ choice, text: '', isChecked: check.checked }));
      row.append(button);
    }
    dialog.append(make('strong', '', drawing.message), make('div', '', drawing.detail), row);
    if (drawing.checkbox) row.before(label);
    row.querySelector('button')?.focus();
  }

  function drawPath(drawing: Drawing & { type: 'path' }, id: number): void {
    const dialog = make('dialog', 'box');
    const close = open(dialog, id);
    const form = make('form');
    const field = make('input');
    field.type = 'text';
    field.value = drawing.value;
    field.ariaLabel = 'Path';
    const row = make('div', 'row');
    row.append(make('button', '', drawing.button));
    form.append(field, row);
    dialog.append(make('strong', '', drawing.title), make('div', '', 'Path (Escape cancels):'), form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      close({ choice: field.value ? 0 : -1, text: field.value, isChecked: false });
    });
    field.focus();
    field.select();
  }

  onMessage((message) => {
    if (message.kind === 'withdraw') cancels.get(message.id)?.();
    if (message.kind !== 'draw') return;
    const { drawing, id } = message;
    if (drawing.type === 'menu') drawMenu(drawing, id);
    else if (drawing.type === 'message') drawMessage(drawing, id);
    else drawPath(drawing, id);
  });

  /** The one thing that is always there: a handle at the upper edge, because there is no menu bar. */
  function drawHandle(): void {
    const button = make('button', 'handle', 'Menu');
    button.title = 'Menu (F10)';
    button.tabIndex = -1;
    button.addEventListener('mousedown', (event) => event.preventDefault()); // The page keeps the focus.
    button.addEventListener('click', wantMenu);
    attach(button);
  }

  const wantMenu = () => post({ kind: 'menu-wanted', x: Math.round(innerWidth / 2 - 100), y: 16 });
  if (document.readyState !== 'loading') drawHandle();
  else document.addEventListener('DOMContentLoaded', drawHandle);
  let isAltAlone = false;
  window.addEventListener('keydown', (event) => {
    isAltAlone = event.key === 'Alt';
    if (event.key !== 'F10' || event.shiftKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    wantMenu();
  });
  window.addEventListener('keyup', (event) => {
    if (event.key === 'Alt' && isAltAlone) wantMenu();
  });
}
