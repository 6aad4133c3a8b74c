/*
 * Opens a library and adds briefs until the disk refuses, and prints how that was told:
 * node write-until-refused.ts LIBRARY
 */
import { openLibrary } from '#engine/library/library.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import type { Problem } from '#shared/result.ts';

const mostBriefs = 2_000;

function refusal(): Problem | null {
  const opened = openLibrary(process.argv[2] ?? '', { mayRepair: true });
  if (!opened.ok) return opened.error;
  for (let count = 0; count < mostBriefs; count += 1) {
    const made = opened.value.briefs.create(makeBrief('made', '2026-03-01T08:00:00Z'));
    if (!made.ok) return made.error;
  }
  return null;
}

process.stdout.write(JSON.stringify(refusal()));
