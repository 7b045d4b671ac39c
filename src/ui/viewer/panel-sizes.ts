/** Sizes of the panels in CSS pixels, remembered in local storage. */
import { readStored, writeStored } from '../../platform/storage.ts';

export type SizedPanel = 'outline' | 'inspector' | 'bottom';
export type PanelSizes = Readonly<Record<SizedPanel, number>>;

const KEY = 'opscope.panels';

export const DEFAULT_SIZES: PanelSizes = { outline: 260, inspector: 340, bottom: 320 };
export const MIN_SIZES: PanelSizes = { outline: 180, inspector: 260, bottom: 100 };
const MAX_SIZE = 1200;

/** Browsers were seen to spoil stored layouts while a tab sleeps: what is out of bounds counts as not stored. */
export function parsePanelSizes(stored: unknown): PanelSizes {
  const fields: Partial<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const size = (panel: SizedPanel): number => {
    const value = fields[panel];
    const sane = typeof value === 'number' && value >= MIN_SIZES[panel] && value <= MAX_SIZE;
    return sane ? value : DEFAULT_SIZES[panel];
  };
  return { outline: size('outline'), inspector: size('inspector'), bottom: size('bottom') };
}

export function readPanelSizes(): PanelSizes {
  return parsePanelSizes(readStored(KEY));
}

export function writePanelSizes(sizes: PanelSizes): void {
  writeStored(KEY, sizes);
}
