import { formatNumber, groupDigits } from '../../../../core/base/format-number.ts';
import type { Histogram as HistogramData } from '../../../../core/tensor/types.ts';
import { useWords } from '../../../app-context.tsx';
import styles from './Histogram.module.css';

const HEIGHT = 72;
/** A bin that holds one element of a billion is still seen. */
const MIN_BAR = 1;

/** Counts of the finite elements, bin by bin; a bar says its range and count when it is pointed at. */
export function Histogram({ histogram }: { readonly histogram: HistogramData }) {
  const words = useWords().inspector.tensor;
  const { counts, edges } = histogram;
  const highest = Math.max(1, ...counts);
  const edge = (i: number): string => formatNumber(edges[i] ?? 0, 4);
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${counts.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.histogram}
      >
        {counts.map((count, i) => {
          const height = count === 0 ? 0 : Math.max(MIN_BAR, (count / highest) * HEIGHT);
          return (
            <g key={edges[i]} className={styles.bin}>
              <title>{words.bin(edge(i), edge(i + 1), groupDigits(count))}</title>
              <rect x={i} y={0} width={1} height={HEIGHT} className={styles.hit} />
              <rect x={i + 0.06} y={HEIGHT - height} width={0.88} height={height} className={styles.bar} />
            </g>
          );
        })}
        <ZeroLine edges={edges} bins={counts.length} />
      </svg>
      <figcaption className={styles.axis}>
        <span>{edge(0)}</span>
        <span>{edge(edges.length - 1)}</span>
      </figcaption>
    </figure>
  );
}

/** Where zero lies, when it lies within: weights are read against it. */
function ZeroLine({ edges, bins }: { readonly edges: readonly number[]; readonly bins: number }) {
  const low = edges[0] ?? 0;
  const high = edges.at(-1) ?? 0;
  if (!(low < 0 && high > 0)) return null;
  const x = (-low / (high - low)) * bins;
  return <line x1={x} x2={x} y1={0} y2={HEIGHT} className={styles.zero} />;
}
