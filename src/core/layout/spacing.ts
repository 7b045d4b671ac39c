/** Distances of the picture, in scene units, on the 4-unit grid. One place, so that both engines look alike. */

/** Between neighbours in one rank. A line needs less room than a card. */
export const CARD_GAP = 32;
export const LINE_GAP = 12;
export const CARD_LINE_GAP = 20;

/** From a vertical line to the label beside it, and free room after the label. */
export const LABEL_OFFSET = 6;
export const LABEL_MARGIN = 10;

/** Free height above and below the tracks of a channel; the lower one leaves room for an arrow head. */
export const CHANNEL_TOP = 12;
export const CHANNEL_BOTTOM = 14;
/** Between two tracks of one channel, as long as the channel stays below `CHANNEL_LIMIT`; then tracks come closer. */
export const TRACK_GAP = 8;
export const CHANNEL_LIMIT = 400;
/** Height of a channel between two ranks of cards without labels. */
export const CHANNEL_PLAIN = 36;

/** Between two side lanes, and between a lane and the cards beside it. */
export const LANE_GAP = 12;

/** Inside a frame, around its content. */
export const FRAME_PADDING = 20;
/** Between two unconnected parts, and between loose cards. */
export const PART_GAP = 48;

/** Two ends closer than this count as one vertical line. */
export const STRAIGHT = 0.01;
