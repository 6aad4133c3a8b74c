/** What the preload's side of a page tells the main process. `args` and `value` are texts of the codec. */
export type FromPage =
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'accelerator'; accelerator: string }
  | { kind: 'focus' }
  | { kind: 'blur' }
  | { kind: 'resize' }
  | { kind: 'title'; title: string }
  | { kind: 'context-menu'; target: ContextTarget }
  | { kind: 'preload-error'; message: string; stack: string }
  | { kind: 'colours'; isDark: boolean; isHighContrast: boolean; isForced: boolean }
  | { kind: 'menu-wanted'; x: number; y: number }
  | { kind: 'drawing-answered'; id: number; answer: DrawingAnswer };

/** What the main process tells the preload's side of a page. */
export type ToPage =
  | { kind: 'reply'; id: number; ok: boolean; value: string }
  | { kind: 'message'; channel: string; args: string }
  | { kind: 'accelerators'; list: AcceleratorKey[] }
  | { kind: 'draw'; id: number; drawing: Drawing }
  | { kind: 'withdraw'; id: number }
  /** Main is about to close the window, so the page need not hold it for main. */
  | { kind: 'closing'; isClosing: boolean };

/** A menu's shortcut, as key events are compared with it. */
export interface AcceleratorKey {
  accelerator: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  meta: boolean;
  /** The lower-case `key` of the event, and where that depends on the layout its `code`. */
  key: string;
  code: string;
}

/** What was under the pointer when a context menu was asked for. */
export interface ContextTarget {
  x: number;
  y: number;
  linkURL: string;
  linkText: string;
  srcURL: string;
  mediaType: 'none' | 'image';
  isEditable: boolean;
  canEditRichly: boolean;
  selectionText: string;
  selectionStartOffset: number;
  titleText: string;
  altText: string;
  menuSourceType: 'mouse' | 'keyboard';
}

/** Something the stand-in draws over a page because nothing native does; only where a person looks. */
export type Drawing =
  | { type: 'menu'; x: number; y: number; items: DrawnItem[] }
  | { type: 'message'; title: string; message: string; detail: string; buttons: string[]; checkbox: string }
  | { type: 'path'; title: string; button: string; value: string };

/** One line of a drawn menu. */
export interface DrawnItem {
  commandId: number;
  label: string;
  accelerator: string;
  isSeparator: boolean;
  isEnabled: boolean;
  isChecked: boolean;
  items: DrawnItem[];
}

/** How a drawing was left: -1 and an empty text when it was cancelled. */
export interface DrawingAnswer {
  choice: number;
  text: string;
  isChecked: boolean;
}

/** What the preload's side needs to know when a page starts. */
export interface PreloadBoot {
  secretName: string;
  fileTokenPrefix: string;
  preload: string;
  accelerators: AcceleratorKey[];
  isInteractive: boolean;
  process: Record<string, unknown>;
}
