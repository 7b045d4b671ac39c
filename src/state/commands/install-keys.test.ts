// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installKeys } from './install-keys.ts';
import { fakeApp, openInto, type FakeApp } from './testing/fake-app.ts';

let app: FakeApp;
let uninstall: () => void;

beforeEach(() => {
  app = fakeApp();
  openInto(app);
  uninstall = installKeys(app, window);
});

afterEach(() => {
  uninstall();
  document.body.replaceChildren();
});

function press(
  key: string,
  init: KeyboardEventInit = {},
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

const dialog = (): string | null => app.shell.getState().dialog;

describe('keys', () => {
  it('run their command and keep the browser out', () => {
    expect(press('/').defaultPrevented).toBe(true);
    expect(dialog()).toBe('search');
  });

  it('leave what they do not mean to the browser', () => {
    expect(press('q').defaultPrevented).toBe(false);
    expect(press('t', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(app.settings.getState().theme).toBe('system');
  });

  it('leave text fields alone, but for chords', () => {
    const field = document.createElement('input');
    document.body.append(field);
    press('/', {}, field);
    expect(dialog()).toBeNull();
    press('k', { code: 'KeyK', ctrlKey: true }, field);
    expect(dialog()).toBe('palette');
  });

  it('reach through a check box, which takes no text', () => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    document.body.append(box);
    press('t', {}, box);
    expect(app.settings.getState().theme).toBe('light');
  });

  it('are not commands while text is composed', () => {
    press('/', { isComposing: true });
    expect(dialog()).toBeNull();
  });

  it('belong to a dialog from the moment it is asked for', () => {
    app.actions.changeShell({ dialog: 'keys' });
    press('t');
    expect(app.settings.getState().theme).toBe('system');
    press('f', { code: 'KeyF', ctrlKey: true });
    expect(dialog()).toBe('search');
  });

  it('typed while a finder is on its way are kept for its field', () => {
    const before = vi.fn<() => void>();
    document.body.addEventListener('keydown', before);
    press('/');
    press('/', { repeat: true });
    for (const key of ['o', 'p', ':', 'x', 'Backspace', 'I', 'Shift', 'Enter']) press(key);
    press('\u{1d465}');
    press('Backspace');
    press('f', { isComposing: true });
    expect(press('c', { ctrlKey: true }).defaultPrevented).toBe(false);
    document.body.removeEventListener('keydown', before);
    expect(before).toHaveBeenCalledTimes(4);
    expect(app.typeAhead.take()).toBe('op:I');
    expect(press('f').defaultPrevented).toBe(false);
    expect(app.typeAhead.take()).toBe('');
  });

  it('typed into a field stay there while a finder is on its way', () => {
    const field = document.createElement('input');
    document.body.append(field);
    press('k', { code: 'KeyK', ctrlKey: true }, field);
    expect(press('a', {}, field).defaultPrevented).toBe(false);
    expect(app.typeAhead.take()).toBe('');
  });

  it('close a finder that is on its way with Escape, and forget what was typed', () => {
    press('/');
    press('a');
    press('Escape');
    expect(dialog()).toBeNull();
    press('/');
    expect(app.typeAhead.take()).toBe('');
  });

  it('find the question mark with and without Shift', () => {
    press('?', { shiftKey: true });
    expect(dialog()).toBe('keys');
  });

  it('stop when they are uninstalled', () => {
    uninstall();
    press('/');
    expect(dialog()).toBeNull();
  });
});
