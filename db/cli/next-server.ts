import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';

interface ServerOptions {
  port: number;
  /** Address to listen on; every one of the machine when absent. */
  host?: string;
  env?: Readonly<Record<string, string>>;
  stdio: StdioOptions;
}

/**
 * Runs the production server as a child; a signal to stop is passed on, and the exit code is ours.
 */
export function serveProduction({ port, host, env, stdio }: ServerOptions): ChildProcess {
  const server = spawn(
    process.execPath,
    [
      'node_modules/next/dist/bin/next',
      'start',
      '-p',
      String(port),
      ...(host === undefined ? [] : ['-H', host]),
    ],
    {
      stdio,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
  return server;
}
