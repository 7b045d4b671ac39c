// Stands in for sharp: a picture is its width and height, four bytes each, and its colours.
import { readFileSync, writeFileSync } from 'node:fs';

export default (what, options) => {
  const itself = () => steps;
  const steps = {
    rotate: itself,
    flatten: itself,
    toColourspace: itself,
    removeAlpha: itself,
    raw: itself,
    async toBuffer() {
      const bytes = readFileSync(`${what}.raw`);
      const info = { width: bytes.readUInt32LE(0), height: bytes.readUInt32LE(4), channels: 3 };
      return { data: bytes.subarray(8), info };
    },
    async toFile(file) {
      const { width, height } = options.raw;
      const size = Buffer.alloc(8);
      size.writeUInt32LE(width, 0);
      size.writeUInt32LE(height, 4);
      writeFileSync(`${file}.raw`, Buffer.concat([size, Buffer.from(what)]));
    },
  };
  return steps;
};
