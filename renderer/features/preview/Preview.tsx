import X from 'lucide-react/icons/x';
import { runUserCommand } from '../../commands/registry.ts';
import { Banner } from '../../ui/Banner/Banner.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Spinner } from '../../ui/Spinner/Spinner.tsx';
import styles from './Preview.module.css';
import { PreviewPage } from './PreviewPage.tsx';
import { usePreview } from './use-preview.ts';

/** The pages as they will print, beside the editor, set anew after each pause in typing. */
export function Preview() {
  const { pages, problem, isWorking } = usePreview();
  const total = pages?.pages.length ?? 0;
  return (
    <section
      className={styles.pane}
      aria-label="Printed page"
      aria-busy={isWorking}
      data-preview-seq={pages?.seq}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>Printed page</h2>
        {isWorking && <Spinner label="Setting the pages" size="small" />}
        <span className={styles.count}>{total === 0 ? '' : total === 1 ? '1 page' : `${total} pages`}</span>
        <IconButton
          label="Close the preview"
          icon={<X size={16} />}
          variant="quiet"
          onClick={() => runUserCommand('view.preview')}
        />
      </header>
      {problem && <Banner tone="error" title="The pages could not be set" reason={problem.message} />}
      {pages?.findings.map((finding) => (
        <Banner key={finding} tone="warn" title="On these pages" reason={finding} />
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <section className={styles.pages} tabIndex={0} aria-label="Pages">
        {pages?.pages.map((page, index) => (
          <PreviewPage
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
            key={index}
            previewId={pages.previewId}
            page={index}
            widthPt={page.widthPt}
            heightPt={page.heightPt}
            total={total}
          />
        ))}
      </section>
    </section>
  );
}
