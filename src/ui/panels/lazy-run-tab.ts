/** The Run tab is a chunk of its own: most who look at a model do not run it. */
import { lazily } from '../app-shell/lazily.tsx';

export const LazyRunTab = lazily(async () => (await import('../run/RunTab.tsx')).RunTab).Part;
