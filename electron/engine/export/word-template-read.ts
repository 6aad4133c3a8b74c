import { openArchive } from '#engine/files/archive.ts';
import type { ArchiveRules } from '#engine/files/archive-rules.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { contentTypes, type Parts, relatedPart } from './word-template-parts.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from './word-template-xml.ts';

const rules: ArchiveRules = {
  maxEntries: 2_000,
  maxPartBytes: 20_000_000,
  maxTotalBytes: 60_000_000,
  maxRatio: 200,
  isStrict: false,
};

/**
 * The most tags in all parts together; a brief of three hundred pages has fewer, and each takes memory while it is
 * read.
 */
const mostTags = 1_000_000;
const tagStart = 0x3c;

function countTags(parts: Parts): number {
  let count = 0;
  for (const [name, bytes] of parts) {
    if (!isXml(name)) continue;
    for (let at = bytes.indexOf(tagStart); at !== -1; at = bytes.indexOf(tagStart, at + 1)) count += 1;
  }
  return count;
}

const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name);

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A house template, unpacked and found sound. */
export interface WordTemplate {
  readonly parts: Parts;
  /** Name of the main part, mostly `word/document.xml`. */
  readonly mainPart: string;
  readonly document: XmlElement;
  readonly stylesPart: string;
  readonly styles: XmlElement;
}

/** Refuses a template, saying why and what to do. */
export function unusable(reason: string, advice: string): ReturnType<typeof failure> {
  return failure(
    'template-unusable',
    `The Word template cannot be used: ${reason}. Nothing was written. ${advice}`,
  );
}

const saveAgain =
  'Open it in Word, save it as a Word document (.docx) or template (.dotx), and choose that file.';

async function unpack(bytes: Uint8Array): Promise<Result<Parts>> {
  const opened = await openArchive(bytes, rules);
  if (!opened.ok) return unusable(`it ${opened.error.reason}`, saveAgain);
  const parts: Parts = new Map();
  for (const part of opened.value) {
    const content = part.read();
    if (!content.ok) return unusable(`it ${content.error.reason}`, saveAgain);
    parts.set(part.name, content.value);
  }
  if (countTags(parts) > mostTags) {
    return unusable(
      'it holds more than any template needs',
      'Delete its text in Word, save it, and choose it again.',
    );
  }
  return success(parts);
}

function mainPartOf(parts: Parts): Result<string> {
  const types = contentTypes(parts);
  const main = relatedPart(parts, '', 'officeDocument');
  if (!types || main === undefined) return unusable('it is not a Word document', saveAgain);
  const entries = childrenOf(types);
  const hasMacros =
    entries.some(({ attributes }) => /macroEnabled|vbaProject|vbaData/i.test(attributes.ContentType ?? '')) ||
    [...parts.keys()].some((name) => /vba(Project|Data)/i.test(name));
  if (hasMacros)
    return unusable('it contains macros, which would travel with every file made from it', saveAgain);
  const type =
    entries.find(({ attributes }) => attributes.PartName === `/${main}`)?.attributes.ContentType ?? '';
  return /wordprocessingml\.(document|template)\.main\+xml$/.test(type)
    ? success(main)
    : unusable('it is not a Word document', saveAgain);
}

/**
 * Unpacks a house template within limits. Comes back with `template-unusable` for anything that is not a Word document,
 * is damaged, holds macros, or is in the strict variant of the format, which few programs read.
 */
export async function readWordTemplate(bytes: Uint8Array): Promise<Result<WordTemplate>> {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  const main = mainPartOf(parts);
  if (!main.ok) return main;
  const stylesPart = relatedPart(parts, main.value, 'styles');
  if (stylesPart === undefined) return unusable('it has no styles', 'Choose a template made with Word.');
  for (const [name, content] of parts) {
    if (isXml(name) && parseXml(content) === null) {
      return unusable('one of its parts cannot be read', saveAgain);
    }
  }
  const document = parseXml(parts.get(main.value) ?? new Uint8Array());
  const styles = parseXml(parts.get(stylesPart) ?? new Uint8Array());
  const isUsual = (root: XmlElement | null) => root?.attributes['xmlns:w'] === wordNamespace;
  if (!document || !styles || !isUsual(document) || !isUsual(styles) || !childOf(document, 'w:body')) {
    return unusable('it is written in a variant of the format that this program does not know', saveAgain);
  }
  return success({ parts, mainPart: main.value, document, stylesPart, styles });
}

/** Checks that a file can serve as a house template, without using it. */
export async function checkWordTemplate(bytes: Uint8Array): Promise<Result<void>> {
  const template = await readWordTemplate(bytes);
  return template.ok ? success(undefined) : template;
}
