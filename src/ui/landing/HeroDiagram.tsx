import type { CardCategory } from '../../core/ops/category.ts';
import styles from './HeroDiagram.module.css';

interface HeroCard {
  readonly x: number;
  readonly y: number;
  readonly category: CardCategory;
  readonly title: string;
  readonly text: string;
}

const WIDTH = 124;
const HEIGHT = 40;

/** A residual block, as the diagram would draw it. */
const CARDS: readonly HeroCard[] = [
  { x: 88, y: 0, category: 'graph-input', title: 'image', text: '1 × 3 × 224 × 224' },
  { x: 20, y: 76, category: 'convolution', title: 'Conv', text: 'kernel 3 × 3' },
  { x: 20, y: 152, category: 'activation', title: 'Relu', text: '' },
  { x: 88, y: 228, category: 'elementwise', title: 'Add', text: '' },
  { x: 88, y: 304, category: 'matmul', title: 'Gemm', text: 'W 1000 × 512' },
];

const EDGES: readonly string[] = [
  'M134 40v12q0 8-8 8H90q-8 0-8 8v8',
  'M82 116v36',
  'M82 192v12q0 8 8 8h36q8 0 8 8v8',
  'M166 40v12q0 8 8 8h34q8 0 8 8v136q0 8-8 8h-34q-8 0-8 8v8',
  'M150 268v36',
];

/** A picture of what the page is for, drawn with the tokens of the real diagram. */
export function HeroDiagram() {
  return (
    <svg className={styles.diagram} viewBox="0 0 236 346" width="236" height="346" aria-hidden="true">
      {EDGES.map((edge) => (
        <path key={edge} d={edge} className={styles.edge} />
      ))}
      {CARDS.map(({ x, y, category, title, text }) => (
        <g key={title} transform={`translate(${x} ${y})`}>
          <rect width={WIDTH} height={HEIGHT} rx="4" className={styles.card} />
          <path
            d={`M4 0h1v${HEIGHT}h-1a4 4 0 0 1-4-4v-${HEIGHT - 8}a4 4 0 0 1 4-4z`}
            style={{ fill: `var(--cat-${category}-bar)` }}
          />
          <text x="14" y={text === '' ? 24 : 17} className={styles.title}>
            {title}
          </text>
          <text x="14" y="32" className={styles.text}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
