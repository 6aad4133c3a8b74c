import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { resourceFile } from '#engine/files/resource-file.ts';
import type { PdfStandard } from '#shared/publication/formats.ts';
import type { PdfData } from '#shared/publication/writers/pdf-shapes.ts';
import { readFonts } from './fonts.ts';

/*
 * Typst, kept warm. It reads two files, our page template and the data of one brief, and gets both in memory: no path
 * of a user is ever opened, no package is looked for, and the text of a brief is data, never source.
 */

/** The result of asking for a file: its bytes, or what the standard forbids. */
export type PdfOutcome =
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'refused';
      /** Code points the standard or the fonts cannot carry. */
      readonly unprintable: readonly number[];
      /** Typst's own sentences, for a developer's log. They may hold single characters of the brief. */
      readonly reasons: readonly string[];
    };

/** Where a place of the brief begins on the pages. */
export interface SetPlace {
  /** Its key, see `placeKey`. */
  readonly place: string;
  /** The page, counted from 0. */
  readonly page: number;
  /** How far below the top of the page, in points. */
  readonly y: number;
}

/** All pages as one picture, which `previewPages` takes apart. */
export interface SetPages {
  /** SVG as UTF-8. */
  readonly svg: Uint8Array<ArrayBuffer>;
  /** The places of the brief in the order of the pages. */
  readonly places: readonly SetPlace[];
}

export interface Typesetter {
  /** Which of the code points no font here can show, or no archival file may hold. */
  unprintable(codePoints: readonly number[]): number[];
  /** Lays out the pages and writes them as a tagged file; one with a `standard` of null claims none. */
  pdf(data: PdfData, standard: PdfStandard | null): PdfOutcome;
  /** Lays out the pages as a picture for the screen. */
  pages(data: PdfData): SetPages;
}

/** What was not used for this many layouts is forgotten: enough for two briefs in turn, with bounded memory. */
const settingsRemembered = 3;

/** Reads template and fonts and starts a compiler: 50 to 200 ms, once. Throws if the program was packed without them. */
export function createTypesetter(): Typesetter {
  const template = resourceFile('pdf/brief.typ');
  const workspace = path.dirname(template);
  const dataFile = path.join(workspace, 'brief.json');
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
  compiler.mapShadow(template, readFileSync(template));

  const set = (data: PdfData): NodeTypstDocument => {
    const { date: _date, ...document } = data.document;
    compiler.mapShadow(dataFile, Buffer.from(JSON.stringify({ ...data, document })));
    const compiled = compiler.compile({ mainFilePath: template });
    const pages = compiled.result;
    if (pages === null) {
      const diagnostics = compiled.takeDiagnostics();
      const told = diagnostics === null ? [] : compiler.fetchDiagnostics(diagnostics);
      throw new Error(`The page template does not fit its data: ${JSON.stringify(told)}`);
    }
    compiler.evictCache(settingsRemembered);
    return pages;
  };

  const pdf = (data: PdfData, standard: PdfStandard | null): PdfOutcome => {
    const document = set(data);
    try {
      const creationTimestamp = secondsOf(data.document.date);
      const bytes = compiler.pdf(document, {
        creationTimestamp,
        ...(standard !== null && { pdfStandard: standard }),
      });
      return { kind: 'written', bytes: new Uint8Array(bytes) };
    } catch (refusal) {
      const message = refusal instanceof Error ? refusal.message : String(refusal);
      return { kind: 'refused', unprintable: refusedCodePoints(message), reasons: refusalReasons(message) };
    }
  };

  return {
    unprintable: (codePoints) => {
      const outcome = pdf(probe(codePoints), 'a-2a');
      return outcome.kind === 'written' ? [] : [...outcome.unprintable];
    },
    pdf,
    pages: (data) => {
      const document = set(data);
      const told: unknown = compiler.query(document, { selector: '<places>', field: 'value' });
      return { svg: new TextEncoder().encode(compiler.svg(document)), places: placesTold.parse(told) };
    },
  };
}

/* What the template tells of places: one list of keys, page numbers from 1 and distances from the top. */
const placesTold = z
  .tuple([z.array(z.tuple([z.string(), z.int().min(1), z.number()]))])
  .transform(([places]) => places.map(([place, page, y]): SetPlace => ({ place, page: page - 1, y })));

/** Seconds since 1970 of a moment in UTC: year, month, day, hour, minute, second. */
function secondsOf([year, month, day, hour, minute, second]: PdfData['document']['date']): number {
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1_000;
}

/** A document in which each character is in a paragraph of its own, so that each is judged by itself. */
function probe(codePoints: readonly number[]): PdfData {
  const line = (text: string) => ({
    content: [{ kind: 'text', text, marks: [] }] as const,
    isRightToLeft: false,
  });
  return {
    document: {
      title: 'Characters',
      authors: [],
      keywords: [],
      description: '',
      date: [1970, 1, 1, 0, 0, 0],
      language: 'en',
      region: null,
    },
    title: line('Characters'),
    subtitle: null,
    titleLines: [],
    runningHead: line(''),
    runningFoot: line(''),
    marking: null,
    hasHeadings: false,
    blocks: codePoints.map((codePoint) => ({
      kind: 'paragraph',
      style: 'body',
      ...line(String.fromCodePoint(codePoint)),
    })),
    notes: [],
  };
}

/*
 * The binding gives refusals only as one string, the list of diagnostics as Rust prints it for debugging. A quoted text
 * in it is escaped twice: "\u{1f1fa}" appears as \"\\u{1f1fa}\".
 */
const quotedText = /(?:the text|codepoint) `\\"(.*?)\\"`/gu;
const escapedCodePoint = /\\\\u\{([0-9a-f]+)\}/gu;
const reason = /message: "((?:[^"\\]|\\.)*)"/gu;
const firstNonAscii = 0x80;

/** The characters named in refusals. ASCII characters are never at fault: only those beside them. */
export function refusedCodePoints(message: string): number[] {
  const texts = [...message.matchAll(quotedText)].map((match) =>
    (match[1] ?? '').replace(escapedCodePoint, (_, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    ),
  );
  const found = texts.flatMap((text) => Array.from(text, (character) => character.codePointAt(0) ?? 0));
  return [...new Set(found)].filter((codePoint) => codePoint >= firstNonAscii || codePoint < 0x20);
}

function refusalReasons(message: string): string[] {
  return [...new Set([...message.matchAll(reason)].map((match) => match[1] ?? ''))];
}
