import { type Edge, Graph, layout } from '@dagrejs/dagre';
import type { Brief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { nameInSentence } from '#shared/queries/failure-words.ts';
import { recordWords } from '#shared/queries/record-labels.ts';
import {
  foundationsOf,
  type RecordName,
  type RestsOn,
  recordKey,
  restsOn,
} from '#shared/queries/rests-on.ts';
import { type Standing, standingOf } from '#shared/queries/standing.ts';

/** A record in the drawing: where its box is, and what it says. */
export interface FigureBox {
  readonly key: string;
  readonly record: RecordName;
  readonly name: string;
  readonly words: string;
  readonly standing: Standing | null;
  /** Middle of the box. */
  readonly x: number;
  readonly y: number;
}

/** An arrow from a record to one it rests on, as the points of its line. */
export interface FigureArrow {
  readonly from: string;
  readonly to: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** The drawing of what the key judgments of a brief rest on. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FigureBox[];
  readonly arrows: readonly FigureArrow[];
  readonly graph: RestsOn;
  /** How many records there are; more than `mostBoxes` are not drawn, and `boxes` is empty. */
  readonly count: number;
}

export const boxSize = { width: 200, height: 46 };

/** More than this nobody can read in one drawing. */
export const mostBoxes = 250;

/* The judgments and everything they rest on; what is only cited in text is left out. */
function keysIn(brief: Brief, graph: RestsOn): Set<string> {
  const judgments = inOrder(brief.keyJudgments)
    .map(({ id }) => recordKey('keyJudgments', id))
    .filter((key) => graph.records.has(key));
  return new Set(judgments.flatMap((key) => [key, ...foundationsOf(graph, key)]));
}

function laidOut(keys: ReadonlySet<string>, graph: RestsOn) {
  const drawing = new Graph();
  drawing.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 70, marginx: 12, marginy: 12 });
  drawing.setDefaultEdgeLabel(() => ({}));
  for (const key of keys) drawing.setNode(key, { ...boxSize });
  for (const key of keys) for (const to of graph.below(key)) drawing.setEdge(key, to);
  layout(drawing);
  return drawing;
}

/** Lays out what the key judgments of a brief rest on, from the judgments at the left to the origins at the right. */
export function figureOf(brief: Brief): Figure {
  const graph = restsOn(brief);
  const keys = keysIn(brief, graph);
  const none = { width: 0, height: 0, boxes: [], arrows: [], graph, count: keys.size };
  if (keys.size === 0 || keys.size > mostBoxes) return none;
  const drawing = laidOut(keys, graph);
  const boxes = [...keys].flatMap((key): FigureBox[] => {
    const record = graph.records.get(key);
    if (!record) return [];
    const { x = 0, y = 0 } = drawing.node(key);
    const { collection, id } = record;
    const name = nameInSentence(brief, record);
    const words = collection === 'sources' ? '' : recordWords(brief, collection, id);
    return [{ key, record, name, words, standing: standingOf(brief, collection, id), x, y }];
  });
  const arrows = drawing.edges().map(({ v: from, w: to }: Edge) => ({
    from,
    to,
    points: drawing.edge({ v: from, w: to }).points ?? [],
  }));
  const { width = 0, height = 0 } = drawing.graph() as { width?: number; height?: number };
  return { ...none, width, height, boxes, arrows };
}

/** Where an arrow key leads from a box: along an arrow to the right or left, or to the next box above or below. */
export function stepFrom(figure: Figure, key: string, pressed: string): string | null {
  const drawn = new Map(figure.boxes.map((box) => [box.key, box]));
  const at = drawn.get(key);
  if (!at) return null;
  const isDrawn = (other: string) => drawn.has(other);
  if (pressed === 'ArrowRight') return figure.graph.below(key).find(isDrawn) ?? null;
  if (pressed === 'ArrowLeft') return figure.graph.above(key).find(isDrawn) ?? null;
  const column = figure.boxes
    .filter(({ x }) => Math.abs(x - at.x) < 1)
    .toSorted((one, other) => one.y - other.y);
  const index = column.indexOf(at);
  if (pressed === 'ArrowDown') return column[index + 1]?.key ?? null;
  if (pressed === 'ArrowUp') return column[index - 1]?.key ?? null;
  return null;
}
