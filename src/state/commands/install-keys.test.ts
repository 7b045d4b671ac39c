// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
