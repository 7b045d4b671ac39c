/** The part of culori that the scripts use: the package carries no types. */
declare module 'culori' {
  export interface Color {
    readonly mode: string;
    readonly alpha?: number;
  }
  export function parse(css: string): Color | undefined;
  export function formatHex(color: Color | string): string;
  export function wcagContrast(a: Color | string, b: Color | string): number;
  export function inGamut(mode: string): (color: Color | string) => boolean;
  export function differenceCiede2000(): (a: Color | string, b: Color | string) => number;
}
