/** Units are types, so that a count of bytes is not added to a count of elements unnoticed. */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]?: Name };

export type ByteCount = Unit<'byte'>;
export type ElementCount = Unit<'element'>;
/** Lengths on the diagram, before zoom: one unit is one CSS pixel at 100 %. */
export type SceneUnits = Unit<'scene'>;
export type CssPixels = Unit<'css-pixel'>;
export type Milliseconds = Unit<'ms'>;
