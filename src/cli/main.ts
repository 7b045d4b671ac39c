import { cli } from '../words/en/cli.ts';
import { readArguments } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { EXIT_OK, EXIT_USAGE } from './exit-code.ts';
import { runInspect } from './inspect.ts';
import type { Streams } from './output.ts';
import { runSvg } from './svg.ts';
import { VERSION } from './version.ts';

/** Runs one command line; `args` are the words behind `opscope`. */
export async function main(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const command = readArguments(args);
  if (!command.ok) {
    await streams.err.write(`${command.error}\n${cli.seeHelp}\n`);
    return EXIT_USAGE;
  }
  switch (command.value.kind) {
    case 'help':
      await streams.out.write(cli.usage);
      return EXIT_OK;
    case 'version':
      await streams.out.write(`${VERSION}\n`);
      return EXIT_OK;
    case 'inspect':
      return runInspect(command.value, streams);
    case 'svg':
      return runSvg(command.value, streams);
  }
}
