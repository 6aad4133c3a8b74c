import BookOpenText from 'lucide-react/icons/book-open-text';
import LibraryBig from 'lucide-react/icons/library-big';
import { useState } from 'react';
import type { LookedAt } from '#shared/ipc/contract.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { DocumentProvider } from '../../document/context.tsx';
import { useSectionShapes } from '../../document/section-shape.ts';
import { choicesFor } from '../../features/first-look/look-words.ts';
import { Inspector } from '../../features/inspector/Inspector.tsx';
import topBar from '../../features/top-bar/TopBar.module.css';
import { StatusChip } from '../../records/StatusChip.tsx';
import { Banner } from '../../ui/Banner/Banner.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import nav from '../../ui/nav-list/nav-list.module.css';
import { SplitPane } from '../../ui/SplitPane/SplitPane.tsx';
import { isLeftPaneOpen, isRightPaneOpen, showDialog, useApp } from '../../window/app-store.ts';
import { addLooked, reviewLooked } from '../../window/first-look.ts';
import type { FoundFiles } from '../../window/found-files.ts';
import { goToSection } from '../../window/go-to.ts';
import { showBrief, showLibrary } from '../../window/navigate.ts';
import { changePanes } from '../../window/settings.ts';
import briefStyles from './BriefView.module.css';
import { useInspectorTabs } from './inspector-content.tsx';
import { Page } from './Page.tsx';
import styles from './ReadingView.module.css';
import { details } from './record-views.tsx';

interface ReadingProps {
  readonly look: LookedAt;
  /** The files it was opened from. */
  readonly found: FoundFiles;
}

function ReadingBar({ look, found }: ReadingProps) {
  const { mayAdd, mayReview, opens, addLabel } = choicesFor(look);
  const [isBusy, setBusy] = useState(false);
  const rest = found.looks.filter((other) => other !== look);
  const during = (work: () => Promise<unknown>) => () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  const add = during(() => addLooked([look], found, rest));
  const review = during(() => reviewLooked(look, found, rest));
  const facts = () => showDialog({ kind: 'first-look', ...found });
  return (
    <header className={topBar.bar}>
      <IconButton
        label="Library"
        variant="quiet"
        icon={<LibraryBig size={16} />}
        onClick={() => void showLibrary()}
      />
      <div className={topBar.name}>
        <h1 className={topBar.title}>{visibleSigns(look.facts.title) || 'Untitled brief'}</h1>
        <StatusChip status={look.facts.status} />
      </div>
      <Button onClick={facts}>{rest.length > 0 ? 'All files' : 'About this file'}</Button>
      {opens !== null && (
        <Button variant={mayAdd ? 'default' : 'primary'} onClick={() => void showBrief(opens)}>
          Open mine
        </Button>
      )}
      {mayReview && (
        <Button disabled={isBusy} onClick={review}>
          Review it
        </Button>
      )}
      {mayAdd && (
        <Button variant="primary" busy={isBusy} disabled={isBusy} onClick={add}>
          {addLabel}
        </Button>
      )}
    </header>
  );
}

function ReadingOutline() {
  const sections = useSectionShapes();
  const current = useApp((state) => state.currentSectionId);
  return (
    <nav className={nav.pane} aria-label="Outline">
      <h2 className={nav.head}>Outline</h2>
      <ul className={nav.list}>
        {sections
          .filter(({ isTitled }) => isTitled)
          .map(({ id, number, name }) => (
            <li key={id}>
              <button
                type="button"
                className={classNames(nav.entry, id === current && nav.current)}
                aria-current={id === current ? 'location' : undefined}
                onClick={() => goToSection(id)}
              >
                <span className={styles.number}>{number}</span>
                <span>{name}</span>
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function ReadingInspector() {
  return <Inspector details={details} tabs={useInspectorTabs(null)} />;
}

function aboutReading({ file, known }: LookedAt): string {
  const name = `This is the file “${visibleSigns(file)}”`;
  if (!known) return `${name}. It is not in your library, and nothing of it is kept when you leave.`;
  return `${name}, not the brief in your library. Nothing of it is kept when you leave.`;
}

/** The brief of a file that is not in the library: its page, to be read only, and the way into the library. */
export function ReadingView(props: ReadingProps & { readonly document: BriefDocument }) {
  const { document, look, found } = props;
  const panes = useApp((state) => state.settings.panes);
  const isLeftOpen = useApp(isLeftPaneOpen);
  const isRightOpen = useApp(isRightPaneOpen);
  return (
    <DocumentProvider document={document} key={document.brief.id}>
      <ReadingBar look={look} found={found} />
      <SplitPane
        start={{
          label: 'outline',
          content: <ReadingOutline />,
          open: isLeftOpen,
          onOpenChange: (open) => changePanes({ isLeftOpen: open }),
          minWidth: 200,
          maxWidth: 420,
        }}
        end={{
          label: 'inspector',
          content: <ReadingInspector />,
          open: isRightOpen,
          onOpenChange: (open) => changePanes({ isRightOpen: open }),
          minWidth: 260,
          maxWidth: 560,
        }}
        initialSizes={{ start: panes.left, end: panes.right }}
        onSizesChange={({ start, end }) => changePanes({ left: start, right: end })}
        minMiddleWidth={420}
      >
        <div className={briefStyles.middle}>
          <Banner title="Read only" reason={aboutReading(look)} />
          <Page isInLibrary={false} />
        </div>
      </SplitPane>
      <footer className={styles.foot}>
        <BookOpenText size={14} aria-hidden="true" />
        Read only · a file outside your library
      </footer>
    </DocumentProvider>
  );
}
