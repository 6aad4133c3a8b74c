import { groupBy } from '../../brief/group-by.ts';
import { type Result, success } from '../../result.ts';
import { Doubts } from './doubts.ts';
import {
  type ForeignCell,
  type ForeignMatrix,
  type MatrixFault,
  matrixFault,
  matrixLimits,
  sizeFault,
} from './foreign-matrix.ts';
import { firstOf, hypothesesIn, itemsIn, type Members, membersOf, textIn } from './json-lists.ts';
import { RatingFinder, type WrittenRating } from './json-ratings.ts';
import { ratingReader } from './rating-words.ts';

const hypothesisLists = ['hypotheses', 'hypothesis', 'explanations'];
const itemLists = ['evidence', 'evidences', 'evidenceitems', 'items', 'arguments'];
const ratingLists = ['ratings', 'matrix', 'evaluations', 'cells', 'scores', 'assessments', 'consistency'];

/* Open Synthesis writes ratings as numbers (its model `Evaluation`). */
const openSynthesis = ['NA', 'II', 'I', 'N', 'C', 'CC'];

const isList = (value: unknown): boolean => typeof value === 'object' && value !== null;

/* The first object with both lists, at most three deep: programs put a matrix into a project or a board. */
function matrixIn(value: unknown, depth = 0): Members | null {
  const members = membersOf(value);
  if (isList(firstOf(members, hypothesisLists)) && isList(firstOf(members, itemLists))) return members;
  if (depth >= 3) return null;
  const inner = Array.isArray(value) ? value.slice(0, 20) : [...members.values()];
  for (const one of inner) {
    const found = matrixIn(one, depth + 1);
    if (found) return found;
  }
  return null;
}

/* The records of an Open Synthesis data dump, laid out as one matrix; null for other JSON. */
function fromDump(value: unknown): Members | null {
  if (!Array.isArray(value)) return null;
  const records = value.map(membersOf).filter((record) => typeof record.get('model') === 'string');
  const of = (model: string) =>
    records
      .filter((record) => textIn(record.get('model')).toLowerCase().endsWith(`.${model}`))
      .map((record): Members => new Map([...membersOf(record.get('fields')), ['id', record.get('pk')]]));
  const hypotheses = of('hypothesis');
  if (hypotheses.length === 0) return null;
  // A dump may hold several boards; the first is read.
  const board = textIn(hypotheses[0]?.get('board'));
  const ofBoard = (all: Members[]) => all.filter((one) => textIn(one.get('board')) === board);
  const evaluations = ofBoard(of('evaluation')).map((one) => ({
    hypothesis: one.get('hypothesis'),
    evidence: one.get('evidence'),
    value: openSynthesis[Number(one.get('value'))] ?? textIn(one.get('value')),
  }));
  const asObjects = (all: Members[]) => all.map((one) => Object.fromEntries(one));
  const title = of('board')
    .find((one) => textIn(one.get('id')) === board)
    ?.get('boardtitle');
  const boards = new Set(hypotheses.map((one) => textIn(one.get('board')))).size;
  return new Map<string, unknown>([
    ['title', title],
    ['hypotheses', asObjects(ofBoard(hypotheses))],
    ['evidence', asObjects(ofBoard(of('evidence')))],
    ['ratings', evaluations],
    ['otherboards', boards - 1],
  ]);
}

type Read = ReturnType<typeof ratingReader>;

/* What several people rated differently has no one rating. */
function settled(written: readonly WrittenRating[], read: Read, doubts: Doubts): ForeignCell | null {
  const ratings = written.map(({ item, hypothesis, text }) => {
    const rating = read(text);
    if (rating === undefined) doubts.rating(text, { item, hypothesis });
    return rating ?? null;
  });
  const given = [...new Set(ratings.filter((rating) => rating !== null))];
  const [rating] = given;
  const [first] = written;
  if (!rating || !first) return null;
  if (given.length > 1) {
    doubts.differing(given, first);
    return null;
  }
  const reasons = new Set(written.map(({ reason }) => reason.trim()).filter(Boolean));
  return { rating, reason: [...reasons].join('\n') };
}

/** Reads the JSON of another program as a matrix: a list of hypotheses, one of evidence, and ratings in any usual way. */
export function readMatrixJson(value: unknown): Result<ForeignMatrix, MatrixFault> {
  const members = fromDump(value) ?? matrixIn(value);
  if (!members) return matrixFault('no-matrix', 'it is JSON of another kind.');
  const hypotheses = hypothesesIn(firstOf(members, hypothesisLists));
  const items = itemsIn(firstOf(members, itemLists));
  const wrong = sizeFault(hypotheses.length, items.length);
  if (wrong) return wrong;
  if (hypotheses.length === 0) return matrixFault('no-matrix', 'it holds no hypotheses.');
  const texts = [...hypotheses.map(({ entry }) => entry.statement), ...items.map(({ entry }) => entry.text)];
  if (texts.some((text) => text.length > matrixLimits.cellCharacters))
    return matrixFault('too-large', `a text in it has more than ${matrixLimits.cellCharacters} characters.`);
  const finder = new RatingFinder(hypotheses, items);
  finder.take(firstOf(members, ratingLists));
  for (const [at, item] of items.entries()) finder.ofItem(at, firstOf(item.members, ratingLists));
  for (const [at, one] of hypotheses.entries()) finder.ofHypothesis(at, firstOf(one.members, ratingLists));
  const doubts = new Doubts();
  const read = ratingReader(finder.found.map(({ text }) => text));
  const byCell = groupBy(finder.found, ({ item, hypothesis }) => `${item}/${hypothesis}`);
  const cells = items.map((_, item) =>
    hypotheses.map((__, hypothesis) => settled(byCell.get(`${item}/${hypothesis}`) ?? [], read, doubts)),
  );
  const others = Number(members.get('otherboards') ?? 0);
  return success({
    title: textIn(firstOf(members, ['title', 'name', 'question', 'project', 'boardtitle'])),
    hypotheses: hypotheses.map(({ entry }) => entry),
    items: items.map(({ entry }) => entry),
    cells,
    doubts: doubts.sentences(),
    leftOut:
      others > 0
        ? [`The other ${others === 1 ? 'board' : `${others} boards`} in the file: one is read at a time.`]
        : [],
  });
}
