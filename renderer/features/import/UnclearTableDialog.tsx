import { useState } from 'react';
import type { UnclearTable } from '#shared/ipc/contract.ts';
import type { TableAnswer, TableLie, TableQuestion } from '#shared/readers/matrix/table-answer.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { type Rating, ratingNames, ratings } from '#shared/vocabulary/rating.ts';
import { FormDialog } from '../../ui/Dialog/FormDialog.tsx';
import { Select } from '../../ui/Select/Select.tsx';
import { TablePicture, TextPicture } from './TablePicture.tsx';
import styles from './UnclearTableDialog.module.css';

/** How a table may be taken: as a matrix that lies one way or the other, or as text. */
type TableReading = TableLie | 'text';

/** What stands for no rating in the list of ratings. */
const unrated = 'unrated';

const names: Readonly<Record<TableReading, readonly [string, string]>> = {
  'evidence-in-rows': ['Evidence in rows', 'and hypotheses in columns'],
  'hypotheses-in-rows': ['Hypotheses in rows', 'and evidence in columns'],
  text: ['No matrix', 'its lines become text of a brief'],
};

/** The readings that are possible, the likeliest first: Enter takes it. */
export function readingsOf({ lie, isMatrixSure, hasRatings }: TableQuestion): TableReading[] {
  const other = lie === 'evidence-in-rows' ? 'hypotheses-in-rows' : 'evidence-in-rows';
  if (isMatrixSure) return [lie, other];
  return hasRatings ? ['text', lie, other] : [lie, other, 'text'];
}

/** What the program saw and what it does not know, in two or three sentences. */
export function seenSentence({ file, question }: UnclearTable): string {
  const { rows, columns, isLieSure, isMatrixSure, codes } = question;
  const doubts = [
    ...(isMatrixSure ? [] : ['whether it is a matrix']),
    ...(isLieSure ? [] : ['which way round it lies']),
    ...(codes.length === 0 ? [] : [codes.length === 1 ? 'what one sign means' : 'what some signs mean']),
  ];
  return `“${visibleSigns(file)}” holds a table of ${rows} rows and ${columns} columns. It does not say ${doubts.join(', or ')}. Nothing is imported until you say so.`;
}

function useAnswer({ question }: UnclearTable) {
  const readings = readingsOf(question);
  const [reading, setReading] = useState<TableReading>(readings[0] ?? question.lie);
  const [meanings, setMeanings] = useState<ReadonlyMap<string, Rating>>(new Map());
  const setMeaning = (code: string, rating: Rating | typeof unrated) => {
    const next = new Map(meanings);
    if (rating === unrated) next.delete(code);
    else next.set(code, rating);
    setMeanings(next);
  };
  const codes = [...meanings].map(([code, rating]) => ({ code, rating }));
  const answer: TableAnswer =
    reading === 'text' ? { isMatrix: false } : { isMatrix: true, lie: reading, codes };
  const isPossible = reading === 'text' || question.hasRatings || codes.length > 0;
  return { readings, reading, setReading, meanings, setMeaning, answer, isPossible };
}

interface UnclearTableDialogProps {
  readonly table: UnclearTable;
  readonly answer: (answer: TableAnswer) => void;
  readonly onClose: () => void;
}

/** Asks how the table of a file is to be read that does not say it itself, with a picture of each reading. */
export function UnclearTableDialog({ table, answer, onClose }: UnclearTableDialogProps) {
  const form = useAnswer(table);
  return (
    <FormDialog
      size="large"
      title="How is this table to be read?"
      description={seenSentence(table)}
      submitLabel="Import"
      isPossible={form.isPossible}
      onSubmit={() => {
        answer(form.answer);
        onClose();
      }}
      onClose={onClose}
    >
      <fieldset className={styles.readings}>
        <legend className={styles.legend}>What stands where</legend>
        {form.readings.map((reading) => (
          <ReadingCard key={reading} {...{ reading, table, form }} />
        ))}
      </fieldset>
      {table.question.codes.length > 0 && form.reading !== 'text' && <Codes {...{ table, form }} />}
    </FormDialog>
  );
}

interface PartProps {
  readonly table: UnclearTable;
  readonly form: ReturnType<typeof useAnswer>;
}

function ReadingCard({ reading, table, form }: PartProps & { readonly reading: TableReading }) {
  const [name, detail] = names[reading];
  const { sample, rows, columns } = table.question;
  return (
    <label className={styles.card}>
      <span className={styles.head}>
        <input
          type="radio"
          name="reading"
          className={styles.radio}
          checked={form.reading === reading}
          onChange={() => form.setReading(reading)}
        />
        <span>
          <span className={styles.name}>{name}</span> <span className={styles.detail}>{detail}</span>
        </span>
      </span>
      {reading === 'text' ? (
        <TextPicture sample={sample} />
      ) : (
        <TablePicture {...{ sample, rows, columns }} lie={reading} />
      )}
    </label>
  );
}

function Codes({ table, form }: PartProps) {
  const options = [
    { value: unrated, label: 'Leave unrated' },
    ...ratings.map((rating) => ({ value: rating, label: `${ratingNames[rating]} (${rating})` })),
  ] as const;
  return (
    <fieldset className={styles.codes}>
      <legend className={styles.legend}>
        {table.question.codes.length === 1 ? 'What this sign means' : 'What these signs mean'}
      </legend>
      {table.question.codes.map(({ code, cells }) => (
        <Select
          key={code}
          label={`“${visibleSigns(code)}” in ${cells} ${cells === 1 ? 'cell' : 'cells'}`}
          options={options}
          value={form.meanings.get(code) ?? unrated}
          onChange={(rating) => form.setMeaning(code, rating)}
        />
      ))}
    </fieldset>
  );
}
