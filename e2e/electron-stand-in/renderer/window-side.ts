import type { AcceleratorKey, ContextTarget, PreloadBoot } from './messages.ts';
import type { PreloadSurroundings } from './preload-side.ts';

/**
 * Tells main what Electron would know from the window system: focus, size, menu shortcuts, context menus.
 * The function is sent to pages as source text, so it uses nothing from outside itself.
 */
export function reportWindow(boot: PreloadBoot, { post, onMessage }: PreloadSurroundings): void {
  let accelerators = boot.accelerators;
  onMessage((message) => {
    if (message.kind === 'accelerators') accelerators = message.list;
  });

  const matches = (key: AcceleratorKey, event: KeyboardEvent): boolean =>
    key.ctrl === event.ctrlKey &&
    key.alt === event.altKey &&
    key.shift === event.shiftKey &&
    key.meta === event.metaKey &&
    (key.key === event.key.toLowerCase() || (key.code !== '' && key.code === event.code));
  /** In a text field Chromium acts on these itself, and then no menu hears of them. */
  const isEditing = (event: KeyboardEvent): boolean => {
    const [target] = event.composedPath();
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const isRich = target instanceof HTMLElement && target.isContentEditable;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && /^[acvxyz]$/i.test(event.key);
    return isCommand && (isField || isRich);
  };
  const handled = new WeakSet<Event>();
  const fire = (event: KeyboardEvent) => {
    if (handled.has(event) || event.defaultPrevented || isEditing(event)) return;
    const accelerator = accelerators.find((candidate) => matches(candidate, event));
    if (!accelerator) return;
    handled.add(event);
    event.preventDefault();
    post({ kind: 'accelerator', commandId: accelerator.commandId });
  };
  // After the page's own listeners, as in Electron; the first also when the page stops the event on its way.
  window.addEventListener('keydown', (event) => setTimeout(() => fire(event)), true);
  window.addEventListener('keydown', fire);

  for (const kind of ['focus', 'blur'] as const) {
    window.addEventListener(kind, (event) => {
      if (event.target === window) post({ kind });
    });
  }
  if (document.hasFocus()) post({ kind: 'focus' });
  window.addEventListener('resize', () => post({ kind: 'resize' }));

  let title = '';
  const tellTitle = () => {
    if (document.title === title) return;
    title = document.title;
    post({ kind: 'title', title });
  };
  document.addEventListener('DOMContentLoaded', () => {
    tellTitle();
    const changes = { childList: true, subtree: true, characterData: true };
    new MutationObserver(tellTitle).observe(document.head, changes);
  });

  const targetOf = (event: MouseEvent): ContextTarget => {
    const element = event.target instanceof Element ? event.target : document.documentElement;
    const link = element.closest('a');
    const image = element instanceof HTMLImageElement ? element : undefined;
    const field = element.closest('input, textarea');
    const isRich = element instanceof HTMLElement && element.isContentEditable;
    return {
      x: event.clientX,
      y: event.clientY,
      linkURL: link?.href ?? '',
      linkText: link?.textContent ?? '',
      srcURL: image?.src ?? '',
      mediaType: image ? 'image' : 'none',
      isEditable: isRich || field !== null,
      canEditRichly: isRich,
      selectionText: String(getSelection()),
      selectionStartOffset: getSelection()?.anchorOffset ?? 0,
      titleText: element.getAttribute('title') ?? '',
      altText: image?.alt ?? '',
      menuSourceType: event.button === 2 ? 'mouse' : 'keyboard',
    };
  };
  const suppressed = new WeakSet<Event>();
  const tellContextMenu = (event: MouseEvent) => {
    const isHandledByPage = event.defaultPrevented && !suppressed.has(event);
    if (!isHandledByPage) post({ kind: 'context-menu', target: targetOf(event) });
  };
  window.addEventListener('contextmenu', (event) => setTimeout(() => tellContextMenu(event)), true);
  window.addEventListener('contextmenu', (event) => {
    if (!boot.isInteractive || event.defaultPrevented) return;
    suppressed.add(event); // Chromium would open its own menu; Electron has none.
    event.preventDefault();
  });

  if (boot.isInteractive) holdForMain();

  /** The window manager's close button closes a page of Chromium at once; main has to be asked first. */
  function holdForMain(): void {
    let isLeaving = false;
    onMessage((message) => {
      if (message.kind === 'closing') isLeaving = message.isClosing;
    });
    (window as unknown as { navigation?: EventTarget }).navigation?.addEventListener('navigate', () => {
      isLeaving = true;
      setTimeout(() => {
        isLeaving = false;
      });
    });
    window.addEventListener('beforeunload', (event) => {
      if (!isLeaving) event.preventDefault();
    });
  }

  if (boot.isInteractive) {
    const queries = [
      '(prefers-color-scheme: dark)',
      '(prefers-contrast: more)',
      '(forced-colors: active)',
    ].map((text) => matchMedia(text));
    const tell = () => {
      const [isDark = false, isHighContrast = false, isForced = false] = queries.map(
        (query) => query.matches,
      );
      post({ kind: 'colours', isDark, isHighContrast, isForced });
    };
    for (const query of queries) query.addEventListener('change', tell);
    tell();
  }
}
