import type { Extensions } from '@tiptap/core';
import type { BriefDocument } from '../document/brief-document.ts';
import { CitationView, MentionView } from './atom-views.ts';
import { Citation, Mention, proseExtensions } from './extensions.ts';

/** The editor's nodes and marks with the views of citations and mentions, which follow the open brief. */
export function proseExtensionsFor(document: BriefDocument): Extensions {
  const citation = Citation.extend({
    addNodeView:
      () =>
      ({ node }) =>
        new CitationView(node, document),
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
  ];
}
