import { ownRecord } from '#shared/brief/own-record.ts';
import { childrenOf, elementsIn, type XmlElement } from './word-template-xml.ts';

/*
 * LibreOffice writes some terms of a later edition of the format into files of the older edition, and a few children
 * out of order. Word mostly ignores that, but a product of ours must be sound in every version.
 */

/** What the older edition calls the sides of a line. In text from right to left both editions mean the same side. */
const sides: Readonly<Record<string, string>> = { start: 'left', end: 'right' };
const sidesInValue: ReadonlySet<string> = new Set(['w:jc', 'w:lvlJc', 'w:tab']);

const inOrder = (names: string): ReadonlyMap<string, number> =>
  new Map(names.split(' ').map((name, index) => [`w:${name}`, index]));

/** The schema's order of children, for elements whose children LibreOffice orders differently. */
const orders: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  'w:lvl': inOrder('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  'w:rPr': inOrder(
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  ),
};

function nameSides(at: XmlElement): void {
  const value = ownRecord(sides, at.attributes['w:val'] ?? '');
  if (value !== undefined && sidesInValue.has(at.name)) at.attributes['w:val'] = value;
  if (at.name !== 'w:ind') return;
  at.attributes = Object.fromEntries(
    Object.entries(at.attributes).map(([name, indent]) => {
      const side = ownRecord(sides, name.slice('w:'.length));
      return [side === undefined ? name : `w:${side}`, indent];
    }),
  );
}

function orderChildren(at: XmlElement, order: ReadonlyMap<string, number>): void {
  // Formats of numbers that older versions do not know are in a choice of two; what no version orders comes last.
  const place = ({ name }: XmlElement) =>
    order.get(name === 'mc:AlternateContent' ? 'w:numFmt' : name) ?? order.size;
  at.children = childrenOf(at).sort((one, other) => place(one) - place(other));
}

/** Rewrites a part of a template, in place, in the terms and the order that every version of Word knows. */
export function speakPlainDialect(root: XmlElement): void {
  for (const at of elementsIn(root)) {
    nameSides(at);
    const order = ownRecord(orders, at.name);
    if (order) orderChildren(at, order);
    // The character set is named twice; the second name is free text in one edition and from a short list in the other.
    if (at.name === 'w:charset' && at.attributes['w:val'] !== undefined) {
      delete at.attributes['w:characterSet'];
    }
  }
}
