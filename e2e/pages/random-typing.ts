import type { Page } from '@playwright/test';
import type { Chance } from '../../test/fixtures/random.ts';

/* What a hand may do in a text: signs that mean something to an editor, keys, clipboards and commands. */

const typed = [
  '20261118. ',
  '20261118.',
  '1. ',
  '0. ',
  '7. ',
  '999999. ',
  '1000000. ',
  '1000001. ',
  '99999999999999999999. ',
  '- ',
  '* ',
  '+ ',
  '> ',
  '# ',
  '### ',
  '#### ',
  '**bold** ',
  '__bold__ ',
  '*slant* ',
  '_slant_ ',
  '`code` ',
  '``` ',
  '~~struck~~ ',
  '--- ',
  '[ ] ',
  '"quoted" ',
  "it's ",
  'this--that ',
  'then -- ',
  '"',
  '... ',
  '@ ',
  '@Mira',
  'https://example.org/a ',
  'www.example.org ',
  'a@example.org ',
  'Tankers left the strait. ',
  'gull ',
  '  ',
  '👩‍🚀 ',
  'ش ',
];

const keys = [
  ...['Enter', 'Enter', 'Shift+Enter', 'Control+Enter', 'Backspace', 'Backspace', 'Delete', 'Escape'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Control+Home', 'Control+End'],
  ...['Shift+ArrowLeft', 'Shift+ArrowUp', 'Control+Shift+ArrowLeft', 'Shift+Home', 'Control+a'],
  ...['Control+b', 'Control+i', 'Control+u', 'Control+Alt+1', 'Control+Alt+2', 'Control+Alt+0'],
  ...['Control+Shift+7', 'Control+Shift+8', 'Control+Shift+b', 'Control+Backspace', 'Control+Delete'],
  ...['Control+Shift+x', 'Control+=', 'Control+z', 'Control+z', 'Control+y'],
];

const pasted: readonly (readonly ['text/html' | 'text/plain', string])[] = [
  ['text/plain', '20261118. Tankers left.\n20261119. None came.\n20261120. Nor then.'],
  ['text/plain', 'https://example.org/pasted'],
  ['text/plain', '- one\n  - two\n- three'],
  ['text/html', '<ol start="99999999999"><li>first</li><li>second</li></ol>'],
  ['text/html', '<ol start="-5"><li>first</li></ol><h5>deep</h5>'],
  ['text/html', '<table><tr><td colspan="500">wide</td></tr><tr><td>a</td><td>b</td></tr></table>'],
  ['text/html', '<blockquote><ul><li><p>in</p><blockquote>deeper</blockquote></li></ul></blockquote>'],
  [
    'text/html',
    '<p>H<sub>2</sub>O <a href="javascript:x">bad</a> <a href="https://example.org">good</a></p>',
  ],
  ['text/html', '<img src="x" alt="A map">'],
];

type Deed = (page: Page, chance: Chance) => Promise<void>;

/** Hands something to what has the focus, as the clipboard or a drag does. */
async function hand(page: Page, kind: 'paste' | 'drop', type: string, value: string): Promise<void> {
  await page.evaluate(
    ([way, mime = '', data = '']) => {
      const transfer = new DataTransfer();
      transfer.setData(mime, data);
      const target = document.activeElement;
      const box = target?.getBoundingClientRect();
      const common = { bubbles: true, cancelable: true };
      const at = { clientX: (box?.left ?? 0) + 30, clientY: (box?.top ?? 0) + 12 };
      const event =
        way === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: transfer, ...common })
          : new DragEvent('drop', { dataTransfer: transfer, ...at, ...common });
      target?.dispatchEvent(event);
    },
    [kind, type, value],
  );
}

/** Commands of the editor that menus and dialogs run. */
const commands: Deed = async (page, chance) => {
  await page.evaluate((draw) => {
    const { activeElement } = document;
    const editor = activeElement instanceof HTMLElement ? activeElement.editor : undefined;
    if (!editor) return;
    const { commands: run } = editor;
    const all = [
      () => run.insertTable({ rows: 2, cols: 2, withHeaderRow: true }),
      () => run.addRowAfter(),
      () => run.addColumnBefore(),
      () => run.deleteColumn(),
      () => run.mergeCells(),
      () => run.deleteTable(),
      () => run.toggleOrderedList(),
      () => run.toggleBulletList(),
      () => run.toggleHeading({ level: 2 }),
      () => run.toggleBlockquote(),
      () => run.setLink({ href: 'https://example.org/set' }),
      () => run.unsetLink(),
      () => run.sinkListItem('listItem'),
      () => run.liftListItem('listItem'),
      () => run.updateAttributes('orderedList', { start: 20_261_118 }),
      () => run.updateAttributes('heading', { level: 9 }),
      () => run.insertContent('<ol start="20261118"><li>inserted</li></ol>', { applyPasteRules: true }),
      () => run.insertMention('nobody', 'Nobody'),
    ];
    try {
      all[draw % all.length]?.();
    } catch (error) {
      // The schema of the prose does not take such an attribute, and nothing was changed.
      if (!(error instanceof RangeError)) throw error;
    }
  }, chance.below(1_000));
};

/** A word as an input method composes it. */
const compose: Deed = async (page) => {
  const session = await page.context().newCDPSession(page);
  for (const text of ['t', 'te', 'テ']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: 'テスト. ' });
  await session.detach();
};

const type: Deed = (page, chance) => page.keyboard.type(chance.of(typed) ?? '');
const press: Deed = (page, chance) => page.keyboard.press(chance.of(keys) ?? 'End');
const paste: Deed = (page, chance) => {
  const [mime, value] = chance.of(pasted) ?? ['text/plain', ''];
  return hand(page, chance.in100(80) ? 'paste' : 'drop', mime, value);
};

const deeds: readonly Deed[] = [type, type, type, type, press, press, press, paste, commands, compose];

/** Does some things after one another in the text that has the focus; gives what was drawn for a report. */
export async function typeAtRandom(page: Page, chance: Chance): Promise<void> {
  const count = 4 + chance.below(8);
  for (let done = 0; done < count; done += 1) await (chance.of(deeds) ?? type)(page, chance);
}
