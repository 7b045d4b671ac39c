import { unreachable } from '../../base/assert.ts';
import type { BoxTables, DecodeContext } from './box-reading.ts';
import type { Detection } from './detection.ts';
import { decodeDetr } from './detr.ts';
import { decodeEndToEnd } from './end-to-end.ts';
import { decodeSsd } from './ssd.ts';
import { decodeTorchvision } from './torchvision.ts';
import { decodeUltraface } from './ultraface.ts';
import { decodeYolov5 } from './yolov5.ts';
import { decodeYolov8 } from './yolov8.ts';
import { decodeYolox } from './yolox.ts';

/** The boxes of the first picture, in input pixels, before suppression; null when the tables do not fit the layout. */
export function decodeBoxes(tables: BoxTables, context: DecodeContext): Detection[] | null {
  const { layout } = context.reading;
  switch (layout) {
    case 'yolov5':
      return decodeYolov5(tables, context);
    case 'yolov8':
      return decodeYolov8(tables, context);
    case 'yolox':
      return decodeYolox(tables, context);
    case 'end-to-end':
      return decodeEndToEnd(tables, context);
    case 'torchvision':
      return decodeTorchvision(tables, context);
    case 'ssd':
      return decodeSsd(tables, context);
    case 'detr':
      return decodeDetr(tables, context);
    case 'ultraface':
      return decodeUltraface(tables, context);
    default:
      return unreachable(layout);
  }
}
