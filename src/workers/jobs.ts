type JobId = number;

/** Jobs that are under way, each with its way to be stopped. */
export interface Jobs {
  run<T>(job: JobId, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(job: JobId): void;
}

export function createJobs(): Jobs {
  const running = new Map<JobId, AbortController>();
  return {
    async run(job, work) {
      const controller = new AbortController();
      running.set(job, controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(job);
      }
    },
    cancel(job) {
      running.get(job)?.abort();
    },
  };
}
