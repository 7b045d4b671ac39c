/** Entry of the command line tool: connects `main` to the process. */
import { main } from './main.ts';
import { outputTo } from './output.ts';

process.exitCode = await main(process.argv.slice(2), {
  out: outputTo(process.stdout),
  err: outputTo(process.stderr),
});
