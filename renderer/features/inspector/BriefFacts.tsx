import { authorNames } from '#shared/brief/people.ts';
import { readingMinutes } from '#shared/prose/words.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { briefStatusNames } from '#shared/vocabulary/status.ts';
import { useBrief } from '../../document/context.tsx';
import { useWordCount } from '../../document/word-count.ts';
import { Panel } from '../../records/detail/Panel.tsx';
import { printedDay, printedMoment } from '../../records/printed-day.ts';
import { HeadFields } from './HeadFields.tsx';
import styles from './Inspector.module.css';

const wholeNumber = new Intl.NumberFormat();

/** The short facts of the brief, shown while the cursor is in no record, and the fields the page does not have. */
export function BriefFacts() {
  const status = useBrief((brief) => brief.status);
  const authors = useBrief((brief) => authorNames(brief).join(', '));
  const published = useBrief((brief) => brief.published);
  const cutOff = useBrief((brief) => brief.informationCutOff);
  const created = useBrief((brief) => brief.created);
  const language = useBrief((brief) => brief.language);
  return (
    <Panel title="This brief">
      <dl className={styles.facts}>
        <Fact name="Status">{briefStatusNames[status]}</Fact>
        <MarkingFacts />
        <Fact name="Authors">{authors || 'Not named yet'}</Fact>
        <Fact name="Published">{published === null ? 'Not yet' : printedDay(published, language)}</Fact>
        <Fact name="Cut-off">{cutOff === null ? 'Not given' : printedMoment(cutOff, language)}</Fact>
        <Fact name="Created">{printedDay(created.slice(0, 10), language)}</Fact>
        <Words />
      </dl>
      <HeadFields />
    </Panel>
  );
}

function MarkingFacts() {
  const marking = useBrief((brief) => brief.marking);
  if (marking.tlp === null) return <Fact name="Marking">None</Fact>;
  const { text, foreground: color, background } = tlpDefinitions[marking.tlp];
  return (
    <>
      <Fact name="Marking">
        <span className={styles.tlp} style={{ color, background }}>
          {text}
        </span>
      </Fact>
      {marking.restrictions !== '' && <Fact name="Restrictions">{marking.restrictions}</Fact>}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Words() {
  const words = useWordCount();
  const text = `${wholeNumber.format(words)}, ${readingMinutes(words)} min to read`;
  return <Fact name="Words">{words === 0 ? 'None yet' : text}</Fact>;
}
