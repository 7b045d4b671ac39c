import { describe, expect, it } from 'vitest';
import { baseNameOf, escapesFolder, folderOf, normalizePath, relativeTo } from './relative-path.ts';

describe('escapesFolder', () => {
  it.each([
    '../w.bin',
    'a/../../w.bin',
    'a/..',
    '..',
    '/etc/passwd',
    '//server/share/w',
    'a//b',
    'C:\\w.bin',
    'c:w.bin',
    'a\\..\\w.bin',
    '\\\\server\\share',
    'file:///etc/passwd',
    'https://example.org/w.bin',
    'data:text/plain,x',
    '*/_ORT_MEM_ADDR_/*',
    'w\0.bin',
  ])('refuses %j', (location) => {
    expect(escapesFolder(location)).toBe(true);
  });

  it.each([
    'w.bin',
    './w.bin',
    'weights/part-0.bin',
    'a/b/c',
    '..w',
    'w..',
    'a/...',
    'model.onnx.data',
    'with space',
    'Ünïcode',
  ])('allows %j', (location) => {
    expect(escapesFolder(location)).toBe(false);
  });
});

describe('paths', () => {
  it('splits folder and name', () => {
    expect([
      folderOf('a/b/c.onnx'),
      folderOf('c.onnx'),
      baseNameOf('a/b/c.onnx'),
      baseNameOf('c.onnx'),
    ]).toEqual(['a/b', '', 'c.onnx', 'c.onnx']);
  });

  it('compares paths without regard to dots and to how accents are composed', () => {
    expect(normalizePath('./a/./b.bin')).toBe('a/b.bin');
    expect(normalizePath('/a/b.bin')).toBe('a/b.bin');
    expect(normalizePath('u\u0308.bin')).toBe('\u00fc.bin');
  });

  it('is relative only to a folder that really holds it', () => {
    expect(relativeTo('export/w.bin', 'export')).toBe('w.bin');
    expect(relativeTo('export2/w.bin', 'export')).toBeNull();
    expect(relativeTo('w.bin', '')).toBe('w.bin');
  });
});
