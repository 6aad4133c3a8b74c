/** Something done to briefs of the library that can be taken back. */
export interface LibraryChange {
  readonly label: string;
  readonly undo: () => void;
}

let last: LibraryChange | null = null;

/** Remembers what undo takes back while the library is shown. */
export function rememberLibraryChange(change: LibraryChange): void {
  last = change;
}

/** Forgets it, once it was taken back or can no longer be. */
export function forgetLibraryChange(): void {
  last = null;
}

/** What undo takes back while the library is shown, or null. */
export function lastLibraryChange(): LibraryChange | null {
  return last;
}
