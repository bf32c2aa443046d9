import type { IncomingMessage } from 'node:http';

/** The bearer token of a request: null without any credentials, undefined for other credentials. */
export function tokenOf(authorization: string | undefined): string | null | undefined {
  if (authorization === undefined) return null;
  return /^Bearer (\S+)$/.exec(authorization)?.[1];
}

/** Where a request comes from: what the proxy says, when one stands in front. */
export function addressOf(req: IncomingMessage, isProxied: boolean): string {
  const forwarded = isProxied ? req.headers['x-forwarded-for'] : undefined;
  const first = [forwarded].flat()[0]?.split(',')[0]?.trim();
  return first ?? req.socket.remoteAddress ?? '';
}
