import { type KeyboardEvent, useRef, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { drawnWords, figureDescription, figureTitle } from './drawn-words.ts';
import styles from './Foundations.module.css';
import { boxSize, type Figure, type FigureBox, stepFrom } from './figure.ts';

interface DrawingProps {
  readonly figure: Figure;
  readonly onOpen: (box: FigureBox) => void;
}

/** What rests on what, drawn; arrow keys follow the arrows, Enter opens the record. */
export function Drawing({ figure, onOpen }: DrawingProps) {
  const { width, height, boxes, arrows } = figure;
  const [active, setActive] = useState(boxes[0]?.key ?? '');
  const svg = useRef<SVGSVGElement>(null);
  const press = (event: KeyboardEvent, box: FigureBox) => {
    if (event.key === 'Enter' || event.key === ' ') onOpen(box);
    const next = stepFrom(figure, box.key, event.key);
    if (next === null && !['Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    if (next !== null) svg.current?.querySelector<SVGElement>(`[data-box="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <svg
      ref={svg}
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title>{figureTitle}</title>
      <desc>{figureDescription}</desc>
      <Arrowhead />
      <Arrows arrows={arrows} active={active} />
      {boxes.map((box) => (
        <Box
          key={box.key}
          box={box}
          isActive={box.key === active}
          onFocus={() => setActive(box.key)}
          onKeyDown={(event) => press(event, box)}
          onOpen={() => onOpen(box)}
        />
      ))}
    </svg>
  );
}

function Arrows({ arrows, active }: { readonly arrows: Figure['arrows']; readonly active: string }) {
  return arrows.map(({ from, to, points }) => (
    <path
      key={`${from} ${to}`}
      className={classNames(styles.arrow, (from === active || to === active) && styles.near)}
      d={points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
      markerEnd="url(#foundation-arrow)"
    />
  ));
}

function Arrowhead() {
  return (
    <defs>
      <marker
        id="foundation-arrow"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
      >
        <path className={styles.head} d="M0 0L8 4L0 8z" />
      </marker>
    </defs>
  );
}

function Box(props: {
  readonly box: FigureBox;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: () => void;
}) {
  const { box, isActive } = props;
  const { x, y, name, words, standing } = box;
  const drawn = drawnWords(box);
  const { width, height } = boxSize;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an element of a drawing cannot be a button of the page
    <g
      role="button"
      tabIndex={isActive ? 0 : -1}
      data-box={box.key}
      className={classNames(styles.box, standing !== null && styles[standing.kind])}
      aria-description={words === name ? undefined : words}
      transform={`translate(${x - width / 2} ${y - height / 2})`}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      onClick={props.onOpen}
    >
      <rect width={width} height={height} rx={5} />
      <text x={10} y={19} className={styles.name}>
        {drawn.name}
      </text>
      <text x={10} y={36} className={styles.words}>
        {drawn.words}
      </text>
    </g>
  );
}
