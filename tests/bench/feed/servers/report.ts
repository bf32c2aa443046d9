import type { AddressInfo, Server } from 'node:net';
import type { Told } from '../child-server';

/** Listens on any free port of this machine, tells of it, and answers the benchmark's questions. */
export function serve(
  server: Server,
  { token, facts, stop }: { token?: string; facts?: object; stop?: () => Promise<void> } = {},
): void {
  process.on('message', (asked) => {
    if (asked === 'usage') tell({ usage: usageNow() });
    else void (stop?.() ?? Promise.resolve()).finally(() => process.exit(0));
  });
  process.on('disconnect', () => process.exit(0));
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    tell({ ready: { port, ...(token ? { token } : {}), ...(facts ? { facts } : {}) } });
  });
}

function usageNow() {
  const { user, system } = process.cpuUsage();
  return { cpuMicros: user + system, rssMiB: Math.round(process.memoryUsage().rss / 2 ** 20) };
}

function tell(told: Told): void {
  process.send?.(told);
}
