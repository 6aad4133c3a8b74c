import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { editedBrief, exported, fortyPages } from './forty-pages.ts';

/* A brief of forty pages as a Word document, in a process that has written one before, against pandoc and its start. */

const folder = mkdtempSync(path.join(tmpdir(), 'docx-bench-'));
const markdown = path.join(folder, 'brief.md');

function convertWithPandoc(): void {
  const from = 'markdown-smart+footnotes';
  execFileSync('pandoc', ['-f', from, '-t', 'docx', '-o', path.join(folder, 'pandoc.docx'), markdown]);
}

try {
  writeFileSync(markdown, await exported(fortyPages, 'md'));
  await measure('Word document of 40 pages (reach: 1/3 of pandoc)', {
    unit: 'ms',
    candidate: async () => {
      const brief = editedBrief();
      const started = performance.now();
      await exported(brief, 'docx');
      return performance.now() - started;
    },
    reference: convertWithPandoc,
    rounds: 9,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
