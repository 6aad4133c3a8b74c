import type { Extensions } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { labelText } from '#shared/queries/labels-in-prose.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { showDialog } from '../../window/app-store.ts';
import { CitationView, MentionView, RecordLabelView } from './atom-views.ts';
import { CitationMarks } from './citation-marks.ts';
import { Citation, Mention, proseExtensions, RecordLabelNode } from './extensions.ts';
import { HeldProse } from './held-prose.ts';
import { labelOfNode } from './label-nodes.ts';
import { LabelsWhileTyping } from './label-typing.ts';
import { smartLanguage } from './smart-language.ts';
import { SmartTyping } from './smart-typing.ts';
import { withStorableRules } from './storable-changes.ts';

/** The editor's nodes and marks with the views of citations, mentions and labels, which follow the open brief. */
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
  const read = (node: Node): string => {
    const label = labelOfNode(node);
    return label ? labelText(document.brief, label) : '';
  };
  const recordLabel = RecordLabelNode.extend({
    renderHTML: ({ node }) => ['span', { 'data-record-label': '' }, read(node)],
    renderText: ({ node }) => read(node),
    addNodeView:
      () =>
      ({ node }) =>
        new RecordLabelView(node, document),
  });
  const exchanged: readonly unknown[] = [Citation, Mention, RecordLabelNode];
  return [
    ...proseExtensions.filter((extension) => !exchanged.includes(extension)),
    citation,
    mention,
    recordLabel,
    LabelsWhileTyping.configure({ brief: () => document.brief }),
    withStorableRules(SmartTyping.configure({ language: () => smartLanguage(document) })),
    CitationMarks,
    HeldProse,
  ];
}
