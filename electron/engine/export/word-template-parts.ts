import { posix } from 'node:path';
import { childrenOf, element, parseXml, type XmlElement, xmlBytes } from './word-template-xml.ts';

/** The parts of a Word file by name. */
export type Parts = Map<string, Uint8Array>;

const relationshipRoot = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** How one part refers to another, or to something outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type: `styles`, `header`, `hyperlink` … */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The name of the part that holds the relationships of a part. */
export function relationshipsName(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`).replace(/^\.\//, '');
}

/** The relationships of a part; none if it has none or they cannot be read. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const bytes = parts.get(relationshipsName(part));
  const root = bytes ? parseXml(bytes) : null;
  if (!root) return [];
  return childrenOf(root).map(({ attributes }) => ({
    id: attributes.Id ?? '',
    kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
    type: attributes.Type ?? '',
    target: attributes.Target ?? '',
    isExternal: attributes.TargetMode === 'External',
  }));
}

/** Writes the relationships of a part; without any, none are written. */
export function setRelationships(parts: Parts, part: string, list: readonly Relationship[]): void {
  const name = relationshipsName(part);
  if (list.length === 0) {
    parts.delete(name);
    return;
  }
  const children = list.map((item) =>
    element('Relationship', {
      Id: item.id,
      Type: item.type,
      Target: item.target,
      ...(item.isExternal ? { TargetMode: 'External' } : {}),
    }),
  );
  parts.set(name, xmlBytes(element('Relationships', { xmlns: relationshipsNamespace }, children)));
}

/** Makes a relationship of a kind that Word knows. */
export function relationship(id: string, kind: string, target: string, isExternal = false): Relationship {
  return { id, kind, type: relationshipRoot + kind, target, isExternal };
}

/** The name of the part that a relationship leads to. */
export function targetName(part: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
  return posix.normalize(path);
}

/** The name of the part of a given kind that a part refers to, if there is one. */
export function relatedPart(parts: Parts, part: string, kind: string): string | undefined {
  const found = relationshipsOf(parts, part).find((item) => item.kind === kind && !item.isExternal);
  const name = found ? targetName(part, found.target) : undefined;
  return name !== undefined && parts.has(name) ? name : undefined;
}

/** Removes every part from the package that no chain of relationships reaches from its root. */
export function removeUnreachable(parts: Parts): void {
  const reached = new Set<string>(['[Content_Types].xml', '_rels/.rels']);
  const visit = (part: string): void => {
    for (const item of relationshipsOf(parts, part)) {
      const name = targetName(part, item.target);
      if (item.isExternal || reached.has(name) || !parts.has(name)) continue;
      reached.add(name);
      reached.add(relationshipsName(name));
      visit(name);
    }
  };
  visit('');
  for (const name of parts.keys()) if (!reached.has(name)) parts.delete(name);
}

/** The content types of a package: by ending and by part. */
export function contentTypes(parts: Parts): XmlElement | null {
  const bytes = parts.get('[Content_Types].xml');
  return bytes ? parseXml(bytes) : null;
}

/** Writes the content type of parts, and forgets those of parts that are gone. */
export function setContentTypes(parts: Parts, added: Readonly<Record<string, string>>): void {
  const types = contentTypes(parts) ?? element('Types', {});
  const isKept = (item: XmlElement): boolean => {
    if (item.name !== 'Override') return true;
    const name = (item.attributes.PartName ?? '').replace(/^\//, '');
    return parts.has(name) && !(name in added);
  };
  types.children = childrenOf(types).filter(isKept);
  for (const [name, type] of Object.entries(added)) {
    types.children.push(element('Override', { PartName: `/${name}`, ContentType: type }));
  }
  parts.set('[Content_Types].xml', xmlBytes(types));
}
