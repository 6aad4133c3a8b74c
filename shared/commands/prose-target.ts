import type { WritableDraft } from 'immer';
import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { sectionId, techniqueId } from '../brief/ids.ts';
import type { Prose } from '../brief/prose.ts';

/** Names one piece of prose in a brief: the lead or body of a section, or the output of a technique. */
export const proseTarget = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('section'), sectionId, part: z.enum(['lead', 'body']) }),
  z.strictObject({ in: z.literal('technique'), techniqueId }),
]);

export type ProseTarget = z.infer<typeof proseTarget>;

/** A short text that names the target, for use as a key. */
export function proseTargetKey(target: ProseTarget): string {
  return target.in === 'section'
    ? `section:${target.sectionId}:${target.part}`
    : `technique:${target.techniqueId}`;
}

/** The prose a target names, or undefined where its section or technique is gone. */
export function proseAt(brief: Brief, target: ProseTarget): Prose | undefined {
  return target.in === 'section'
    ? brief.sections[target.sectionId]?.[target.part]
    : brief.techniques[target.techniqueId]?.output;
}

/** The brief with other prose at a target; the same brief where the target is gone. */
export function withProseAt(brief: Brief, target: ProseTarget, prose: Prose): Brief {
  if (target.in === 'technique') {
    const technique = brief.techniques[target.techniqueId];
    if (!technique) return brief;
    return {
      ...brief,
      techniques: { ...brief.techniques, [target.techniqueId]: { ...technique, output: prose } },
    };
  }
  const section = brief.sections[target.sectionId];
  if (!section) return brief;
  return {
    ...brief,
    sections: { ...brief.sections, [target.sectionId]: { ...section, [target.part]: prose } },
  };
}

/** Every piece of prose of a brief with its target, in no particular order. */
export function allProse(brief: Brief): { readonly target: ProseTarget; readonly prose: Prose }[] {
  const sections = Object.values(brief.sections).flatMap((section) =>
    (['lead', 'body'] as const).map((part) => ({
      target: { in: 'section' as const, sectionId: section.id, part },
      prose: section[part],
    })),
  );
  const techniques = Object.values(brief.techniques).map((technique) => ({
    target: { in: 'technique' as const, techniqueId: technique.id },
    prose: technique.output,
  }));
  return [...sections, ...techniques];
}

/** Puts prose made anew at every target where `change` gives another value than it got. */
export function changeAllProse(
  draft: WritableDraft<Brief>,
  brief: Brief,
  change: (prose: Prose) => Prose,
): void {
  for (const { target, prose } of allProse(brief)) {
    const next = change(prose);
    if (next === prose) continue;
    if (target.in === 'technique') Reflect.set(draft.techniques[target.techniqueId] ?? {}, 'output', next);
    else Reflect.set(draft.sections[target.sectionId] ?? {}, target.part, next);
  }
}
