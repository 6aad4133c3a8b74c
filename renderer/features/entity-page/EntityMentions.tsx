import { parsePlace } from '#shared/brief/place.ts';
import type { EntityMention, EntityPage } from '#shared/ipc/contract/entities.ts';
import { findInText } from '#shared/prose/find.ts';
import { Part } from '../../records/detail/Part.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { Highlight } from '../../ui/Palette/Highlight.tsx';
import { showBrief } from '../../window/navigate.ts';
import { BriefLine } from './BriefLine.tsx';
import styles from './EntityPage.module.css';
import { mentionsShown } from './use-entity.ts';

/** Where the names stand in an excerpt, the longest name first where they overlap. */
function rangesIn(excerpt: string, names: readonly string[]) {
  const found: { start: number; end: number }[] = [];
  for (const name of names.toSorted((one, other) => other.length - one.length)) {
    if (name.trim() === '') continue;
    for (const { from, to } of findInText(excerpt, name, { matchCase: true, wholeWords: true })) {
      if (found.every(({ start, end }) => to <= start || from >= end)) found.push({ start: from, end: to });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

interface EntityMentionsProps {
  readonly page: EntityPage;
  readonly mentions: readonly EntityMention[];
  readonly total: number;
  /** The number of the first mention that is shown, from 0. */
  readonly start: number;
  readonly onStart: (start: number) => void;
}

/** Every place that names the entity, some at a time; a click opens its brief there. */
export function EntityMentions(props: EntityMentionsProps) {
  const { page, mentions, total } = props;
  const names = page.names.map(({ name }) => name);
  return (
    <Part title="Mentions" count={page.mentions}>
      {total === 0 && <Remark>No brief names it in its text yet.</Remark>}
      <ol className={styles.places} start={props.start + 1}>
        {mentions.map((mention) => (
          <li key={`${mention.briefId} ${mention.place}`}>
            <button
              type="button"
              className={styles.place}
              onClick={() => void showBrief(mention.briefId, () => parsePlace(mention.place))}
            >
              <BriefLine brief={mention} />
              <span className={styles.quiet}>
                {mention.where}
                {mention.count > 1 && `, ${mention.count} times`}
              </span>
              <span className={styles.excerpt}>
                <Highlight text={mention.excerpt} ranges={rangesIn(mention.excerpt, names)} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {total > mentionsShown && <Pages {...props} />}
    </Part>
  );
}

function Pages({ mentions, total, start, onStart }: EntityMentionsProps) {
  const end = start + mentions.length;
  return (
    <div className={styles.line}>
      <Button disabled={start === 0} onClick={() => onStart(Math.max(0, start - mentionsShown))}>
        Earlier in this list
      </Button>
      <span role="status">
        {(start + 1).toLocaleString()}–{end.toLocaleString()} of {total.toLocaleString()} places
      </span>
      <Button disabled={end >= total} onClick={() => onStart(start + mentionsShown)}>
        Further
      </Button>
    </div>
  );
}
