import { classNames } from '../../ui/class-names.ts';
import styles from './field-copy.module.css';

type Field = HTMLTextAreaElement | HTMLInputElement;

interface Copy {
  readonly element: HTMLElement;
  readonly text: Text;
  /** The names of the marks that are painted in it. */
  readonly painted: Set<string>;
}

const copies = new Map<Field, Copy>();
let nextAnchor = 0;

function makeCopy(field: Field): Copy {
  const element = document.createElement('div');
  const text = document.createTextNode(field.value);
  element.append(text);
  element.className = classNames(
    field.className,
    styles.copy,
    field instanceof HTMLInputElement && styles.line,
  );
  element.dataset.underlines = '';
  element.ariaHidden = 'true';
  nextAnchor += 1;
  const anchor = `--field-copy-${nextAnchor}`;
  // Its own underlines may lie over the field by an anchor of their own.
  field.style.setProperty('anchor-name', `--marked-text, ${anchor}`);
  element.style.setProperty('position-anchor', anchor);
  field.after(element);
  element.scrollTop = field.scrollTop;
  element.scrollLeft = field.scrollLeft;
  return { element, text, painted: new Set() };
}

function drop(field: Field, { element }: Copy): void {
  element.remove();
  field.style.removeProperty('anchor-name');
  copies.delete(field);
}

/* Marks are often wiped and painted again at once, in the same fields. */
function dropUnpainted(): void {
  for (const [field, copy] of copies) if (copy.painted.size === 0) drop(field, copy);
}

/**
 * Gives a range over some of a field's text, which no range can reach: in a copy of the text that lies over the field,
 * set like it and not seen, until `leaveCopies` is called with the same name.
 */
export function rangeOverField(field: Field, from: number, to: number, name: string): Range {
  const before = copies.get(field);
  if (before && before.text.data !== field.value) drop(field, before);
  const copy = copies.get(field) ?? makeCopy(field);
  copies.set(field, copy);
  copy.painted.add(name);
  const range = document.createRange();
  range.setStart(copy.text, Math.min(from, copy.text.length));
  range.setEnd(copy.text, Math.min(to, copy.text.length));
  return range;
}

/** Takes away the copies of fields that were made for a name and that nothing else needs. */
export function leaveCopies(name: string): void {
  for (const { painted } of copies.values()) painted.delete(name);
  queueMicrotask(dropUnpainted);
}
