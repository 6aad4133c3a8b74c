import { Extension, type Extensions } from '@tiptap/core';
import type { BriefDocument } from '../../document/brief-document.ts';
import { ProseMarks } from '../passages/prose-marks.ts';
import { proseExtensionsFor } from '../prose/atom-extensions.ts';
import { CitationMarks } from '../prose/citation-marks.ts';
import { HeldProse } from '../prose/held-prose.ts';
import { mentionSuggestion } from '../prose/mention-suggestion.ts';
import { SelectionHearing } from '../prose/selection-hearing.ts';
import { smartLanguage } from '../prose/smart-language.ts';
import { SmartTyping } from '../prose/smart-typing.ts';
import { withStorableRules } from '../prose/storable-changes.ts';
import { SpelledProse } from '../spelling/spelling-judge.ts';
import { fieldExtensions } from './field-schema.ts';

/** What keys do that are those of the field, not of its text. */
export interface FieldKeys {
  /** What Enter does; false where it breaks the line. */
  readonly enter: () => boolean;
  /** What Backspace does where nothing is written; false where that is nothing. */
  readonly backspace: () => boolean;
}

const FieldKeyboard = Extension.create<FieldKeys>({
  name: 'fieldKeyboard',
  addOptions: () => ({ enter: () => false, backspace: () => false }),
  addKeyboardShortcuts() {
    return {
      Enter: () => this.options.enter(),
      'Shift-Enter': ({ editor }) => editor.commands.splitBlock(),
      Backspace: ({ editor }) => editor.isEmpty && this.options.backspace(),
    };
  },
});

/**
 * The extensions of an editor of a text of a record: those of prose, as far as such a text can hold what they make. The
 * offers behind `@` come last, so that they hear keys first.
 */
export function fieldExtensionsFor(document: BriefDocument, keys: FieldKeys, isSpelled: boolean): Extensions {
  const withViews = new Map(proseExtensionsFor(document).map((extension) => [extension.name, extension]));
  return [
    ...fieldExtensions.map((extension) =>
      extension.type === 'node' ? (withViews.get(extension.name) ?? extension) : extension,
    ),
    withStorableRules(SmartTyping.configure({ language: () => smartLanguage(document) })),
    CitationMarks,
    HeldProse,
    FieldKeyboard.configure(keys),
    mentionSuggestion(document),
    ProseMarks,
    ...(isSpelled ? [SpelledProse] : []),
    SelectionHearing,
  ];
}
