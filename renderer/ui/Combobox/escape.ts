interface ChangeDetails {
  readonly reason: string;
  readonly cancel: () => void;
  readonly allowPropagation: () => void;
}

/**
 * Whether a change is one that the Escape key asks for where no list is open: the library then empties the field, and
 * all that was chosen is gone. Such a change is stopped, and the key goes on to what lies around the field.
 */
export function isKeptAtEscape(details: ChangeDetails): boolean {
  if (details.reason !== 'escape-key') return false;
  details.cancel();
  details.allowPropagation();
  return true;
}
