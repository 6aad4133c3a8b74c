import type { Brief } from '../brief/brief.ts';
import type { BriefHead } from '../brief/head.ts';
import { inOrder } from '../brief/order.ts';
import type { TlpLabel } from '../vocabulary/marking.ts';
import type { BriefStatus } from '../vocabulary/status.ts';
import type { CommandCall } from './command.ts';
import { changeHead } from './head-change.ts';
import { batch, callLabel } from './registry.ts';
import { tagCalls } from './tag-calls.ts';

/** What several briefs are to have in common. What is left out stays in each as it is. */
export interface SharedChange {
  readonly status?: BriefStatus | undefined;
  readonly region?: string | undefined;
  /** The marking's label; null takes it away. Further restrictions stay. */
  readonly tlp?: TlpLabel | null | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

const plain = (name: string) => name.trim().toLowerCase();

function headFields(brief: Brief, { status, region, tlp }: SharedChange): Partial<BriefHead> {
  return {
    ...(status !== undefined && status !== brief.status && { status }),
    ...(region !== undefined && region !== brief.region && { region }),
    ...(tlp !== undefined && tlp !== brief.marking.tlp && { marking: { ...brief.marking, tlp } }),
  };
}

function tagsOf(brief: Brief, { addTags = [], removeTags = [] }: SharedChange) {
  const removed = new Set(removeTags.map(plain));
  const kept = inOrder(brief.tags)
    .map(({ name }) => name)
    .filter((name) => !removed.has(plain(name)));
  return tagCalls(brief.tags, [...kept, ...addTags]);
}

/**
 * The one call of a brief's own commands that makes a shared change in it, with what undo calls it; null if the brief
 * has all of it already.
 */
export function callForSharedChange(
  brief: Brief,
  change: SharedChange,
): { readonly call: CommandCall; readonly label: string } | null {
  const fields = headFields(brief, change);
  const tags = tagsOf(brief, change);
  const ofHead: CommandCall[] =
    Object.keys(fields).length > 0 ? [{ name: changeHead.name, args: { fields } }] : [];
  const [first] = ofHead;
  if (first && tags.calls.length === 0) return { call: first, label: callLabel(first, brief) };
  const calls = [...ofHead, ...tags.calls];
  if (calls.length === 0) return null;
  const label = first ? 'Change title block and tags' : tags.label;
  return { call: { name: batch.name, args: { label, calls } }, label };
}
