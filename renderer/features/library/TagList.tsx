import { useState } from 'react';
import { Button } from '../../ui/Button/Button.tsx';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import styles from './entry-list.module.css';
import { type CountedTag, useTags } from './use-tags.ts';

interface TagListProps {
  readonly chosen: readonly string[];
  readonly onToggle: (name: string) => void;
}

/** The tags of the library, each to be chosen, and a field for words of their names. */
export function TagList({ chosen, onToggle }: TagListProps) {
  const [words, setWords] = useState('');
  const { list, showMore } = useTags(words);
  if (list?.words === '' && list.total === 0) return <EmptyState compact title="No brief has a tag yet" />;
  const listed = list?.tags ?? [];
  const others = chosen.filter((name) => !listed.some((tag) => tag.name === name));
  const left = (list?.total ?? 0) - listed.length;
  return (
    <>
      <TextField label="Find a tag" value={words} onChange={setWords} maxLength={200} />
      <ul className={styles.list} aria-label="Tags">
        {[...others.map((name) => ({ name })), ...listed].map((tag) => (
          <Entry key={tag.name} tag={tag} isChosen={chosen.includes(tag.name)} onToggle={onToggle} />
        ))}
        {left > 0 && (
          <li className={styles.entry}>
            <Button variant="quiet" onClick={() => void showMore()}>
              Show more ({left.toLocaleString()})
            </Button>
          </li>
        )}
      </ul>
    </>
  );
}

function Entry(props: {
  /** Without a number where it was chosen from another list. */
  readonly tag: Pick<CountedTag, 'name'> & Partial<CountedTag>;
  readonly isChosen: boolean;
  readonly onToggle: (name: string) => void;
}) {
  const { name, count } = props.tag;
  return (
    <li className={styles.entry}>
      <Checkbox label={name} value={props.isChosen} onChange={() => props.onToggle(name)} />
      <span className={styles.count}>{count?.toLocaleString()}</span>
    </li>
  );
}
