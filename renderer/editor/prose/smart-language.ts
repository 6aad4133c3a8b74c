import type { BriefDocument } from '../../document/brief-document.ts';
import { useApp } from '../../window/app-store.ts';

/** In which language signs are changed while typing in a brief; null while the user does not want it. */
export function smartLanguage({ brief }: BriefDocument): string | null {
  return useApp.getState().settings.isSmartTypingOn ? brief.language : null;
}
