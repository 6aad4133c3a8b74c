import { type FieldLook, type FieldMark, fieldLooks, type MarkedText } from '../brief/field-marks.ts';
import { plainText } from '../brief/marked-text.ts';
import type { Prose, ProseMark, ProseNode } from '../brief/prose.ts';
import { soundMarks } from '../brief/sound-marks.ts';
import { scriptOfMarks, scriptText } from './scripts.ts';

/*
 * A text of a record as prose, for the editor, and back: each of its lines is a paragraph. Prose of any form becomes such a
 * text, too: its words are kept, with what a text of a record can hold of their form.
 */

/* What the looks of a stretch are, asked from left to right. */
function looksInTurn(marks: readonly FieldMark[]): (from: number) => ProseMark[] {
  const ranges = fieldLooks.map((type) => ({ type, own: marks.filter((mark) => mark.type === type), at: 0 }));
  return (from) =>
    ranges.flatMap((each) => {
      while ((each.own[each.at]?.to ?? Number.POSITIVE_INFINITY) <= from) each.at += 1;
      const range = each.own[each.at];
      return range && range.from <= from ? [{ type: each.type }] : [];
    });
}

const withLooks = (node: ProseNode, marks: readonly ProseMark[]): ProseNode =>
  marks.length === 0 ? node : { ...node, marks };

/** Inline nodes by the offset at which they stand, so that each is met when its line is made. */
function atomsOf({ text, marks }: MarkedText) {
  const citations = marks.filter((mark) => mark.type === 'citation');
  const mentions = marks.filter((mark) => mark.type === 'mention');
  let [citation, mention] = [0, 0];
  return {
    citationsAt: (at: number): ProseNode[] => {
      const found: ProseNode[] = [];
      for (let mark = citations[citation]; mark?.from === at; mark = citations[citation]) {
        found.push({ type: 'citation', attrs: { sourceIds: [...mark.sourceIds], locator: mark.locator } });
        citation += 1;
      }
      return found;
    },
    mentionAt: (from: number): ProseNode | null => {
      const mark = mentions[mention];
      if (mark?.from !== from) return null;
      mention += 1;
      const attrs = { entityId: mark.entityId, text: text.slice(mark.from, mark.to) };
      return { type: 'mention', attrs };
    },
  };
}

/** A text of a record as prose: a paragraph for each of its lines. */
export function proseOfMarked({ text, marks }: MarkedText): Prose {
  const atoms = atomsOf({ text, marks });
  const looksAt = looksInTurn(marks);
  const borders = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  let [at, border] = [0, 0];
  const paragraphs = text.split('\n').map((line): ProseNode => {
    const end = at + line.length;
    const content: ProseNode[] = [];
    while (true) {
      content.push(...atoms.citationsAt(at));
      if (at >= end) break;
      while ((borders[border] ?? Number.POSITIVE_INFINITY) <= at) border += 1;
      const next = Math.min(borders[border] ?? end, end);
      const looks = looksAt(at);
      const node = atoms.mentionAt(at) ?? { type: 'text', text: text.slice(at, next) };
      content.push(withLooks(node, looks));
      at = next;
    }
    at = end + 1;
    return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
  });
  return { type: 'doc', content: paragraphs };
}

const isLook = (name: string): name is FieldLook => fieldLooks.some((look) => look === name);

function looksOf(node: ProseNode, length: number): FieldMark[] {
  if (length === 0) return [];
  return (node.marks ?? []).flatMap(({ type }) => (isLook(type) ? [{ type, from: 0, to: length }] : []));
}

const oneLine = (text: unknown): string => String(text ?? '').replaceAll('\n', ' ');

function wordsOf(node: ProseNode): string {
  const script = scriptOfMarks((node.marks ?? []).map(({ type }) => type));
  return script ? scriptText(node.text ?? '', script) : (node.text ?? '');
}

function inlineText(node: ProseNode): MarkedText {
  if (node.type === 'hardBreak') return plainText('\n');
  if (node.type === 'citation') {
    const ids: readonly unknown[] = Array.isArray(node.attrs?.sourceIds) ? node.attrs.sourceIds : [];
    const locator = String(node.attrs?.locator ?? '');
    return {
      text: '',
      marks: [{ type: 'citation', from: 0, to: 0, sourceIds: ids.map(String), locator }],
    };
  }
  const isNamed = node.type === 'mention' || node.type === 'recordLabel';
  const text = isNamed ? oneLine(node.attrs?.text) : wordsOf(node);
  const looks = looksOf(node, text.length);
  if (node.type !== 'mention' || text === '') return { text, marks: looks };
  const entityId = String(node.attrs?.entityId ?? '');
  return { text, marks: [...looks, { type: 'mention', from: 0, to: text.length, entityId }] };
}

const isTextBlock = ({ type }: ProseNode) => type === 'paragraph' || type === 'heading';

/* The texts of all blocks, in reading order. */
function blockTexts(node: ProseNode): MarkedText[] {
  if (isTextBlock(node)) return [joinedParts((node.content ?? []).map(inlineText))];
  return (node.content ?? []).flatMap(blockTexts);
}

/* Joined without being put in order each time; this is done once, for the whole. */
function joinedParts(parts: readonly MarkedText[]): MarkedText {
  const marks: FieldMark[] = [];
  let text = '';
  for (const part of parts) {
    for (const mark of part.marks)
      marks.push({ ...mark, from: mark.from + text.length, to: mark.to + text.length });
    text += part.text;
  }
  return { text, marks };
}

/** Prose as a text of a record: a line for each of its blocks. */
export function markedOfProse(prose: ProseNode): MarkedText {
  const parts = blockTexts(prose).flatMap((block, index) =>
    index === 0 ? [block] : [plainText('\n'), block],
  );
  const { text, marks } = joinedParts(parts);
  return { text, marks: soundMarks(text, marks) };
}

/** Where an offset of a text lies in the document of its prose. */
export function positionOfOffset({ text, marks }: MarkedText, offset: number): number {
  // A line break is one letter, and between two paragraphs there are two positions.
  const breaks = text.slice(0, offset).split('\n').length - 1;
  let position = 1 + offset + breaks;
  for (const mark of marks) {
    if (mark.type === 'citation' && mark.from < offset) position += 1;
    // A name is one node; inside it there is no position, so the one behind it is taken.
    if (mark.type === 'mention' && mark.from < offset) {
      position -= Math.min(offset, mark.to) - mark.from - 1;
    }
  }
  return position;
}
