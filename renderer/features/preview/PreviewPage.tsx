import { useEffect, useRef, useState } from 'react';
import { workbench } from '../../platform/workbench.ts';
import styles from './Preview.module.css';

interface PreviewPageProps {
  readonly previewId: string;
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly total: number;
}

/* True once the element has come near the part of the list that can be seen. */
function useIsNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '600px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}

/** One printed page. It is shown as a picture, in which nothing can run, and fetched only when it comes near. */
export function PreviewPage(props: PreviewPageProps) {
  const { previewId, page, widthPt, heightPt, total } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(frame);
  const [source, setSource] = useState<string | null>(null);

  useEffect(() => {
    if (!isNear) return undefined;
    let isGone = false;
    void workbench.call('preview.page', { previewId, page }).then((answer) => {
      if (isGone || !answer.ok) return;
      const made = URL.createObjectURL(new Blob([answer.value.svg], { type: 'image/svg+xml' }));
      setSource((last) => {
        if (last) URL.revokeObjectURL(last);
        return made;
      });
    });
    return () => {
      isGone = true;
    };
  }, [isNear, previewId, page]);

  return (
    <div ref={frame} className={styles.page} style={{ aspectRatio: `${widthPt} / ${heightPt}` }}>
      {source !== null && <img src={source} alt={`Page ${page + 1} of ${total}`} draggable={false} />}
    </div>
  );
}
