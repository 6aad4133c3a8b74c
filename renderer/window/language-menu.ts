import { create } from 'zustand';

/** Whether the list of languages of the open brief is open. */
export const useLanguageMenu = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));
