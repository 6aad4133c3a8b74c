import { describe, expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ Menu: {}, BrowserWindow: {} }));
const { contextMenuTemplate } = await import('../../../electron/main/context-menu.ts');

const flags = {
  canCut: true,
  canCopy: true,
  canPaste: false,
  canSelectAll: true,
  canUndo: true,
  canRedo: true,
  canDelete: true,
  canEditRichly: true,
};

describe('the menu of a right click', () => {
  test('offers what can be done in a field, and greys the rest', () => {
    const template = contextMenuTemplate({ isEditable: true, selectionText: '', editFlags: flags });
    expect(template.map(({ role, enabled }) => [role, enabled])).toEqual([
      ['cut', true],
      ['copy', true],
      ['paste', false],
      ['pasteAndMatchStyle', false],
      [undefined, undefined],
      ['selectAll', true],
    ]);
  });

  test('offers to copy a selection outside a field', () => {
    const template = contextMenuTemplate({ isEditable: false, selectionText: 'ice', editFlags: flags });
    expect(template.map(({ role }) => role)).toEqual(['copy']);
  });

  test('is none where there is neither', () => {
    expect(contextMenuTemplate({ isEditable: false, selectionText: ' \n', editFlags: flags })).toEqual([]);
  });
});
