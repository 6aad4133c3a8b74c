import type { ImportProblem, ReadFile } from '#engine/import/imported-file.ts';
import type { CodeMeaning, TableAnswer } from '#shared/readers/matrix/table-answer.ts';
import { type Rating, ratings } from '#shared/vocabulary/rating.ts';
import { oneOf, UsageError } from './command.ts';

/** The options that say how a table is to be read which does not say it itself. */
export const tableOptions = {
  as: { type: 'string' },
  'hypotheses-in': { type: 'string' },
  rating: { type: 'string', multiple: true },
} as const;

/** These options, for the help of a command. */
export const tableOptionsHelp = `  --as matrix|text  what a table is that does not say it
  --hypotheses-in rows|columns
                    which way a matrix lies that does not say it
  --rating CODE=CC  what a code of a matrix means: ${ratings.join(', ')}; may be given several times`;

type Given = Partial<Record<'as' | 'hypotheses-in', string>> & { readonly rating?: string[] };

function meaningOf(given: string): CodeMeaning {
  const at = given.lastIndexOf('=');
  const code = given.slice(0, at).trim();
  if (at < 0 || code === '')
    throw new UsageError(`--rating cannot be “${given}”: it is a code, =, and a rating, such as S=CC.`);
  return { code, rating: oneOf<Rating>(ratings, given.slice(at + 1).trim(), 'rating') };
}

/** What the options say of a table; throws a UsageError for words they do not have. */
export function tableAnswer(given: Given): TableAnswer {
  const { as, rating = [], 'hypotheses-in': place } = given;
  const codes = rating.map(meaningOf);
  if (as !== undefined && oneOf(['matrix', 'text'], as, 'as') === 'text') return { isMatrix: false, codes };
  const isMatrix = as === undefined && place === undefined && rating.length === 0 ? undefined : true;
  if (place === undefined) return { isMatrix, codes };
  const isInRows = oneOf(['rows', 'columns'], place, 'hypotheses-in') === 'rows';
  return { isMatrix, lie: isInRows ? 'hypotheses-in-rows' : 'evidence-in-rows', codes };
}

function adviceOn({ question }: ImportProblem): string {
  if (!question) return '';
  const options = [
    ...(question.isMatrixSure ? [] : ['--as matrix or --as text']),
    ...(question.isLieSure ? [] : ['--hypotheses-in rows or --hypotheses-in columns']),
  ];
  return ` Say it with ${options.join(', and ')}.`;
}

/** The outcome of reading a file, with the options to give if its table does not say how it is to be read. */
export function withTableAdvice(read: ReadFile): ReadFile {
  if (read.ok) return read;
  return { ok: false, error: { ...read.error, message: `${read.error.message}${adviceOn(read.error)}` } };
}
