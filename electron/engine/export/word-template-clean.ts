import { type Parts, type Relationship, relationshipsOf, setRelationships } from './word-template-parts.ts';
import {
  elementsIn,
  parseXml,
  removeWhere,
  unwrapWhere,
  type XmlElement,
  xmlBytes,
} from './word-template-xml.ts';

/*
 * What a template must not bring along: ways out of the file (linked pictures, attached templates, data sources),
 * embedded programs and objects, and fields that fetch or run something.
 */

/** Kinds of relationships that parts of the page may keep; everything else is cut. */
const keptKinds: ReadonlySet<string> = new Set(['image', 'theme', 'font', 'chart', 'styles', 'fontTable']);

const riskyField =
  /^\s*\\?(DDE|DDEAUTO|LINK|DATABASE|RD|MACROBUTTON|GOTOBUTTON|PRINT|IMPORT|EMBED|INCLUDE\w*)\b/i;

const relationAttributes = (at: XmlElement): [string, string][] =>
  Object.entries(at.attributes).filter(([name]) => name.startsWith('r:') || name === 'o:relid');

function refersTo(at: XmlElement, ids: ReadonlySet<string>): boolean {
  return relationAttributes(at).some(([, id]) => ids.has(id));
}

/** Takes out what referred to relationships that were cut: links keep their text, pictures and objects go. */
function cutReferences(root: XmlElement, ids: ReadonlySet<string>): void {
  unwrapWhere(root, (at) => at.name === 'w:hyperlink' && refersTo(at, ids));
  const isGraphic = (at: XmlElement) =>
    ['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(at.name);
  removeWhere(root, (at) => isGraphic(at) && elementsIn(at).some((inner) => refersTo(inner, ids)));
  for (const at of elementsIn(root)) {
    for (const [name, id] of relationAttributes(at)) if (ids.has(id)) delete at.attributes[name];
  }
}

function emptyRiskyFields(root: XmlElement): void {
  unwrapWhere(root, (at) => at.name === 'w:fldSimple' && riskyField.test(at.attributes['w:instr'] ?? ''));
  for (const at of elementsIn(root)) {
    if (at.name === 'w:instrText' && riskyField.test(at.children.join(''))) at.children = [];
  }
}

const isKept = (item: Relationship): boolean => !item.isExternal && keptKinds.has(item.kind);

/** Cleans a part of the page (a header, a footer) of a template in place. */
export function cleanPart(parts: Parts, name: string): void {
  const bytes = parts.get(name);
  const root = bytes ? parseXml(bytes) : null;
  if (!root) return;
  const relationships = relationshipsOf(parts, name);
  const cut = new Set(relationships.filter((item) => !isKept(item)).map((item) => item.id));
  cutReferences(root, cut);
  emptyRiskyFields(root);
  removeWhere(
    root,
    (at) => at.name === 'w:altChunk' || at.name === 'w:control' || at.name === 'w:dataBinding',
  );
  setRelationships(parts, name, relationships.filter(isKept));
  parts.set(name, xmlBytes(root));
}

const unwantedSettings: ReadonlySet<string> = new Set([
  'w:attachedTemplate',
  'w:documentProtection',
  'w:writeProtection',
  'w:mailMerge',
  'w:trackRevisions',
  'w:saveThroughXslt',
  'w:attachedSchema',
  'w:docVars',
  'w:linkStyles',
  'w:endnotePr',
  'w:rsids',
]);

/** Frees a template's settings from protection, merge data, tracked changes and the template it was made from. */
export function cleanSettings(root: XmlElement): void {
  removeWhere(root, (at) => unwantedSettings.has(at.name));
}
