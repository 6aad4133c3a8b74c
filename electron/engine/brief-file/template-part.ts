import { z } from 'zod';
import { maxJsonDepth, type OtherPart } from './format.ts';
import { parseGuardedJson } from './guarded-json.ts';

/** The part by which a `.brief` file says that it holds a brief template, and what that is called. */
const partName = 'template.json';

/** The name is all it holds. */
const maxBytes = 10_000;

const templatePart = z.object({ name: z.string().trim().min(1).max(200) });

/** The part that makes the file of a brief that of a brief template. */
export function templatePartOf(name: string): OtherPart {
  return { name: partName, bytes: new TextEncoder().encode(`${JSON.stringify({ name })}\n`) };
}

/** What the brief template is called whose file has these parts; null if it is the file of a brief. */
export function templateNameIn(parts: readonly OtherPart[]): string | null {
  const part = parts.find(({ name }) => name === partName);
  if (!part || part.bytes.length > maxBytes) return null;
  const json = parseGuardedJson(part.bytes, maxJsonDepth);
  const parsed = json.ok ? templatePart.safeParse(json.value.value) : null;
  return parsed?.success ? parsed.data.name : null;
}
