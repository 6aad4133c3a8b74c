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

  /** The event is read once: asking it costs, and most keys are letters of a text. */
  const acceleratorOf = (event: KeyboardEvent): AcceleratorKey | undefined => {
    const { ctrlKey, altKey, shiftKey, metaKey, code } = event;
    const key = event.key.toLowerCase();
    return accelerators.find(
      (candidate) =>
        (candidate.key === key || (candidate.code !== '' && candidate.code === code)) &&
        candidate.ctrl === ctrlKey &&
        candidate.alt === altKey &&
        candidate.shift === shiftKey &&
        candidate.meta === metaKey,
    );
  };
  /** In a text field Chromium acts on these itself, and then no menu hears of them. */
  const isEditing = (event: KeyboardEvent): boolean => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && /^[acvxyz]$/i.test(event.key);
    if (!isCommand) return false;
    const [target] = event.composedPath();
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    return isField || (target instanceof HTMLElement && target.isContentEditable);
  };
  const handled = new WeakSet<Event>();
  const fire = (event: KeyboardEvent) => {
    const accelerator = acceleratorOf(event);
    if (!accelerator || handled.has(event) || event.defaultPrevented || isEditing(event)) return;
    handled.add(event);
    event.preventDefault();
    post({ kind: 'accelerator', accelerator: accelerator.accelerator });
  };
  // After the page's own listeners, as in Electron; the first also when the page stops the event on its way.
  const fireLater = (event: KeyboardEvent) => {
    if (acceleratorOf(event)) setTimeout(() => fire(event));
  };
  window.addEventListener('keydown', fireLater, true);
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
