import { z } from 'zod';
import { briefId } from '../../brief/ids.ts';
import { desktopRequest, nothing } from './request.ts';

/** Where somebody was in a brief: the place of the cursor, as `placeKey` writes it, and how far down the page is. */
export const readingPlace = z.strictObject({ at: z.string().max(500).nullable(), top: z.int().min(0) });
export type ReadingPlace = z.infer<typeof readingPlace>;

/** Requests about windows, and what a window says of itself. */
export const windowRequests = {
  /**
   * Opens another window, even for a brief that a window shows already. With `beside`, the two share the screen, this
   * one at the left.
   */
  'window.open': desktopRequest({
    request: z.strictObject({ briefId: briefId.nullable(), beside: z.boolean().default(false) }),
    response: nothing,
  }),
  /** Does what the system's menu entries do, for the palette, which lists them too. */
  'window.act': desktopRequest({
    request: z.strictObject({ action: z.enum(['close', 'minimize', 'toggle-full-screen', 'quit']) }),
    response: nothing,
  }),
  /** Cuts, copies or pastes where the cursor is, as the keys do: a page may not read the clipboard by itself. */
  'window.edit': desktopRequest({
    request: z.strictObject({ edit: z.enum(['cut', 'copy', 'paste', 'paste-as-plain-text']) }),
    response: nothing,
  }),
  /** What the window shows, for its title, the recent list and the enabled entries of the menu. */
  'window.report': desktopRequest({
    request: z.strictObject({
      title: z.string().max(5_000),
      briefId: briefId.nullable(),
      isSaved: z.boolean(),
      /** Names of the user commands that are possible now; menu entries of others are greyed. */
      enabled: z.array(z.string().max(100)).max(1_000),
      undoLabel: z.string().nullable(),
      redoLabel: z.string().nullable(),
    }),
    response: nothing,
  }),
  /** Notes where the reader of a brief is, to go there again when it is opened next, also after a restart. */
  'place.keep': desktopRequest({
    request: z.strictObject({ briefId, place: readingPlace }),
    response: nothing,
  }),
  /** Where the brief was left; null where that is not known. */
  'place.of': desktopRequest({
    request: z.strictObject({ briefId }),
    response: z.strictObject({ place: readingPlace.nullable() }),
  }),
  /** Answers `window.closing`: everything is on disk, or something could not be saved and the user wants to stay. */
  'window.closeReady': desktopRequest({
    request: z.strictObject({ mayClose: z.boolean() }),
    response: nothing,
  }),
  /** Answers `window.saving`: everything that was typed is on disk, or could not be written. */
  'window.saved': desktopRequest({ request: nothing, response: nothing }),
} as const;

/** What a window is told to do. */
export const windowEvents = {
  /** A menu entry or an accelerator of the system's menu was chosen: the name of a user command. */
  'menu.command': z.strictObject({ command: z.string() }),
  /** The window is about to close: flush, then `window.closeReady`. */
  'window.closing': z.strictObject({}),
  /** The library is about to be replaced: flush, then `window.saved`. */
  'window.saving': z.strictObject({}),
} as const;
