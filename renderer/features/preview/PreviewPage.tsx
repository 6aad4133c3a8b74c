import { useEffect, useRef, useState } from 'react';
import { workbench } from '../../platform/workbench.ts';
import styles from './Preview.module.css';
import { pixelsPerPoint } from './preview-zoom.ts';

interface PreviewPageProps {
  readonly previewId: string;
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** 1 is as large as on paper. */
  readonly scale: number;
  readonly total: number;
  /** How far below the top of the page the place that is written is, in points; null if it is on another page. */
  readonly writtenPt: number | null;
  /** What a press on the page does, where it does anything. */
  readonly hint: string | undefined;
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

/* The picture is decoded when it is given: the page before stays in place until then, without a flash. */
async function pictureOf(previewId: string, page: number): Promise<string | null> {
  const answer = await workbench.call('preview.page', { previewId, page });
  if (!answer.ok) return null;
  const made = URL.createObjectURL(new Blob([answer.value.svg], { type: 'image/svg+xml' }));
  const picture = new Image();
  picture.src = made;
  await picture.decode().catch(() => undefined);
  return made;
}

/* Lets go of the last picture when the page leaves the list. */
function useRevokedAtEnd(source: string | null): void {
  const latest = useRef(source);
  latest.current = source;
  useEffect(
    () => () => {
      if (latest.current) URL.revokeObjectURL(latest.current);
    },
    [],
  );
}

/* The picture of the page as it was last laid out, as an address; null until it was near once. */
function usePicture(previewId: string, page: number, isNear: boolean): string | null {
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    if (!isNear) return undefined;
    let isGone = false;
    void pictureOf(previewId, page).then((made) => {
      if (made === null) return;
      if (isGone) {
        URL.revokeObjectURL(made);
        return;
      }
      setSource((last) => {
        if (last) URL.revokeObjectURL(last);
        return made;
      });
    });
    return () => {
      isGone = true;
    };
  }, [isNear, previewId, page]);
  useRevokedAtEnd(source);
  return source;
}

/** One printed page. It is shown as a picture, in which nothing can run, and fetched only when it comes near. */
export function PreviewPage(props: PreviewPageProps) {
  const { previewId, page, widthPt, heightPt, scale, total, writtenPt } = props;
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(frame);
  const source = usePicture(previewId, page, isNear);

  return (
    <div
      ref={frame}
      className={styles.page}
      data-sheet={page}
      title={props.hint}
      style={{
        width: widthPt * pixelsPerPoint * scale,
        aspectRatio: `${widthPt} / ${heightPt}`,
      }}
    >
      {source !== null && <img src={source} alt={`Page ${page + 1} of ${total}`} draggable={false} />}
      {writtenPt !== null && (
        <span
          className={styles.written}
          style={{ top: `${(writtenPt / heightPt) * 100}%` }}
          aria-hidden="true"
        />
      )}
    </div>
  );
}
