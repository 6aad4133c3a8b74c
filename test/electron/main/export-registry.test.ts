import { expect, test } from 'vitest';
import { briefId } from '#shared/brief/ids.ts';
import { ExportRegistry } from '../../../electron/main/export-registry.ts';

test('a file is known by the id it was given, and by nothing else', () => {
  const exports = new ExportRegistry();
  const choice = { format: 'md', templateId: null, pdfStandard: 'ua-1' } as const;
  const written = { briefId: briefId.parse('brief'), choice, file: import.meta.filename };
  const { exportId } = exports.add(written, []);
  expect(exports.fileOf(exportId)).toEqual({ ok: true, value: import.meta.filename });
  for (const other of [import.meta.filename, 'export-registry.test.ts', '', 'constructor', `${exportId} `]) {
    expect(exports.fileOf(other)).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  }
});
