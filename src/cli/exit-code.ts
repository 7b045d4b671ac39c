/** What a shell script sees. */
export const EXIT_OK = 0;
/** The model cannot be opened, or the result cannot be written. */
export const EXIT_FAILED = 1;
/** The command line makes no sense. */
export const EXIT_USAGE = 2;

export type ExitCode = typeof EXIT_OK | typeof EXIT_FAILED | typeof EXIT_USAGE;
