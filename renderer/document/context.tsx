import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Brief } from '#shared/brief/brief.ts';
import type { BriefDocument } from './brief-document.ts';
import type { DocumentState } from './document-state.ts';

const DocumentContext = createContext<BriefDocument | null>(null);

/** Gives everything below it the open brief. */
export function DocumentProvider({ document, children }: { document: BriefDocument; children: ReactNode }) {
  return <DocumentContext value={document}>{children}</DocumentContext>;
}

/** The open brief, for running commands. Throws outside a `DocumentProvider`. */
export function useDocument(): BriefDocument {
  const document = useContext(DocumentContext);
  if (!document) throw new Error('useDocument needs a DocumentProvider above it.');
  return document;
}

/**
 * A part of the open brief; the component renders again only when that part changes. Select stored values, not new
 * objects.
 */
export function useBrief<Part>(select: (brief: Brief) => Part): Part {
  const document = useDocument();
  return useSyncExternalStore(document.changes.whole, () => select(document.brief));
}

/** Like `useBrief`, for what depends on one part of the brief: an edit elsewhere costs nothing. */
export function useBriefPart<Name extends keyof Brief, Part>(
  name: Name,
  select: (part: Brief[Name]) => Part,
): Part {
  const document = useDocument();
  return useSyncExternalStore(document.changes.of(name), () => select(document.brief[name]));
}

/**
 * Like `useBriefPart`, for what depends on several parts of the brief. Select stored or remembered values, not new
 * objects.
 */
export function useBriefParts<Part>(names: readonly (keyof Brief)[], select: (brief: Brief) => Part): Part {
  const document = useDocument();
  return useSyncExternalStore(document.changes.ofAll(names), () => select(document.brief));
}

/** A part of the document's state: save state, history, problem. */
export function useDocumentState<Part>(select: (state: DocumentState) => Part): Part {
  return useStore(useDocument().store, select);
}
