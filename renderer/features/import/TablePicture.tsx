import type { TableLie } from '#shared/readers/matrix/table-answer.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './UnclearTableDialog.module.css';

/* Cells never move, so that their places can tell them apart. */
const numbered = <Item,>(items: readonly Item[]): [Item, number][] => items.map((item, at) => [item, at]);

type Sample = readonly (readonly string[])[];

interface TablePictureProps {
  readonly sample: Sample;
  /** How many rows and columns the table has in all. */
  readonly rows: number;
  readonly columns: number;
  readonly lie: TableLie;
}

/** The first cells of a table, with what its rows and columns would be. Decoration: its words are in the choice. */
export function TablePicture({ sample, rows, columns, lie }: TablePictureProps) {
  const isUpright = lie === 'evidence-in-rows';
  const more = moreWords(rows - sample.length, columns - (sample[0]?.length ?? 0));
  return (
    <span className={styles.picture} aria-hidden="true">
      <span className={classNames(styles.across, isUpright ? styles.hypotheses : styles.evidence)}>
        {isUpright ? 'Hypotheses' : 'Evidence'}
      </span>
      <span className={classNames(styles.down, isUpright ? styles.evidence : styles.hypotheses)}>
        {isUpright ? 'Evidence' : 'Hypotheses'}
      </span>
      <table className={styles.cells}>
        <tbody>
          {numbered(sample).map(([row, at]) => (
            <tr key={at}>
              {numbered(row).map(([cell, column]) => (
                <td key={column} className={classNames((at === 0 || column === 0) && styles.named)}>
                  <span>{visibleSigns(cell)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more !== '' && <span className={styles.more}>{more}</span>}
    </span>
  );
}

const counted = (count: number, one: string) => `${count} more ${count === 1 ? one : `${one}s`}`;

function moreWords(rows: number, columns: number): string {
  return [rows > 0 && counted(rows, 'row'), columns > 0 && counted(columns, 'column')]
    .filter((words) => words !== false)
    .join(', ');
}

/** The same cells as lines of text. */
export function TextPicture({ sample }: { readonly sample: Sample }) {
  const lines = sample.map((row) => row.filter((cell) => cell !== '').join(', '));
  return (
    <span className={styles.lines} aria-hidden="true">
      {numbered(lines).map(([line, at]) => (
        <span key={at}>{visibleSigns(line)}</span>
      ))}
    </span>
  );
}
