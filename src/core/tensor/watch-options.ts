/** How a job over a whole payload is stopped and watched. */
export interface WatchOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called now and then with 0 to 1, not after an abort. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}
