import { posix } from 'node:path';
import type { OwnWordFile } from './word-template-own.ts';
import { type HousePage, housePage } from './word-template-page.ts';
import {
  type Parts,
  type Relationship,
  relatedPart,
  relationship,
  relationshipsOf,
  targetName,
} from './word-template-parts.ts';
import type { WordTemplate } from './word-template-read.ts';
import { mergeStyles, type StyleIds } from './word-template-styles.ts';
import { parseXml, type XmlElement } from './word-template-xml.ts';

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** What is known while a template is being filled. */
export interface Filling {
  readonly own: OwnWordFile;
  readonly house: WordTemplate;
  readonly parts: Parts;
  /** Folder of the main part, mostly `word`. */
  readonly folder: string;
  readonly page: HousePage;
  readonly styleIds: StyleIds;
  /** Relationships of the main part, and content types, as they are collected. */
  readonly relationships: Relationship[];
  readonly contentTypes: Record<string, string>;
}

const keptKinds: ReadonlySet<string> = new Set([
  'styles',
  'numbering',
  'settings',
  'theme',
  'fontTable',
  'footnotes',
]);

/** Begins to fill a house template with a Word file of ours. */
export function startFilling(own: OwnWordFile, house: WordTemplate): Filling {
  const { parts, mainPart } = house;
  const settingsPart = relatedPart(parts, mainPart, 'settings');
  const settings = settingsPart ? parseXml(parts.get(settingsPart) ?? new Uint8Array()) : null;
  return {
    own,
    house,
    parts,
    folder: posix.dirname(mainPart),
    page: housePage(house.document, settings, parts, mainPart),
    styleIds: mergeStyles(house.styles, own.xml('word/styles.xml')),
    relationships: relationshipsOf(parts, mainPart).filter(
      (item) => !item.isExternal && keptKinds.has(item.kind) && parts.has(targetName(mainPart, item.target)),
    ),
    contentTypes: { [mainPart]: `${mime}document.main+xml` },
  };
}

/** The house's part of a kind; if it has none, ours is added under the same relationship. */
export function partOf(filling: Filling, kind: string): { readonly name: string; readonly root: XmlElement } {
  const { parts, house, folder } = filling;
  const existing = relatedPart(parts, house.mainPart, kind);
  const root = existing ? parseXml(parts.get(existing) ?? new Uint8Array()) : null;
  if (existing && root) return { name: existing, root };
  const name = posix.join(folder, `${kind}.xml`);
  const own = filling.own.xml(`word/${kind}.xml`);
  filling.relationships.push(relationship(`rIdBrief${kind}`, kind, `${kind}.xml`));
  filling.contentTypes[name] = `${mime}${kind}+xml`;
  return { name, root: own };
}
