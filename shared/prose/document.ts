import { type Mark, Node } from '@tiptap/pm/model';
import { Mapping, Step } from '@tiptap/pm/transform';
import type { Prose, ProseMark, ProseNode } from '../brief/prose.ts';
import { mendedProse } from '../brief/repair-prose.ts';
import { failure, type Result, success } from '../result.ts';
import { proseSchema } from './schema.ts';
import { isStorable } from './storable.ts';

/*
 * A stored prose value and its ProseMirror document are two views of one immutable thing, so each is remembered for the
 * other. Blocks that an edit left alone keep their JSON objects, so that an edit costs only what it changed.
 */
const documentOf = new WeakMap<Prose, Node>();
const jsonOf = new WeakMap<Node, ProseNode>();
const fittingOf = new WeakMap<Prose, Prose>();

function checkDocument(document: Node): void {
  if (!isStorable(document)) throw new RangeError('A document that prose cannot hold.');
}

/* Throws a RangeError if the prose does not fit the schema. */
function soundDocument(prose: Prose): Node {
  const known = documentOf.get(prose);
  if (known) return known;
  const document = Node.fromJSON(proseSchema, prose);
  checkDocument(document);
  documentOf.set(prose, document);
  return document;
}

/** Says whether stored prose fits the schema. */
export function isValidProse(prose: Prose): boolean {
  try {
    soundDocument(prose);
    return true;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Stored prose as it is shown and edited: the same value if it fits the schema, otherwise what `mendedProse` makes of
 * it. An earlier version may have stored what this one would refuse, and nobody must be kept from writing there.
 */
export function fittingProse(prose: Prose): Prose {
  if (documentOf.has(prose)) return prose;
  const known = fittingOf.get(prose) ?? mendedProse(prose, isValidProse).prose;
  fittingOf.set(prose, known);
  return known;
}

/** Opens stored prose as a ProseMirror document, as `fittingProse` gives it. */
export function proseDocument(prose: Prose): Node {
  return soundDocument(fittingProse(prose));
}

function markJson(mark: Mark): ProseMark {
  return Object.keys(mark.attrs).length > 0
    ? { type: mark.type.name, attrs: mark.attrs }
    : { type: mark.type.name };
}

function nodeJson(node: Node): ProseNode {
  const known = jsonOf.get(node);
  if (known) return known;
  const made: { -readonly [Key in keyof ProseNode]: ProseNode[Key] } = { type: node.type.name };
  if (Object.keys(node.attrs).length > 0) made.attrs = node.attrs;
  if (node.content.childCount > 0) made.content = node.content.content.map(nodeJson);
  if (node.marks.length > 0) made.marks = node.marks.map(markJson);
  if (node.isText) made.text = node.text;
  jsonOf.set(node, made);
  return made;
}

/** Gives the stored form of a document of the prose schema. */
export function proseOfDocument(document: Node): Prose {
  const made: Prose = { ...nodeJson(document), type: 'doc' };
  documentOf.set(made, document);
  return made;
}

/** A ProseMirror step in JSON. */
export type StepJson = Readonly<Record<string, unknown>>;

/** What steps made of prose, the steps that take them back, and how both move positions. */
export interface SteppedProse {
  readonly prose: Prose;
  readonly inverse: readonly StepJson[];
  readonly mapping: Mapping;
  readonly back: Mapping;
  /** How many positions the prose has now. */
  readonly size: number;
}

function stepJson(step: Step): StepJson {
  return step.toJSON();
}

/**
 * Applies steps to prose. What is not a step, does not fit the document, or would make it break the schema is refused
 * with `command-refused`, and the prose stays as it was.
 */
export function applyProseSteps(prose: Prose, steps: readonly StepJson[]): Result<SteppedProse> {
  try {
    let document = proseDocument(prose);
    const inverse: StepJson[] = [];
    const mapping = new Mapping();
    for (const json of steps) {
      const step = Step.fromJSON(proseSchema, json);
      const stepped = step.apply(document);
      if (!stepped.doc) return refused();
      inverse.unshift(stepJson(step.invert(document)));
      mapping.appendMap(step.getMap());
      document = stepped.doc;
    }
    checkDocument(document);
    return success({
      prose: proseOfDocument(document),
      inverse,
      mapping,
      back: mapping.invert(),
      size: document.content.size,
    });
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return refused();
    throw error;
  }
}

function refused(): Result<SteppedProse> {
  return failure(
    'command-refused',
    'The text could not be changed this way: a brief cannot hold the result. The saved text was not changed.',
  );
}
