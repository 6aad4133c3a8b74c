import { create } from 'zustand';

/** The collections whose inner ones this window does not show, by their ids. */
export const useFolded = create<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

/** Shows or hides what lies in a collection. */
export function fold(id: string, isFolded: boolean): void {
  const ids = new Set(useFolded.getState().ids);
  if (isFolded) ids.add(id);
  else ids.delete(id);
  useFolded.setState({ ids });
}
