import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import {
  briefsWords,
  gradeWords,
  librarySourceLine,
  librarySourceTitle,
} from '../../records/library-sources/source-words.ts';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import styles from './CitationDialog.module.css';
import { type CiteChoice, offerId } from './cite-choice.ts';

const intoView = (entry: HTMLElement | null) => entry?.scrollIntoView({ block: 'nearest' });

interface LibraryOffersProps {
  readonly choice: CiteChoice;
  readonly ticked: readonly string[];
  readonly tick: (id: string, isOn: boolean) => void;
}

/** Sources of other briefs that match what was typed, below those of the brief: they are added when they are cited. */
export function LibraryOffers(props: LibraryOffersProps) {
  const { offered } = props.choice;
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="citation-from-library">
      <h3 id="citation-from-library" className={styles.heading}>
        From the library
      </h3>
      <ul className={styles.offers}>
        {offered.map((offer) => (
          <Offer key={offer.id} {...props} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function Offer(props: LibraryOffersProps & { readonly offer: LibrarySource }) {
  const { offer, choice, ticked, tick } = props;
  const isCurrent = offer === choice.currentOffer;
  const id = offerId(offer);
  const about = [librarySourceLine(offer), gradeWords(offer), briefsWords(offer)];
  return (
    <li ref={isCurrent ? intoView : undefined} className={styles.entry} data-current={isCurrent || undefined}>
      <Checkbox
        label={librarySourceTitle(offer)}
        description={about.filter((words) => words !== '').join(' · ')}
        value={ticked.includes(id)}
        onChange={(isOn) => tick(id, isOn)}
      />
    </li>
  );
}
