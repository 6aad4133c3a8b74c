import type { ContextTarget } from '../renderer/messages.ts';
import { refuseOtherMembers } from '../strict.ts';

type Known =
  | keyof Omit<ContextTarget, 'canEditRichly'>
  | 'pageURL'
  | 'misspelledWord'
  | 'dictionarySuggestions'
  | 'spellcheckEnabled'
  | 'editFlags';

/** What the event `context-menu` tells; members we cannot know throw when read. */
export function contextMenuParams(
  target: ContextTarget,
  pageURL: string,
): Pick<Electron.ContextMenuParams, Known> {
  const { canEditRichly, ...rest } = target;
  const hasSelection = target.selectionText !== '';
  return refuseOtherMembers('ContextMenuParams', {
    ...rest,
    pageURL,
    misspelledWord: '',
    dictionarySuggestions: [],
    spellcheckEnabled: false,
    editFlags: {
      canUndo: target.isEditable,
      canRedo: target.isEditable,
      canCut: target.isEditable && hasSelection,
      canCopy: hasSelection,
      canPaste: target.isEditable,
      canDelete: target.isEditable && hasSelection,
      canSelectAll: true,
      canEditRichly,
    },
  });
}
