import { create } from 'zustand';

/** The click that asks for the menu of prose; the menu opens where it was. */
export const useProseMenu = create<{ readonly asked: MouseEvent | null }>(() => ({ asked: null }));

/** Opens the menu of the prose that has the cursor. */
export function openProseMenu(asked: MouseEvent): void {
  useProseMenu.setState({ asked });
}
