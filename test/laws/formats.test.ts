import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fileNameOf } from '#engine/export/file-names.ts';
import { formatWriters } from '#engine/export/format-writers.ts';
import { importFile } from '#engine/import/import-file.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { contract } from '#shared/ipc/contract.ts';
import { exportCommandName, menus } from '#shared/ipc/menu.ts';
import { exportFormat, exportFormatNames, holdsRecords } from '#shared/publication/formats.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { readingEndings } from '#shared/readers/reading.ts';
import { commandTable } from '../../electron/cli/command-table.ts';

// The commands reach for the program's side of the window when they are loaded.
vi.stubGlobal('window', { workbench: {} });
const { userCommand } = await import('#renderer/commands/registry.ts');

/*
 * A format of the table is offered wherever somebody exports, and its file is what the table says.
 */

const root = resolve(import.meta.dirname, '../..');
const date = '2026-11-18T09:00:00.000Z';
const sample = sampleBrief('velani-strait', '2026-11-18T08:00:00Z');

async function written(format: (typeof exportFormatNames)[number]): Promise<Uint8Array> {
  const made = await formatWriters[format](sample, { date, pdfStandard: 'ua-1' });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.bytes;
}

/** How a file begins, by its media type; the others are text. */
const signatures: Readonly<Record<string, string>> = {
  'application/pdf': '%PDF-',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'PK\u0003\u0004',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'PK\u0003\u0004',
  'application/vnd.briefwright.brief+zip': 'PK\u0003\u0004',
};

describe.each(exportFormatNames)('the format %s', (format) => {
  const { name, extension, mediaType, note } = exportFormat(format);

  test('stands in the menu and in the palette, under its name', () => {
    const command = exportCommandName(format);
    expect(menus['file.export']).toContainEqual(
      expect.objectContaining({ kind: 'command', command, label: `${name}…` }),
    );
    expect(userCommand(command)?.label).toMatch(/^Export as .*…$/);
  });

  test('is taken by the window’s requests and by the command line', () => {
    const choice = { format, templateId: null, pdfStandard: 'ua-1' };
    const request = { briefIds: ['aaaaaaaaaaaaaaaa'], choice };
    expect(contract['export.many'].request.safeParse(request).success).toBe(true);
    expect(commandTable.export.usage).toMatch(new RegExp(`--to \\S*\\b${format}\\b`));
  });

  test('has files of its media type, with a name that ends as the table says', async () => {
    const bytes = Buffer.from(await written(format));
    const start = signatures[mediaType];
    if (start === undefined) {
      expect(mediaType).toMatch(/^text\/|json$|research-info-systems$/);
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
    } else expect(bytes.toString('latin1', 0, 5).startsWith(start)).toBe(true);
    expect(fileNameOf('Ice', `.${extension}`)).toBe(`Ice.${extension}`);
  });

  test('says in a sentence what its files hold', () => {
    expect(note).toMatch(/^[A-Z].*\.$/);
  });

  test.runIf(holdsRecords(format))('gives the same brief back', async () => {
    const named = { name: `velani.${extension}`, bytes: await written(format) };
    const read = await importFile(named, { newId: () => 'unused', now: date });
    // What may leave the house as data is said by `printedBrief`.
    const whole = exportFormat(format).holds === 'the whole brief' ? sample : printedBrief(sample);
    expect(read.ok && read.value.brief).toEqual(whole);
    expect(Object.values(readingEndings).flat()).toContain(extension);
  });
});

test('no two formats share a name or an ending', () => {
  for (const field of ['name', 'extension', 'mediaType'] as const) {
    const values = exportFormatNames.map((format) => exportFormat(format)[field]);
    expect(new Set(values).size).toBe(values.length);
  }
});

test('the README names every format', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const format of exportFormatNames) expect(readme).toMatch(new RegExp(`--to \\S*\\b${format}\\b`));
});
