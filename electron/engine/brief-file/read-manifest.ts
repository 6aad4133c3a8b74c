import type { ArchivePart } from '#engine/files/archive.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { type BriefFileManifest, briefFileVersion, manifest, maxJsonDepth, partNames } from './format.ts';
import { parseGuardedJson } from './guarded-json.ts';
import { archiveProblem, damagedPart } from './unreadable-file.ts';

/** The manifest itself has no hash; it is small and its schema is strict. */
const maxManifestBytes = 2_000_000;

/** Reads the list of parts; `brief-is-newer` if a later version wrote it, `file-damaged` if it is missing or odd. */
export function readManifest(part: ArchivePart | undefined): Result<BriefFileManifest> {
  if (!part) return damagedPart(partNames.manifest);
  if (part.size > maxManifestBytes) return damagedPart(partNames.manifest);
  const content = part.read();
  if (!content.ok) return archiveProblem(content.error);
  const json = parseGuardedJson(content.value, maxJsonDepth);
  if (!json.ok) return damagedPart(partNames.manifest);
  const version = versionOf(json.value.value);
  if (version > briefFileVersion) {
    return failure(
      'brief-is-newer',
      `This file was written by a newer version of Briefwright (form ${version}; this one reads up to ${briefFileVersion}). It was left as it is. Open it with a newer version.`,
    );
  }
  const parsed = manifest.safeParse(json.value.value);
  return parsed.success ? success(parsed.data) : damagedPart(partNames.manifest);
}

function versionOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('formatVersion' in value)) return 0;
  return typeof value.formatVersion === 'number' ? value.formatVersion : 0;
}
