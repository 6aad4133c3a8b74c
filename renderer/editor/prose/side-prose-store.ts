import { create } from 'zustand';

interface SideProseState {
  /** Keys `section:part` of empty side prose that the user asked to write. */
  readonly open: ReadonlySet<string>;
}

/** Which empty introductions and closing remarks are open for writing. */
export const useSideProse = create<SideProseState>(() => ({ open: new Set() }));

/** Opens the introduction (`lead`) or closing remarks (`body`) of a section for writing. */
export function openSideProse(sectionId: string, part: 'lead' | 'body'): void {
  useSideProse.setState(({ open }) => ({ open: new Set(open).add(`${sectionId}:${part}`) }));
}
