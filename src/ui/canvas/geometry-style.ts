/** The measures of cards as CSS custom properties: the style sheets and the layout must never disagree about them. */
import type { CSSProperties } from 'react';
import { CARD, FRAME, LABEL, NAME_TITLE_SIZE } from '../../core/scene/card-geometry.ts';

const px = (length: number): string => `${length}px`;

const properties: Readonly<Record<`--card-${string}` | `--frame-${string}` | `--label-${string}`, string>> = {
  '--card-bar': px(CARD.bar),
  '--card-left': px(CARD.paddingLeft),
  '--card-right': px(CARD.paddingRight),
  '--card-title-size': px(CARD.titleSize),
  '--card-title-line': px(CARD.titleLine),
  '--card-name-size': px(NAME_TITLE_SIZE),
  '--card-subtitle-size': px(CARD.subtitleSize),
  '--card-subtitle-line': px(CARD.subtitleLine),
  '--card-head-padding': px(CARD.headPadding),
  '--card-row-size': px(CARD.rowSize),
  '--card-row-line': px(CARD.rowLine),
  '--card-rows-padding': px(CARD.rowsPadding),
  '--card-mark': px(CARD.mark),
  '--card-mark-gap': px(CARD.markGap),
  '--frame-radius': px(FRAME.radius),
  '--frame-left': px(FRAME.paddingLeft),
  '--frame-right': px(FRAME.paddingRight),
  '--frame-rows-lift': px(-FRAME.rowsLift),
  '--label-size': px(LABEL.size),
};

export const GEOMETRY_STYLE: CSSProperties = properties;
