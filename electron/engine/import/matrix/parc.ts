import { gunzipSync } from 'node:zlib';
import { type ArchivePart, openArchive } from '#engine/files/archive.ts';
import { Doubts } from '#shared/readers/matrix/doubts.ts';
import {
  type ForeignCell,
  type ForeignItem,
  type ForeignMatrix,
  type MatrixFault,
  matrixFault,
  matrixLimits,
  sizeFault,
} from '#shared/readers/matrix/foreign-matrix.ts';
import { ratingReader } from '#shared/readers/matrix/rating-words.ts';
import { credibilityOfGrade, gradeOfWords } from '#shared/readers/matrix/table-words.ts';
import { type Result, success } from '#shared/result.ts';
import { decodeText } from '../decode-text.ts';
import { isGzip } from './gzip.ts';
import { elementsOf, type XmlElement } from './xml-elements.ts';

/** A matrix of the largest size that is read has a tenth of this as XML. */
const maxXmlBytes = 40_000_000;

const damaged = () => matrixFault('no-matrix', 'it is damaged or was cut off. Ask for another copy of it.');
const otherXml = () =>
  matrixFault(
    'no-matrix',
    'it holds no hypotheses and evidence in the form in which ACH 2 of PARC writes them. Save it there again, as an .achz file or as a table.',
  );

function unzipped(bytes: Uint8Array): Result<Uint8Array, MatrixFault> {
  try {
    return success(gunzipSync(bytes, { maxOutputLength: maxXmlBytes }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ERR_BUFFER_TOO_LARGE')
      return matrixFault('too-large', 'it is larger unpacked than a matrix ever is.');
    return damaged();
  }
}

async function partIn(bytes: Uint8Array): Promise<Result<Uint8Array, MatrixFault>> {
  const rules = { maxEntries: 100, maxPartBytes: maxXmlBytes, maxTotalBytes: maxXmlBytes, maxRatio: 200 };
  const opened = await openArchive(bytes, { ...rules, isStrict: false });
  if (!opened.ok) return matrixFault('no-matrix', `it ${opened.error.reason}.`);
  const part: ArchivePart | undefined =
    opened.value.find(({ name }) => /\.(ach|xml)$/i.test(name)) ?? opened.value[0];
  if (!part) return otherXml();
  const read = part.read();
  return read.ok ? read : matrixFault('no-matrix', `it ${read.error.reason}.`);
}

/* What a Java program writes of its own objects begins with these bytes. */
const isJavaObject = (bytes: Uint8Array): boolean => bytes[0] === 0xac && bytes[1] === 0xed;

async function xmlIn(bytes: Uint8Array): Promise<Result<string, MatrixFault>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const content = isGzip(bytes) ? unzipped(bytes) : isZip ? await partIn(bytes) : success(bytes);
  if (!content.ok) return content;
  if (isJavaObject(content.value)) {
    return matrixFault(
      'no-matrix',
      'it was saved by an early version of ACH, in a form that only that program reads. Open it there and save it as an .achz file.',
    );
  }
  const decoded = content.value.length > maxXmlBytes ? null : decodeText(content.value);
  return decoded === null ? otherXml() : success(decoded.text);
}

const textOf = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text.trim() ?? '';

const known = new Set([
  ...['name', 'notes', 'link', 'type', 'date', 'code', 'flag', 'values', 'credibility', 'relevance'],
  // What the program keeps for its own window.
  ...['order', 'index', 'color', 'width', 'id'],
]);

function dayOf(milliseconds: string): string | null {
  const at = Number(milliseconds);
  const isMoment = Number.isFinite(at) && at > 0 && at < 4_102_444_800_000;
  return isMoment ? new Date(at).toISOString().slice(0, 10) : null;
}

function itemOf(element: XmlElement, doubts: Doubts): ForeignItem {
  const [name, notes, link, type] = ['name', 'notes', 'link', 'type'].map((of) => textOf(element, of));
  const credibility = textOf(element, 'credibility');
  const relevance = textOf(element, 'relevance');
  const grade = gradeOfWords(credibility);
  if (grade === null) doubts.unknown('credibility', credibility);
  if (gradeOfWords(relevance) === null) doubts.unknown('relevance', relevance);
  if (grade !== null) doubts.grade();
  const title = type || link || '';
  return {
    text: [name, notes].filter(Boolean).join('\n'),
    credibility: grade && credibilityOfGrade[grade],
    relevance: gradeOfWords(relevance),
    date: dayOf(textOf(element, 'date')),
    sources: title === '' ? [] : [{ title, reference: link ?? '', type: link ? 'website' : null }],
  };
}

/* “I I,N,C C”: a rating for each hypothesis, in their order. */
function valuesOf(element: XmlElement): string[] {
  const values = element.children.filter(({ name }) => name === 'values' || name === 'value');
  return values.flatMap(({ text }) => text.split(',')).map((text) => text.trim());
}

function matrixOf(title: string, elements: readonly XmlElement[], leftOut: string[]) {
  const of = (name: string) => elements.filter((element) => element.name === name);
  const [hypotheses, evidence] = [of('hypothesis'), of('evidence')];
  const wrong = sizeFault(hypotheses.length, evidence.length);
  if (wrong) return wrong;
  if (hypotheses.length === 0) return otherXml();
  const doubts = new Doubts();
  const read = ratingReader(evidence.flatMap(valuesOf));
  const cells = evidence.map((element, item) => {
    const values = valuesOf(element);
    return hypotheses.map((_, hypothesis): ForeignCell | null => {
      const text = values[hypothesis] ?? '';
      const rating = read(text);
      if (rating === undefined) doubts.rating(text, { item, hypothesis });
      return rating ? { rating, reason: '' } : null;
    });
  });
  const foreign = new Set(
    evidence.flatMap(({ children }) => children.map(({ name }) => name)).filter((name) => !known.has(name)),
  );
  for (const name of [...foreign].slice(0, 10))
    leftOut.push(`What the file calls “${name.slice(0, 60)}”: a matrix has no place for it.`);
  if (evidence.some((element) => textOf(element, 'code') !== ''))
    leftOut.push('The codes of the evidence: a brief numbers its evidence itself.');
  const statements = hypotheses.map((element) => ({
    name: '',
    statement: textOf(element, 'name'),
    notes: textOf(element, 'notes'),
  }));
  const items = evidence.map((element) => itemOf(element, doubts));
  return success({ title, hypotheses: statements, items, cells, doubts: doubts.sentences(), leftOut });
}

/**
 * Reads a file of ACH 2 of PARC (`.ach`, `.achz`): XML, mostly in UTF-16 and compressed. Element names count in any
 * case; a file that holds something else is refused with what to do about it.
 */
export async function readParc(bytes: Uint8Array): Promise<Result<ForeignMatrix, MatrixFault>> {
  const xml = await xmlIn(bytes);
  if (!xml.ok) return xml;
  const root = elementsOf(xml.value);
  if (root === null) return otherXml();
  const tooLong = root.some(({ text }) => text.length > matrixLimits.cellCharacters);
  if (tooLong)
    return matrixFault('too-large', `a text in it has more than ${matrixLimits.cellCharacters} characters.`);
  const first = (name: string) => root.find((element) => element.name === name)?.text.trim() ?? '';
  const classification = first('classification');
  const leftOut =
    classification === ''
      ? []
      : [
          `The classification “${classification.slice(0, 60)}”: Briefwright is not made for classified material. Mark the brief yourself.`,
        ];
  return matrixOf(first('project-title') || first('title'), root, leftOut);
}
