import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { Group, type Layout, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import styles from './SplitPane.module.css';

/** Widths of the side panes in CSS pixels. */
export interface PaneSizes {
  readonly start: number;
  readonly end: number;
}

export interface SidePane {
  /** Name of the pane, for its divider: “Resize outline”. */
  readonly label: string;
  readonly content: ReactNode;
  readonly open: boolean;
  /** Dragging the divider to the edge closes the pane. */
  readonly onOpenChange: (open: boolean) => void;
  readonly minWidth?: number | undefined;
  readonly maxWidth?: number | undefined;
}

export interface SplitPaneProps {
  readonly start?: SidePane | undefined;
  readonly end?: SidePane | undefined;
  /** The middle, which takes what the sides leave. */
  readonly children: ReactNode;
  /** The widths to begin with, as remembered. */
  readonly initialSizes: PaneSizes;
  /** Told the widths once a drag or a key press has ended; a closed pane keeps its last width. */
  readonly onSizesChange?: ((sizes: PaneSizes) => void) | undefined;
  readonly minMiddleWidth?: number | undefined;
}

/** As wide as SplitPane.module.css draws it, in pixels. */
const dividerWidth = 1;

/**
 * Up to three panes side by side. Dividers are dragged, or moved with arrow keys; the sides keep their width
 * in pixels when the window changes; a pane that is closed leaves the tab order but keeps its state.
 */
export function SplitPane(props: SplitPaneProps): ReactNode {
  const { start, end, children, initialSizes, onSizesChange, minMiddleWidth = 320 } = props;
  const group = useRef<HTMLDivElement>(null);
  const sizes = useRef(initialSizes);
  const endLabel = useRef(end?.label);
  // Another pane on the same side begins with its own width.
  if (endLabel.current !== end?.label) {
    endLabel.current = end?.label;
    sizes.current = { ...sizes.current, end: initialSizes.end };
  }

  const report = (layout: Layout) => {
    const dividers = [start, end].filter((pane) => pane !== undefined).length * dividerWidth;
    const space = (group.current?.clientWidth ?? 0) - dividers;
    const widthOf = (side: 'start' | 'end') => {
      const width = Math.round(((layout[side] ?? 0) * space) / 100);
      return width > 0 ? width : sizes.current[side];
    };
    const next = { start: widthOf('start'), end: widthOf('end') };
    if (next.start === sizes.current.start && next.end === sizes.current.end) return;
    sizes.current = next;
    onSizesChange?.(next);
  };

  /* The most a side may take, so that the middle keeps its least width and the other side stays open. */
  const room = (side: 'start' | 'end') => {
    const other = side === 'start' ? end : start;
    const taken = minMiddleWidth + 2 * dividerWidth + (other?.open ? leastWidth(other) : 0);
    return Math.max((group.current?.clientWidth ?? 0) - taken, 0);
  };

  return (
    <Group
      orientation="horizontal"
      disableCursor
      className={styles.group}
      elementRef={group}
      onLayoutChanged={(layout, meta) => meta.isUserInteraction && report(layout)}
    >
      {start !== undefined && (
        <Side pane={start} side="start" sizes={sizes} room={room} arrangement={end?.label} />
      )}
      {start !== undefined && <Divider pane={start} />}
      <Panel id="middle" className={styles.pane ?? ''} minSize={minMiddleWidth}>
        {children}
      </Panel>
      {end !== undefined && <Divider pane={end} />}
      {end !== undefined && <Side pane={end} side="end" sizes={sizes} room={room} arrangement={end.label} />}
    </Group>
  );
}

function leastWidth({ minWidth = 200 }: SidePane): number {
  return minWidth;
}

interface SideProps {
  readonly pane: SidePane;
  readonly side: 'start' | 'end';
  /** The width each side has or had last. */
  readonly sizes: RefObject<PaneSizes>;
  readonly room: (side: 'start' | 'end') => number;
  /** Changes when another pane takes a side; every side then goes back to its own width. */
  readonly arrangement: string | undefined;
}

function Side({ pane, side, sizes, room, arrangement }: SideProps): ReactNode {
  const handle = useRef<PanelImperativeHandle>(null);
  // The library would take a changed default for a changed panel, so it stays what it was at first.
  const [initialWidth] = useState(() => (pane.open ? sizes.current[side] : 0));
  const { open, onOpenChange, maxWidth = 520 } = pane;
  const minWidth = leastWidth(pane);
  const latestRoom = useRef(room);
  latestRoom.current = room;
  const takeOwnWidth = useCallback(() => {
    const width = Math.min(sizes.current[side], latestRoom.current(side));
    handle.current?.resize(Math.max(width, minWidth));
  }, [minWidth, side, sizes]);
  useEffect(() => {
    const panel = handle.current;
    if (panel === null || panel.isCollapsed() !== open) return;
    if (open) takeOwnWidth();
    else panel.collapse();
  }, [open, takeOwnWidth]);
  useOwnWidth(arrangement, side === 'end' ? 1 : 2, () => {
    if (open) takeOwnWidth();
  });
  return (
    <Panel
      id={side}
      className={styles.pane ?? ''}
      panelRef={handle}
      collapsible
      collapsedSize={0}
      defaultSize={initialWidth}
      minSize={minWidth}
      maxSize={maxWidth}
      groupResizeBehavior="preserve-pixel-size"
      inert={!open}
      onResize={(size, _id, previous) => {
        const isOpen = size.inPixels > 0;
        if (previous !== undefined && isOpen !== previous.inPixels > 0 && isOpen !== open)
          onOpenChange(isOpen);
      }}
    >
      {pane.content}
    </Panel>
  );
}

/* First the new pane, then the other one, from which it may have taken space; each once the panels know their
   limits. */
function useOwnWidth(arrangement: string | undefined, frames: number, resize: () => void): void {
  const shown = useRef(arrangement);
  const latest = useRef(resize);
  latest.current = resize;
  useEffect(() => {
    if (shown.current === arrangement) return undefined;
    shown.current = arrangement;
    let frame = 0;
    const wait = (left: number) => {
      frame = requestAnimationFrame(() => (left > 1 ? wait(left - 1) : latest.current()));
    };
    wait(frames);
    return () => cancelAnimationFrame(frame);
  }, [arrangement, frames]);
}

function Divider({ pane }: { readonly pane: SidePane }): ReactNode {
  return <Separator className={styles.divider ?? ''} aria-label={`Resize ${pane.label}`} />;
}
