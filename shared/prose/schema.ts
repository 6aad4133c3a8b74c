import { Schema } from '@tiptap/pm/model';
import { listStarts } from '../brief/list-start.ts';
import { isNamedCollection } from './record-label.ts';

/** Link targets that may stand in a brief; everything else is kept as plain text. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && href.length <= 4_000 && /^(https?:\/\/|mailto:)[^\s]+$/i.test(href);
}

function checkLink(href: unknown): void {
  if (!isSafeLink(href)) throw new RangeError('A link in a brief starts with http://, https:// or mailto:.');
}

function checkSourceIds(ids: unknown): void {
  const isList = Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === 'string');
  if (!isList) throw new RangeError('A citation names at least one source.');
}

function checkNamed(collection: unknown): void {
  if (!isNamedCollection(collection))
    throw new RangeError('A label names a record of a kind that has labels.');
}

function checkWidths(widths: unknown): void {
  const isFine =
    widths === null || (Array.isArray(widths) && widths.every((width) => typeof width === 'number'));
  if (!isFine) throw new RangeError('Column widths are numbers.');
}

function checkAlign(align: unknown): void {
  if (align !== null && align !== 'left' && align !== 'center' && align !== 'right') {
    throw new RangeError('A cell is aligned left, center or right.');
  }
}

/**
 * Checks that an attribute is a whole number within bounds, so that no foreign text asks for a table of a billion
 * columns.
 */
function wholeNumber(name: string, least: number, most: number) {
  return (value: unknown): void => {
    const isFine = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
    if (!isFine) throw new RangeError(`${name} is a whole number from ${least} to ${most}.`);
  };
}

const cellAttributes = {
  colspan: { default: 1, validate: wholeNumber('A column span', 1, 1_000) },
  rowspan: { default: 1, validate: wholeNumber('A row span', 1, 10_000) },
  colwidth: { default: null, validate: checkWidths },
  align: { default: null, validate: checkAlign },
};

/**
 * What may stand in prose: paragraphs, headings of three levels, lists, quotations, tables, links, bold, italic,
 * underlined, struck, raised and lowered text, citations of sources, mentions of entities and labels of records. The editor is made with this
 * schema. There is no node that could hold markup, script or a remote address to load.
 */
export const proseSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block' },
    heading: {
      content: 'inline*',
      group: 'block',
      attrs: { level: { default: 1, validate: wholeNumber('A heading level', 1, 3) } },
      defining: true,
    },
    bulletList: { content: 'listItem+', group: 'block list' },
    orderedList: {
      content: 'listItem+',
      group: 'block list',
      attrs: {
        start: {
          default: 1,
          validate: wholeNumber('The start of a list', listStarts.least, listStarts.most),
        },
        type: { default: null, validate: 'string|null' },
      },
    },
    listItem: { content: 'paragraph block*', defining: true },
    blockquote: { content: 'block+', group: 'block', defining: true },
    table: { content: 'tableRow+', group: 'block', isolating: true, tableRole: 'table' },
    tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
    tableCell: { content: 'block+', attrs: cellAttributes, isolating: true, tableRole: 'cell' },
    tableHeader: { content: 'block+', attrs: cellAttributes, isolating: true, tableRole: 'header_cell' },
    hardBreak: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true },
    citation: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: {
        sourceIds: { validate: checkSourceIds },
        locator: { default: '', validate: 'string' },
      },
    },
    mention: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { entityId: { validate: 'string' }, text: { default: '', validate: 'string' } },
      leafText: (node) => String(node.attrs.text),
    },
    recordLabel: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: {
        collection: { validate: checkNamed },
        recordId: { validate: 'string' },
        text: { default: '', validate: 'string' },
      },
      leafText: (node) => String(node.attrs.text),
    },
    text: { group: 'inline' },
  },
  marks: {
    link: { attrs: { href: { validate: checkLink } }, inclusive: false },
    bold: {},
    italic: {},
    underline: {},
    strike: {},
    superscript: { excludes: 'superscript subscript' },
    subscript: { excludes: 'superscript subscript' },
  },
});

type NamesOf<Made> = Made extends Schema<infer Nodes, infer Marks> ? { nodes: Nodes; marks: Marks } : never;

/**
 * The names of the nodes of prose. Every writer and walker lists all of them, so that a new one cannot be forgotten.
 */
export type ProseNodeName = NamesOf<typeof proseSchema>['nodes'];

export type ProseMarkName = NamesOf<typeof proseSchema>['marks'];
