import type { Extensions } from '@tiptap/core';
import type { BriefDocument } from '../../document/brief-document.ts';
import { showDialog } from '../../window/app-store.ts';
import { CitationView, MentionView } from './atom-views.ts';
import { CitationMarks } from './citation-marks.ts';
import { Citation, Mention, proseExtensions } from './extensions.ts';

/** The editor's nodes and marks with the views of citations and mentions, which follow the open brief. */
export function proseExtensionsFor(document: BriefDocument): Extensions {
  const citation = Citation.extend({
    addNodeView:
      () =>
      ({ node, editor }) =>
        // Its first click has already selected it.
        new CitationView(node, document, () => {
          if (editor.isEditable) showDialog({ kind: 'citation', editor });
        }),
  });
  const mention = Mention.extend({
    addNodeView:
      () =>
      ({ node }) =>
        new MentionView(node),
  });
  return [
    ...proseExtensions.filter((extension) => extension !== Citation && extension !== Mention),
    citation,
    mention,
    CitationMarks,
  ];
}
