import { useEffect } from 'react';
import { useSettings } from '../app-context.tsx';

/** Keeps `<html data-theme>` in step with the choice; `public/theme.js` has set it before the first paint. */
export function useTheme(): void {
  const theme = useSettings((settings) => settings.theme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
