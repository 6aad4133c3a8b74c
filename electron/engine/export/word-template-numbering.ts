import { listOfStyle, type StyleIds, styleNamed } from './word-template-styles.ts';
import { childOf, childrenOf, element, elementsIn, valueIn, type XmlElement } from './word-template-xml.ts';

const largest = (elements: readonly XmlElement[], attribute: string): number =>
  elements.reduce((most, at) => Math.max(most, Number(at.attributes[attribute] ?? 0) || 0), 0);

/**
 * Adds our lists to the template's, with numbers of their own, and gives by how much our list numbers grew. Word wants
 * all definitions before all lists.
 */
export function mergeNumbering(template: XmlElement, ours: XmlElement): number {
  const definitions = childrenOf(template, 'w:abstractNum');
  const lists = childrenOf(template, 'w:num');
  const rest = childrenOf(template).filter((at) => at.name !== 'w:abstractNum' && at.name !== 'w:num');
  const definitionShift = largest(definitions, 'w:abstractNumId') + 1;
  const listShift = largest(lists, 'w:numId') + 1;
  const addedDefinitions = childrenOf(ours, 'w:abstractNum').map((at) => {
    const id = Number(at.attributes['w:abstractNumId'] ?? 0) + definitionShift;
    return { ...at, attributes: { 'w:abstractNumId': String(id) } };
  });
  const addedLists = childrenOf(ours, 'w:num').map((at) => {
    const copy = structuredClone(at);
    copy.attributes['w:numId'] = String(Number(at.attributes['w:numId'] ?? 0) + listShift);
    const definition = childOf(copy, 'w:abstractNumId');
    if (definition) {
      definition.attributes['w:val'] = String(Number(definition.attributes['w:val'] ?? 0) + definitionShift);
    }
    return copy;
  });
  const pictures = rest.filter((at) => at.name === 'w:numPicBullet');
  const others = rest.filter((at) => at.name !== 'w:numPicBullet');
  template.children = [...pictures, ...definitions, ...addedDefinitions, ...lists, ...addedLists, ...others];
  return listShift;
}

/** Which numbers and bullets the template's own styles bring. */
interface HouseNumbering {
  readonly heading: string | null;
  /** List Bullet, List Bullet 2 … by level, as far as the house gives them bullets. */
  readonly bullets: readonly string[];
}

/** The definition of a list's level: the list's own if it has one, otherwise that of the lists of its kind. */
function levelOf(numbering: XmlElement, list: string, isWanted: (level: XmlElement) => boolean) {
  const num = childrenOf(numbering, 'w:num').find((at) => at.attributes['w:numId'] === list);
  const definition = childrenOf(numbering, 'w:abstractNum').find(
    (at) => at.attributes['w:abstractNumId'] === valueIn(num, 'w:abstractNumId'),
  );
  const own = num ? childrenOf(num, 'w:lvlOverride').flatMap((at) => childrenOf(at, 'w:lvl')) : [];
  const shared = definition ? childrenOf(definition, 'w:lvl') : [];
  return { definition, level: own.find(isWanted) ?? shared.find(isWanted) };
}

/**
 * Whether paragraphs of a style show a number or bullet because of their style. LibreOffice puts every heading into a
 * list whose levels show nothing: that is no numbering of the house.
 */
function showsNumber(styles: XmlElement, numbering: XmlElement, styleId: string): boolean {
  const at = listOfStyle(styles, styleId);
  if (at === null) return false;
  const { definition, level } = levelOf(numbering, at.list, (each) =>
    at.level === null
      ? valueIn(each, 'w:pStyle') === styleId || each.attributes['w:ilvl'] === '0'
      : each.attributes['w:ilvl'] === at.level,
  );
  // A list may take its levels from a numbering style, which defines their look elsewhere.
  if (level === undefined) return childOf(definition, 'w:numStyleLink') !== undefined;
  return valueIn(level, 'w:numFmt') !== 'none' || (valueIn(level, 'w:lvlText') ?? '') !== '';
}

function houseNumbering(styles: XmlElement, numbering: XmlElement, ids: StyleIds): HouseNumbering {
  const heading = ids.get('Heading1') ?? '';
  const bullets: string[] = [];
  for (const name of ['list bullet', 'list bullet 2', 'list bullet 3', 'list bullet 4', 'list bullet 5']) {
    const id = styleNamed(styles, name);
    if (id === undefined || !showsNumber(styles, numbering, id)) break;
    bullets.push(id);
  }
  return { heading: showsNumber(styles, numbering, heading) ? heading : null, bullets };
}

function setStyle(properties: XmlElement, id: string): void {
  const style = childOf(properties, 'w:pStyle');
  if (style) style.attributes['w:val'] = id;
  else properties.children.unshift(element('w:pStyle', { 'w:val': id }));
}

/**
 * Makes the paragraphs of our body use the merged lists: the house's own numbers and bullets if its styles have them,
 * ours everywhere else. The style ids in the body must already be those of the template.
 */
export function applyNumbering(
  body: XmlElement,
  styles: XmlElement,
  merged: { readonly ids: StyleIds; readonly numbering: XmlElement; readonly shift: number },
): void {
  const { ids, numbering: lists, shift } = merged;
  const house = houseNumbering(styles, lists, ids);
  for (const properties of elementsIn(body).filter((at) => at.name === 'w:pPr')) {
    const numbering = childOf(properties, 'w:numPr');
    const list = childOf(numbering, 'w:numId');
    if (!numbering || !list || list.attributes['w:val'] === '0') continue;
    const style = valueIn(properties, 'w:pStyle');
    const level = Number(valueIn(numbering, 'w:ilvl') ?? 0);
    const houseBullet = style === ids.get('ListBullet') ? house.bullets[level] : undefined;
    if (houseBullet !== undefined) setStyle(properties, houseBullet);
    if (houseBullet !== undefined || (style !== undefined && style === house.heading)) {
      properties.children = properties.children.filter((at) => at !== numbering);
    } else {
      list.attributes['w:val'] = String(Number(list.attributes['w:val'] ?? 0) + shift);
    }
  }
}
