import { parseArgs } from 'node:util';
import type { Result } from '../core/base/result.ts';
import { err, ok } from '../core/base/result.ts';
import { cli } from '../words/en/cli.ts';
import type { SceneOptions } from '../core/scene/types.ts';

export interface InspectCommand {
  readonly kind: 'inspect';
  readonly model: string;
  /** Path within a zip of the model that is meant; null: the only one. */
  readonly wanted: string | null;
  readonly json: boolean;
  /** null: all graphs. */
  readonly graph: string | null;
}

export interface SvgCommand {
  readonly kind: 'svg';
  readonly model: string;
  /** Path within a zip of the model that is meant; null: the only one. */
  readonly wanted: string | null;
  /** `-` is standard output. */
  readonly output: string;
  /** null: the main graph. */
  readonly graph: string | null;
  readonly theme: 'light' | 'dark';
  readonly expand: boolean;
  readonly options: SceneOptions;
}

export type Command = { readonly kind: 'help' } | { readonly kind: 'version' } | InspectCommand | SvgCommand;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  graph: { type: 'string' },
  model: { type: 'string' },
  output: { type: 'string', short: 'o' },
  theme: { type: 'string' },
  direction: { type: 'string' },
  expand: { type: 'boolean' },
  'no-attributes': { type: 'boolean' },
  'no-initializers': { type: 'boolean' },
  'no-names': { type: 'boolean' },
  'no-shapes': { type: 'boolean' },
} as const;

const OPTIONS_OF = {
  inspect: ['json', 'graph', 'model'],
  svg: [
    'graph',
    'model',
    'output',
    'theme',
    'direction',
    'expand',
    'no-attributes',
    'no-initializers',
    'no-names',
    'no-shapes',
  ],
} as const satisfies Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>>;

type Values = ReturnType<typeof parse>['values'];

/** What the command line asks for, or one sentence about what is wrong with it. */
export function readArguments(args: readonly string[]): Result<Command, string> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, model, ...surplus] = positionals;
  if (values.help === true || (command === undefined && args.length === 0)) return ok({ kind: 'help' });
  if (values.version === true) return ok({ kind: 'version' });
  if (command !== 'inspect' && command !== 'svg') return err(cli.unknownCommand(command ?? ''));
  const allowed: readonly string[] = OPTIONS_OF[command];
  const foreign = Object.keys(values).find((option) => !allowed.includes(option));
  if (foreign !== undefined) return err(cli.notForCommand(foreign, command));
  if (model === undefined || model === '') return err(cli.missingModel);
  if (surplus.length > 0) return err(cli.surplusArguments(surplus.join(' ')));
  if (command === 'svg') return readSvg(model, values);
  return ok({
    kind: 'inspect',
    model,
    wanted: values.model ?? null,
    json: values.json === true,
    graph: values.graph ?? null,
  });
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
}

function readSvg(model: string, values: Values): Result<Command, string> {
  const { output, theme = 'light', direction = 'down' } = values;
  if (output === undefined || output === '') return err(cli.missingOutput);
  if (theme !== 'light' && theme !== 'dark') return err(cli.badChoice('theme', theme, 'light | dark'));
  if (direction !== 'down' && direction !== 'right')
    return err(cli.badChoice('direction', direction, 'down | right'));
  return ok({
    kind: 'svg',
    model,
    wanted: values.model ?? null,
    output,
    theme,
    graph: values.graph ?? null,
    expand: values.expand === true,
    options: {
      direction,
      attributes: values['no-attributes'] !== true,
      initializers: values['no-initializers'] !== true,
      names: values['no-names'] !== true,
      shapes: values['no-shapes'] !== true,
    },
  });
}
