/**
 * Advance widths of the printable ASCII characters (U+0020 to U+007E) in thousandths of an em. The metrics are those
 * of the Arial/Helvetica family, which the fonts of `--font-ui` follow within a few per cent; the margin for the wider
 * ones is added in `measure-text.ts`.
 */
const REGULAR =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';

const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 ' +
  '975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 ' +
  '333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';

/** The first character of the tables. */
export const FIRST_CODE = 0x20;

const toTable = (text: string): Float64Array => Float64Array.from(text.split(' '), (n) => Number(n) / 1000);

export const SANS_WIDTHS = toTable(REGULAR);
export const SANS_BOLD_WIDTHS = toTable(BOLD);
