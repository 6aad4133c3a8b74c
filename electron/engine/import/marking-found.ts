import type { Brief } from '#shared/brief/brief.ts';
import { type TlpLabel, tlpLabels } from '#shared/vocabulary/marking.ts';

/** Gives a brief without a TLP label the one that a text beside it names. */
export function withMarking(brief: Brief, texts: readonly string[]): Brief {
  if (brief.marking.tlp !== null) return brief;
  const found = texts.map(labelIn).find((label) => label !== null);
  return found ? { ...brief, marking: { ...brief.marking, tlp: found } } : brief;
}

/** The TLP label a text names; WHITE of version 1 is CLEAR. */
function labelIn(text: string): TlpLabel | null {
  const name = /\bTLP\s*:\s*(AMBER\s*\+\s*STRICT|RED|AMBER|GREEN|CLEAR|WHITE)/i.exec(text)?.[1];
  if (name === undefined) return null;
  const plain = name.toUpperCase().replace(/\s+/g, '').replace('WHITE', 'CLEAR');
  return tlpLabels.find((label) => label === plain) ?? null;
}
