import type { ReactNode } from 'react';
import { DocumentProvider } from '../document/context.tsx';
import { shownDocumentOf, useApp } from '../window/app-store.ts';

/** Gives a dialog, which lies over the window and not in the view of a brief, the open brief; nothing if none is open. */
export function OpenBrief({ children }: { readonly children: ReactNode }) {
  const document = useApp(shownDocumentOf);
  return document && <DocumentProvider document={document}>{children}</DocumentProvider>;
}
