/** How many cards a person takes in. All count things that are drawn: nodes that are no constants, and groups. */

/** A level of a grouping holds at most this many: more is cut. */
export const MOST_CHILDREN = 60;

/** A large graph opens with at most this many cards. */
export const FIRST_CARDS = 60;

/** A graph of at most this many nodes opens whole, and nothing in it is cut: its groups are those that the file names. */
export const WHOLE_NODES = 120;
