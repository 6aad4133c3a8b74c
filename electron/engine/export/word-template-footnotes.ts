import { childrenOf, element, elementsIn, removeWhere, type XmlElement } from './word-template-xml.ts';

const separatorTypes = ['separator', 'continuationSeparator', 'continuationNotice'];

const idOf = (at: XmlElement): number => Number(at.attributes['w:id'] ?? 0) || 0;

function separatorsOf(footnotes: XmlElement): XmlElement[] {
  const notes = childrenOf(footnotes, 'w:footnote');
  return separatorTypes.flatMap((type) => notes.find((note) => note.attributes['w:type'] === type) ?? []);
}

const notesOf = (footnotes: XmlElement): XmlElement[] =>
  childrenOf(footnotes, 'w:footnote').filter((note) => note.attributes['w:type'] === undefined);

/** Adds a number to the ids of footnotes, or of references to them, at any depth. */
export function shiftFootnotes(root: XmlElement, shift: number): void {
  for (const at of elementsIn(root)) {
    const isFootnote = at.name === 'w:footnote' || at.name === 'w:footnoteReference';
    if (isFootnote) at.attributes['w:id'] = String(idOf(at) + shift);
  }
}

/**
 * Puts our footnotes below the lines by which a template separates its own from the text. The template's own notes
 * belong to text that is not taken over. Gives the number by which the ids of our notes grew.
 */
export function mergeFootnotes(
  template: XmlElement,
  ours: XmlElement,
): { readonly footnotes: XmlElement; readonly shift: number } {
  const house = separatorsOf(template);
  // Word wants both lines: the one above footnotes, and the one above those continued from the page before.
  const separators = house.length < 2 ? separatorsOf(ours) : house;
  const shift = Math.max(0, ...separators.map(idOf));
  const notes = notesOf(structuredClone(ours));
  for (const note of notes) shiftFootnotes(note, shift);
  const attributes = { ...ours.attributes, ...template.attributes };
  return { footnotes: element('w:footnotes', attributes, [...separators, ...notes]), shift };
}

/** What must follow the settings of footnotes, by the schema. */
const behindFootnotes: ReadonlySet<string> = new Set([
  'w:endnotePr',
  'w:compat',
  'w:docVars',
  'w:rsids',
  'm:mathPr',
  'w:attachedSchema',
  'w:themeFontLang',
  'w:clrSchemeMapping',
  'w:doNotIncludeSubdocsInStats',
  'w:doNotAutoCompressPictures',
  'w:forceUpgrade',
  'w:captions',
  'w:readModeInkLockDown',
  'w:smartTagType',
  'sl:schemaLibrary',
  'w:shapeDefaults',
  'w:doNotEmbedSmartTags',
  'w:decimalSymbol',
  'w:listSeparator',
]);

/**
 * Makes the settings name the lines of these footnotes. How the template numbers and places its own notes is dropped:
 * sources have the same numbers in every format.
 */
export function setFootnoteSettings(settings: XmlElement, footnotes: XmlElement): void {
  removeWhere(settings, (at) => at.name === 'w:footnotePr');
  const lines = separatorsOf(footnotes).map((line) => element('w:footnote', { 'w:id': String(idOf(line)) }));
  const at = settings.children.findIndex(
    (child) =>
      typeof child !== 'string' && (behindFootnotes.has(child.name) || /^(w14|w15|w16)/.test(child.name)),
  );
  settings.children.splice(at === -1 ? settings.children.length : at, 0, element('w:footnotePr', {}, lines));
}
