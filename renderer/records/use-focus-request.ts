import { type RefObject, useEffect } from 'react';
import type { CollectionName } from '#shared/brief/collections.ts';
import { useApp } from '../window/app-store.ts';

/** Takes the cursor into a field when the window asks for its record, after the last character. */
export function useFocusRequest(
  collection: CollectionName,
  id: string,
  field: RefObject<HTMLElement | null>,
  isFirstField = true,
  place?: string,
): void {
  const isAsked = useApp(({ focusRequest }) => {
    if (!isFirstField || focusRequest?.id !== id || focusRequest.collection !== collection) return false;
    return focusRequest.place === undefined || focusRequest.place === place;
  });
  useEffect(() => {
    // A record shown in two places is asked for in both; the first one takes the cursor.
    if (!isAsked || useApp.getState().focusRequest === null) return;
    useApp.setState({ focusRequest: null });
    const element = field.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
    if (element.isContentEditable) window.getSelection()?.selectAllChildren(element);
    if (element.isContentEditable) window.getSelection()?.collapseToEnd();
    if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return;
    // A new section has a title that is meant to be replaced.
    if (collection === 'sections') element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
  }, [isAsked, field, collection]);
}
