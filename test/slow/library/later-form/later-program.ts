import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/*
 * Makes the program as it may be one form later, by the same steps an engineer would take: one kind gets a field, one loses
 * one, in one a field has another name, and in one a record becomes two. Everything else is the program as it is.
 */

const root = resolve(import.meta.dirname, '../../../..');

type Edit = readonly [file: string, before: string, after: string];

function replaceIn(folder: string, [file, before, after]: Edit): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not hold “${before}” any more.`);
  // A function, since a text to put in must not be read as a pattern.
  writeFileSync(
    path,
    text.replaceAll(before, () => after),
  );
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** Gives a field another name wherever the program uses it. */
function renameEverywhere(folder: string, from: string, to: string): void {
  for (const file of [...sourceFiles(join(folder, 'shared')), ...sourceFiles(join(folder, 'resources'))]) {
    const text = readFileSync(file, 'utf8');
    if (text.includes(from))
      writeFileSync(
        file,
        text.replaceAll(from, () => to),
      );
  }
}

const version = (form: number, name: string, change: string) =>
  `versions: [{ form: ${form}, name: '${name}', changes: [${change}] }],\n  `;

const assignmentKind = `
import { z } from 'zod';
import { orderKey } from '../order-key.ts';
import { missingId, recordKind } from '../record-kind.ts';
import { recommendationId } from './recommendation.ts';
import { storedObject } from '../stored-object.ts';
import { line } from '../text.ts';

const assignmentId = recommendationId;

export const assignmentsKind = recordKind({
  collection: 'assignments',
  schema: storedObject({ id: assignmentId, order: orderKey, recommendationId, owner: line }),
  make: (id, order) => ({ id, order, recommendationId: missingId, owner: '' }),
  commands: 'standard',
  home: 'recommendations',
  words: ['owner'],
  unspelled: ['owner'],
  prose: [],
  references: { recommendationId: { to: 'recommendations', whenGone: 'remove' } },
  fieldNames: {},
});
`;

const split = (form: number) => `
import { isFields } from './field-changes.ts';

const idOf = (id) => 'of-' + id;

function apart(id, record) {
  if (!isFields(record) || !Object.hasOwn(record, 'owner')) return { rest: record, assignment: null };
  const { owner, ...rest } = record;
  const assignment = owner === '' ? null : { id: idOf(id), order: 'a0', recommendationId: id, owner };
  return { rest, assignment };
}

const add = (record) => ({ name: 'assignment.add', args: { record } });
const own = (value) => (isFields(value) ? value : {});

function setOwner(id, owner, before) {
  if (Object.hasOwn(before.assignments, idOf(id))) {
    return [{ name: 'assignment.change', args: { id: idOf(id), fields: { owner } } }];
  }
  return owner === '' ? [] : [add({ id: idOf(id), order: 'a0', recommendationId: id, owner })];
}

export const ownersApart = {
  form: ${form},
  name: 'owners of recommendations are records',
  brief: (brief) => {
    const entries = Object.entries(own(brief.recommendations)).map(([id, record]) => [id, apart(id, record)]);
    return {
      ...brief,
      recommendations: Object.fromEntries(entries.map(([id, { rest }]) => [id, rest])),
      assignments: Object.fromEntries(
        entries.flatMap(([, { assignment }]) => (assignment ? [[assignment.id, assignment]] : [])),
      ),
    };
  },
  call: ({ name, args }, before) => {
    if (name === 'recommendation.add') {
      const { rest, assignment } = apart(args.record.id, args.record);
      return [{ name, args: { record: rest } }, ...(assignment ? [add(assignment)] : [])];
    }
    if (name !== 'recommendation.change' || !Object.hasOwn(own(args.fields), 'owner')) return null;
    const { owner, ...fields } = args.fields;
    return [{ name, args: { ...args, fields } }, ...setOwner(args.id, owner, before)];
  },
  patch: (patch, before) => {
    const [first, id, field] = patch.path;
    if (first !== 'recommendations' || id === undefined) return null;
    if (field === 'owner') return setOwner(id, patch.value, before);
    if (field !== undefined) return null;
    const remove = Object.hasOwn(before.assignments, idOf(id))
      ? [{ op: 'remove', path: ['assignments', idOf(id)] }]
      : [];
    const { rest, assignment } = apart(id, patch.value);
    const value = patch.op === 'remove' ? {} : { value: rest };
    const added = assignment ? [{ op: 'add', path: ['assignments', assignment.id], value: assignment }] : [];
    return [{ name: 'brief.patch', args: { label: '', patches: [...remove, { ...patch, ...value }, ...added] } }];
  },
};
`;

/** The edits that make a form; `today` is the form of this program. */
function edits(today: number): readonly Edit[] {
  const next = today + 1;
  const kinds = 'shared/brief/kinds';
  return [
    ['shared/brief/brief.ts', `briefFormatVersion = ${today}`, `briefFormatVersion = ${next}`],
    // A field more.
    [
      `${kinds}/indicator.ts`,
      '  statusDate: day.nullable(),\n',
      '  statusDate: day.nullable(),\n  collector: line,\n',
    ],
    [`${kinds}/indicator.ts`, '    statusDate: null,\n', "    statusDate: null,\n    collector: '',\n"],
    [
      `${kinds}/indicator.ts`,
      '  fieldNames: {',
      `${version(next, 'who watches', "{ kind: 'add', field: 'collector', value: '' }")}fieldNames: {`,
    ],
    // A field less.
    [`${kinds}/source.ts`, '  archivedHash: line,\n', ''],
    [`${kinds}/source.ts`, "    archivedHash: '',\n", ''],
    [`${kinds}/source.ts`, "    'archivedHash',\n", ''],
    [
      `${kinds}/source.ts`,
      '  versions: [',
      `  versions: [{ form: ${next}, name: 'no hash', changes: [{ kind: 'remove', field: 'archivedHash' }] },`,
    ],
    // Another name; it is changed everywhere before, so that only the former one stands here.
    [
      `${kinds}/information-gap.ts`,
      '  fieldNames: {',
      `${version(next, 'closure', "{ kind: 'rename', from: 'howTo' + 'Close', to: 'closure' }")}fieldNames: {`,
    ],
    // One record that becomes two.
    [`${kinds}/recommendation.ts`, '  owner: line,\n', ''],
    [`${kinds}/recommendation.ts`, "    owner: '',\n", ''],
    [`${kinds}/recommendation.ts`, "words: ['text', 'owner']", "words: ['text']"],
    [`${kinds}/recommendation.ts`, "unspelled: ['owner']", 'unspelled: []'],
    [`${kinds}/recommendation.ts`, ", owner: 'owner'", ''],
    ['shared/publication/sections/recommendations.ts', 'item.owner', "''"],
    [
      'shared/brief/collections.ts',
      '  scenarios: {',
      "  assignments: { name: 'assignment', noun: 'assignment', plural: 'assignments', isInserted: false },\n  scenarios: {",
    ],
    [
      `${kinds}/all.ts`,
      '  recommendations: recommendationsKind,\n',
      '  recommendations: recommendationsKind,\n  assignments: assignmentsKind,\n',
    ],
    [
      `${kinds}/all.ts`,
      'import { biasRisksKind }',
      "import { assignmentsKind } from './assignment.ts';\nimport { biasRisksKind }",
    ],
    ['shared/brief/stored/versions.ts', 'commentsOfTheirOwn,\n];', 'commentsOfTheirOwn,\n  ownersApart,\n];'],
    [
      'shared/brief/stored/versions.ts',
      'import { recordsOfTheirOwn }',
      "import { ownersApart } from './owners-apart.ts';\nimport { recordsOfTheirOwn }",
    ],
  ];
}

/** Makes the later program in a fresh folder and gives its path; whoever asked removes it. */
export function makeLaterProgram(today: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-later-'));
  for (const part of ['shared', 'electron/engine', 'resources', 'package.json']) {
    mkdirSync(join(folder, part, '..'), { recursive: true });
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  renameEverywhere(folder, 'howToClose', 'closure');
  writeFileSync(join(folder, 'shared/brief/kinds/assignment.ts'), assignmentKind);
  writeFileSync(join(folder, 'shared/brief/stored/owners-apart.ts'), split(today + 1));
  for (const edit of edits(today)) replaceIn(folder, edit);
  cpSync(join(import.meta.dirname, 'open-library.ts'), join(folder, 'open-library.ts'));
  return folder;
}
