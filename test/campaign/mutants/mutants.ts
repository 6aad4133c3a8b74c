/*
 * Files and pasted texts that are nearly sound: made from sound ones of every format that is read, each from a number, by
 * changes that know the shape of the format.
 */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { renderExport } from '#engine/export/write-export.ts';
import type { ExportFormat } from '#shared/publication/formats.ts';
import { briefFileMutant } from '../../electron/engine/brief-file/brief-file-mutants.ts';
import { honestParts } from '../../electron/engine/brief-file/sample-brief.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';
import { docxParts, paragraph, picture, runningPart } from '../../electron/engine/import/forge-docx.ts';
import { Chance } from '../../fixtures/random.ts';
import { reportFixture, reportFixtureNames } from '../../fixtures/reports/report-fixture.ts';
import { toldOnce } from '../../fixtures/told-brief.ts';
import { changedJson, oddValues } from '../../laws/round-trip.ts';
import { changedBytes, changedText } from './change-text.ts';

/** What is read: a file by its name and bytes, or HTML from the clipboard. */
export type Mutant =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly html: string };

/** The formats, in turn. */
export const mutantFormats = ['txt', 'md', 'html', 'json', 'brief', 'docx', 'pasted'] as const;
export type MutantFormat = (typeof mutantFormats)[number];

const date = '2026-11-18T08:00:00Z';

/** Briefs most of whose fields are empty, so that a file is small and a change meets something. */
const told = [0.5, 0.8, 0.93, 0.97].map((emptyShare, index) => toldOnce(index + 1, emptyShare).brief);

async function written(format: ExportFormat): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const brief of told) {
    const made = await renderExport(brief, { format, pdfStandard: 'ua-1' }, { date });
    if (!made.ok) throw new Error(made.error.message);
    files.push(made.value.bytes);
  }
  return files;
}

const textsOf = async (format: ExportFormat) =>
  (await written(format)).map((bytes) => Buffer.from(bytes).toString());

/** HTML as Word and browsers put it on the clipboard. */
const clipboard = [
  '<html><body><!--StartFragment--><p class=MsoNormal style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.<span> </span></span>Ferries <del>were</del><ins>are</ins> late<o:p></o:p></p><h2>2. Competing Hypotheses</h2><p>Hypothesis A: It is <b style="font-weight:normal">planned</b>.</p><!--EndFragment--></body></html>',
  '<meta charset="utf-8"><ul><li>One<ul><li>Two <a href="https://ilsen.example/">log</a></li></ul></li></ul><table><thead><tr><th>Evidence<th>A</thead><tr><td>Tugs<td>C</table><p>x<sup>2</sup> <s>gone</s><br>line<img alt="map" src="cid:1"></p>',
];

const forged = docxParts({
  body: [
    paragraph('Harbour report', 'Title'),
    paragraph('1. BLUF (Bottom Line Up Front)'),
    paragraph('The harbour is shut. Confidence level: Moderate.'),
    paragraph('2. Competing Hypotheses'),
    paragraph('Hypothesis A: It is planned.'),
    picture({ link: 'p1' }, 'A map'),
    '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>',
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ].join(''),
  relationships: [['p1', 'image', 'file:///etc/hostname', true]],
  parts: { 'word/header1.xml': runningPart('hdr', 'TLP:GREEN') },
});

type Part = { readonly name: string; readonly data: Uint8Array };

async function wordFiles(): Promise<Part[][]> {
  const own = (await written('docx')).map((bytes) =>
    Object.entries(unzipSync(bytes)).map(([name, data]) => ({ name, data })),
  );
  return [forged, ...own];
}

/** The sound files of every format. */
export interface SoundFiles {
  readonly texts: Readonly<Record<'txt' | 'md' | 'html' | 'pasted', readonly string[]>>;
  readonly words: readonly (readonly Part[])[];
}

/** Makes the sound files that mutants are made from. */
export async function soundFiles(): Promise<SoundFiles> {
  const reports = reportFixtureNames.map((name) => reportFixture(name));
  const html = await textsOf('html');
  return {
    texts: {
      txt: [...reports, ...(await textsOf('txt'))],
      md: [...(await textsOf('md')), ...reports.map((report) => report.replace(/^(\d+\. )/gm, '## $1'))],
      html,
      pasted: [...clipboard, ...html.map((page) => page.slice(page.indexOf('<body')))],
    },
    words: await wordFiles(),
  };
}

/** The format of the mutant of a number. */
export const formatOf = (seed: number): MutantFormat => mutantFormats[seed % mutantFormats.length] ?? 'txt';

/** Makes the mutant of a number. */
export function mutantOf(seed: number, sound: SoundFiles): Mutant {
  const chance = new Chance(seed);
  const format = formatOf(seed);
  switch (format) {
    case 'json':
      return file('odd.json', Buffer.from(oddJson(chance)));
    case 'brief':
      return file('odd.brief', oddBriefFile(seed, chance));
    case 'docx':
      return file('odd.docx', oddWordFile(sound, chance));
    default: {
      const texts = sound.texts[format];
      const text = changedText(chance.of(texts) ?? '', chance.of(texts) ?? '', chance);
      return format === 'pasted' ? { kind: 'pasted', html: text } : file(`odd.${format}`, Buffer.from(text));
    }
  }
}

const file = (name: string, bytes: Uint8Array): Mutant => ({ kind: 'file', name, bytes });

function oddJson(chance: Chance): string {
  const brief = chance.of(told);
  if (!brief) return '';
  const changes = Array.from({ length: 1 + chance.below(3) }, () => ({
    place: chance.below(1_000_000),
    value: chance.of(oddValues),
    isKey: chance.in100(30),
  }));
  const json = changedJson(brief, changes);
  return chance.in100(85) ? json : changedText(json, json, chance);
}

function oddBriefFile(seed: number, chance: Chance): Uint8Array {
  if (chance.in100(50)) return forgeZip(honestParts(oddJson(chance)));
  const [bytes] = fc.sample(briefFileMutant, { seed, numRuns: 1 });
  return bytes ?? Buffer.alloc(0);
}

function oddWordFile({ words }: SoundFiles, chance: Chance): Uint8Array {
  const parts = chance.of(words) ?? [];
  const at = chance.in100(70)
    ? parts.findIndex(({ name }) => name === 'word/document.xml')
    : chance.below(parts.length);
  const changed = parts.map((part, place) => {
    if (place !== at) return part;
    const text = Buffer.from(part.data).toString();
    return { name: part.name, data: Buffer.from(changedText(text, text, chance)) };
  });
  const packed = forgeZip(changed);
  return chance.in100(90) ? packed : changedBytes(packed, chance);
}
