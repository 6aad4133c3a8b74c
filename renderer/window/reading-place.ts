import type { BriefId } from '#shared/brief/ids.ts';
import { type Place, parsePlace, placeKey } from '#shared/brief/place.ts';
import type { ReadingPlace } from '#shared/ipc/contract/window.ts';
import { workbench } from '../platform/workbench.ts';
import { blockSelector, goToPlace, placeAround, sectionSelector } from './go-to-place.ts';
import { textOffset } from './text-range.ts';

/** A place is kept when the reader has stayed there so long, in milliseconds, and at the latest after `longestMs`. */
const pauseMs = 400;
const longestMs = 4_000;

/* The cursor in a paragraph of prose, or in a text of a record that is drawn with its marks. */
function placeInProse(editor: Element, place: Place): Place {
  const selection = window.getSelection();
  const node = selection?.focusNode;
  if (selection && node && editor.matches('[data-field-editor]') && editor.contains(node)) {
    const at = textOffset(editor, node, selection.focusOffset);
    return { ...place, passage: { from: at, to: at } };
  }
  const element = node instanceof Element ? node : node?.parentElement;
  const block = element?.closest(blockSelector);
  if (!selection || !node || !block || !editor.contains(block)) return place;
  const at = textOffset(block, node, selection.focusOffset);
  const index = [...editor.querySelectorAll(blockSelector)].indexOf(block);
  return { ...place, block: index, passage: { from: at, to: at } };
}

/** The place of the cursor on a page; null where it is not on it. */
function placeOfCursor(page: HTMLElement): Place | null {
  const focused = document.activeElement;
  if (!focused || focused === page || !page.contains(focused)) return null;
  const place = placeAround(focused);
  if (!place) return null;
  if (focused.matches('[contenteditable="true"]')) return placeInProse(focused, place);
  const isText = focused instanceof HTMLTextAreaElement && place.field !== null;
  return isText ? { ...place, passage: { from: focused.selectionStart, to: focused.selectionEnd } } : place;
}

/** The page of the open brief; null where none is shown. */
let shownPage: HTMLElement | null = null;

/** The place of the cursor on the page of the open brief; null where it is not on it. */
export function writtenPlace(): Place | null {
  return shownPage && placeOfCursor(shownPage);
}

/** The section of the page that the cursor is in. */
export function sectionOfCursor(): Place | null {
  return (document.activeElement && placeAround(document.activeElement, sectionSelector)) ?? null;
}

let keep: (() => void) | null = null;

/** Keeps at once where the reader of the open brief is. */
export function keepReadingPlace(): void {
  keep?.();
}

/**
 * Keeps where the reader of a brief is, whenever that changes: how far down the page is, and the place the cursor has, or
 * had last. Gives back the function that stops.
 */
export function followReadingPlace(page: HTMLElement, briefId: BriefId): () => void {
  let at: string | null = null;
  let kept = '';
  let timer = 0;
  let [leftAt, movedAt] = [0, 0];
  const keepNow = () => {
    window.clearTimeout(timer);
    timer = 0;
    const cursor = placeOfCursor(page);
    if (cursor) at = placeKey(cursor);
    const place = { at, top: Math.max(0, Math.round(page.scrollTop)) };
    if (JSON.stringify(place) === kept) return;
    kept = JSON.stringify(place);
    void workbench.call('place.keep', { briefId, place });
  };
  const keepOrWait = () => {
    const now = performance.now();
    const waitMs = Math.min(movedAt + pauseMs, leftAt + longestMs) - now;
    if (waitMs <= 1) keepNow();
    else timer = window.setTimeout(keepOrWait, waitMs);
  };
  const soon = () => {
    movedAt = performance.now();
    if (timer !== 0) return;
    leftAt = movedAt;
    timer = window.setTimeout(keepOrWait, pauseMs);
  };
  keep = keepNow;
  shownPage = page;
  page.addEventListener('scroll', soon, { passive: true });
  document.addEventListener('selectionchange', soon);
  return () => {
    if (keep === keepNow) keep = null;
    if (shownPage === page) shownPage = null;
    window.clearTimeout(timer);
    page.removeEventListener('scroll', soon);
    document.removeEventListener('selectionchange', soon);
  };
}

/** Goes to where a brief was left: the cursor to its place, as far as that is still there, and the page as far down. */
export function returnTo(page: HTMLElement, { at, top }: ReadingPlace): void {
  const place = at === null ? undefined : parsePlace(at);
  if (place) goToPlace(place);
  page.scrollTop = top;
}
