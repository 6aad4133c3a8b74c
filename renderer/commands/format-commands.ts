import { showDialog } from '../window/app-store.ts';
import { canFormat, formatCommand } from './format-command.ts';
import { tableCommands } from './table-commands.ts';
import type { UserCommand } from './user-command.ts';

const heading = (level: 1 | 2 | 3) =>
  formatCommand(
    `heading${level}`,
    `Heading ${level}`,
    'heading',
    (chain) => chain.toggleHeading({ level }),
    (editor) => editor.isActive('heading', { level }),
  );

const mark = (
  name: 'strike' | 'superscript' | 'subscript',
  label: string,
  keywords: string,
): UserCommand => ({
  ...formatCommand(
    name,
    label,
    name,
    (chain) => chain.toggleMark(name),
    (editor) => editor.isActive(name),
  ),
  keywords,
});

/** Commands on the text that has the cursor: prose, or a text of a record. */
export const formatCommands: readonly UserCommand[] = [
  formatCommand(
    'bold',
    'Bold',
    'bold',
    (chain) => chain.toggleBold(),
    (editor) => editor.isActive('bold'),
  ),
  formatCommand(
    'italic',
    'Italic',
    'italic',
    (chain) => chain.toggleItalic(),
    (editor) => editor.isActive('italic'),
  ),
  formatCommand(
    'underline',
    'Underline',
    'underline',
    (chain) => chain.toggleUnderline(),
    (editor) => editor.isActive('underline'),
  ),
  mark('strike', 'Strikethrough', 'strike out cross out line through'),
  mark('superscript', 'Superscript', 'raised exponent power'),
  mark('subscript', 'Subscript', 'lowered index formula'),
  {
    name: 'format.link',
    label: 'Link…',
    group: 'Format',
    keywords: 'url address',
    isEnabled: (state) => canFormat(state, 'link'),
    isChecked: (state) => state.activeEditor?.isActive('link') ?? false,
    run: ({ activeEditor }) => {
      if (activeEditor) showDialog({ kind: 'link', editor: activeEditor });
    },
  },
  formatCommand('paragraph', 'Plain paragraph', 'heading', (chain) => chain.setParagraph()),
  heading(1),
  heading(2),
  heading(3),
  formatCommand(
    'bulletList',
    'Bulleted list',
    'bulletList',
    (chain) => chain.toggleBulletList(),
    (editor) => editor.isActive('bulletList'),
  ),
  formatCommand(
    'orderedList',
    'Numbered list',
    'orderedList',
    (chain) => chain.toggleOrderedList(),
    (editor) => editor.isActive('orderedList'),
  ),
  formatCommand(
    'quote',
    'Quotation',
    'blockquote',
    (chain) => chain.toggleBlockquote(),
    (editor) => editor.isActive('blockquote'),
  ),
  ...tableCommands,
  formatCommand('clear', 'Clear formatting', 'paragraph', (chain) => chain.unsetAllMarks().clearNodes()),
];
