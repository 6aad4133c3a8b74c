import type { KeyboardEvent } from 'react';

/** Has Backspace in an empty text area do what is to be done there; `onEmpty` says whether that was anything. */
export function pressInEmpty(
  event: KeyboardEvent<HTMLTextAreaElement>,
  onEmpty: (() => boolean) | undefined,
): void {
  if (event.key !== 'Backspace' || event.currentTarget.value !== '' || event.nativeEvent.isComposing) return;
  if (onEmpty?.()) event.preventDefault();
}
