import type { Editor, Range } from '@tiptap/core';
import { type Result, success } from '#shared/result.ts';
import { addRecord } from '../../document/add-record.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { type LabelOffer, wordsBeforeSign } from './label-offers.ts';
import type { MentionOffer } from './mention-menu-store.ts';

function entityFor(document: BriefDocument, { entityId, name }: MentionOffer): Result<string> {
  return entityId === null ? addRecord(document, 'entities', { name }) : success(entityId);
}

/** Puts the label of a record in the place of what was typed for it, with what ends it. */
export function insertLabel(editor: Editor, range: Range, offer: LabelOffer, end: string): void {
  const $at = editor.state.doc.resolve(range.from);
  const words = wordsBeforeSign(offer, $at.parent.textBetween(0, $at.parentOffset));
  const chain = editor.chain().focus().deleteRange(range);
  const written = words === '' ? chain : chain.insertContent({ type: 'text', text: words });
  // A text of a record holds no labels: the sign is a word there.
  const holdsLabels = editor.schema.nodes.recordLabel !== undefined;
  const signed = holdsLabels
    ? written.insertRecordLabel(offer.label)
    : written.insertContent({ type: 'text', text: offer.label.text });
  signed.insertContent({ type: 'text', text: end }).run();
}

/** Puts what was chosen in the place of what was typed for it, with a space behind. */
export function insertOffer(
  document: BriefDocument,
  editor: Editor,
  range: Range,
  offer: MentionOffer,
): void {
  const { label } = offer;
  if (label) {
    insertLabel(editor, range, { ...offer, label }, ' ');
    return;
  }
  const entity = entityFor(document, offer);
  if (!entity.ok) return;
  editor
    .chain()
    .focus()
    .deleteRange(range)
    .insertMention(entity.value, offer.text)
    .insertContent({ type: 'text', text: ' ' })
    .run();
}

/**
 * Puts an entity in the place of what was typed for it a moment ago, and leaves the cursor where it is by now. Words that
 * are not `typed` any more, or stand elsewhere, stay as they are.
 */
export function insertLate(
  document: BriefDocument,
  editor: Editor,
  { from, to }: Range,
  offer: MentionOffer,
  typed: string,
): void {
  if (editor.isDestroyed) return;
  const { doc, selection } = editor.state;
  if (to > doc.content.size || doc.textBetween(from, to) !== typed) return;
  const entity = entityFor(document, offer);
  if (!entity.ok) return;
  editor
    .chain()
    .setTextSelection({ from, to })
    .insertMention(entity.value, offer.text)
    .command(({ tr }) => {
      tr.setSelection(selection.getBookmark().map(tr.mapping).resolve(tr.doc));
      return true;
    })
    .run();
}
