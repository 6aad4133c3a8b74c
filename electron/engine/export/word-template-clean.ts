import { speakPlainDialect } from './word-template-dialect.ts';
import {
  type Parts,
  type Relationship,
  relationshipsOf,
  setRelationships,
  targetName,
} from './word-template-parts.ts';
import {
  childOf,
  childrenOf,
  elementsHolding,
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
const keptKinds: ReadonlySet<string> = new Set(['image', 'theme', 'font', 'styles', 'fontTable']);

/** Fields that show something of the document itself; all others could fetch, run or lead out of it. */
const harmlessField =
  /^\s*(PAGE|NUMPAGES|SECTION|SECTIONPAGES|TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS|DOCPROPERTY|INFO|STYLEREF|DATE|TIME|SAVEDATE|CREATEDATE|PRINTDATE|NUMWORDS|SEQ)\b/i;

/** Attributes of drawings in the old form that name a file or an address without a relationship. */
const addressAttributes: ReadonlySet<string> = new Set(['src', 'href', 'o:href', 'o:althref', 'o:src']);

const relationAttributes = (at: XmlElement): [string, string][] =>
  Object.entries(at.attributes).filter(([name]) => name.startsWith('r:') || name === 'o:relid');

function refersTo(at: XmlElement, ids: ReadonlySet<string>): boolean {
  return relationAttributes(at).some(([, id]) => ids.has(id));
}

/** Takes out what referred to relationships that were cut: links keep their text, pictures and objects are removed. */
function cutReferences(root: XmlElement, ids: ReadonlySet<string>): void {
  unwrapWhere(root, (at) => at.name === 'w:hyperlink' && refersTo(at, ids));
  // A picture that is a link, or that has a second form, stays as the plain picture.
  removeWhere(root, (at) => /^a:hlink|:svgBlip$/.test(at.name) && refersTo(at, ids));
  const isGraphic = (at: XmlElement) =>
    ['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(at.name);
  const cut = elementsHolding(root, (at) => refersTo(at, ids));
  removeWhere(root, (at) => isGraphic(at) && cut.has(at));
  for (const at of elementsIn(root)) {
    for (const [name, id] of relationAttributes(at)) if (ids.has(id)) delete at.attributes[name];
  }
}

/** A field: its instruction, which may be spread over many runs, and the fields inside it. */
interface Field {
  readonly texts: XmlElement[];
  readonly inner: Field[];
  /**
   * The beginning of the instruction, without leading spaces, including that of inner fields; only this much is needed.
   */
  start: string;
  isHarmful: boolean;
}

/** More than the longest name of a harmless field. */
const startLength = 200;

function addToStart(field: Field, text: string): void {
  if (field.start.length >= startLength) return;
  const said = field.start === '' ? text.trimStart() : text;
  field.start += said.slice(0, startLength);
}

function emptyField(root: Field): void {
  const waiting = [root];
  for (let field = waiting.pop(); field !== undefined; field = waiting.pop()) {
    for (const text of field.texts) text.children = [];
    waiting.push(...field.inner);
    field.inner.length = 0;
  }
}

/** The fields of a part from their beginnings to their ends; a field that never ends is harmful, whatever it says. */
function judgedFields(root: XmlElement): Field[] {
  const done: Field[] = [];
  const open: Field[] = [];
  for (const run of elementsIn(root).filter((at) => at.name === 'w:r')) {
    const kind = childOf(run, 'w:fldChar')?.attributes['w:fldCharType'];
    if (kind === 'begin') open.push({ texts: [], inner: [], start: '', isHarmful: true });
    const field = open.at(-1);
    for (const text of field ? childrenOf(run, 'w:instrText') : []) {
      field?.texts.push(text);
      if (field) addToStart(field, text.children.join(''));
    }
    if (kind !== 'end' || !field) continue;
    open.pop();
    field.isHarmful = !harmlessField.test(field.start);
    const outer = open.at(-1);
    outer?.inner.push(field);
    // A harmful field is emptied, so that the field around it is judged by what is left.
    if (outer && !field.isHarmful) addToStart(outer, field.start);
    if (!outer || field.isHarmful) done.push(field);
  }
  return [...done, ...open];
}

/**
 * Empties the instructions of fields that are not harmless; what they show stays. An instruction may be spread over
 * many runs and hold further fields, so a field is judged as a whole when it ends, together with those inside it.
 */
function emptyRiskyFields(root: XmlElement): void {
  unwrapWhere(root, (at) => at.name === 'w:fldSimple' && !harmlessField.test(at.attributes['w:instr'] ?? ''));
  for (const field of judgedFields(root)) if (field.isHarmful) emptyField(field);
}

function dropAddresses(root: XmlElement): void {
  for (const at of elementsIn(root)) {
    for (const name of addressAttributes) delete at.attributes[name];
  }
}

/** Pictures drawn by instructions (SVG) may themselves fetch others; Word stores a plain one beside each. */
const isKept = (parts: Parts, part: string, item: Relationship): boolean =>
  !item.isExternal &&
  keptKinds.has(item.kind) &&
  parts.has(targetName(part, item.target)) &&
  !/\.svgz?$/i.test(item.target);

/** Cleans a part of the page (a header, a footer) of a template in place. */
export function cleanPart(parts: Parts, name: string): void {
  const bytes = parts.get(name);
  const root = bytes ? parseXml(bytes) : null;
  if (!root) return;
  const relationships = relationshipsOf(parts, name);
  const kept = relationships.filter((item) => isKept(parts, name, item));
  const keptOnes = new Set(kept);
  const cut = new Set(relationships.filter((item) => !keptOnes.has(item)).map((item) => item.id));
  cutReferences(root, cut);
  emptyRiskyFields(root);
  dropAddresses(root);
  speakPlainDialect(root);
  removeWhere(
    root,
    (at) => at.name === 'w:altChunk' || at.name === 'w:control' || at.name === 'w:dataBinding',
  );
  setRelationships(parts, name, kept);
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
  'w:updateFields',
  'w:linkStyles',
  'w:endnotePr',
  'w:rsids',
]);

/** Leaves nothing that leads out of the file in any part, except those whose links are the product's own. */
export function cutWaysOut(parts: Parts, ownParts: readonly string[]): void {
  for (const part of parts.keys()) {
    const relationships = ownParts.includes(part) ? [] : relationshipsOf(parts, part);
    const inside = relationships.filter((item) => !item.isExternal);
    if (inside.length < relationships.length) setRelationships(parts, part, inside);
  }
}

/** Frees a template's settings from protection, merge data, tracked changes and the template it was made from. */
export function cleanSettings(root: XmlElement): void {
  removeWhere(root, (at) => unwantedSettings.has(at.name));
}
