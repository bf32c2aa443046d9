import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server of the tests answers: everything well, not now, never, or it drops the line. */
export type SmtpMode = 'accept' | 'defer' | 'refuse' | 'hang-up';

/** A mail that arrived. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly messageId: string;
  readonly raw: string;
}

/** A mail server that keeps what it is given. */
export interface SmtpSink {
  readonly port: number;
  readonly received: ReceivedMail[];
  answer(mode: SmtpMode): void;
  /** Stops listening; `start` listens on the same port again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const CODES: Readonly<Record<'defer' | 'refuse', number>> = { defer: 451, refuse: 550 };

/** Starts a mail server on a free port of this machine. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const received: ReceivedMail[] = [];
  let mode: SmtpMode = 'accept';
  let server = createServer(received, () => mode);
  const port = await listen(server, 0);
  return {
    port,
    received,
    answer(next) {
      mode = next;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    async start() {
      server = createServer(received, () => mode);
      await listen(server, port);
    },
  };
}

function createServer(received: ReceivedMail[], mode: () => SmtpMode): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo(_address, _session, done) {
      const now = mode();
      if (now === 'accept' || now === 'hang-up') return done();
      done(Object.assign(new Error('Not this one'), { responseCode: CODES[now] }));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const messageId = /^Message-ID: (.+)$/im.exec(raw)?.[1]?.trim() ?? '';
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          messageId,
          raw,
        });
        // The mail is here, but its sender never hears so.
        if (mode() === 'hang-up') done(Object.assign(new Error('Gone'), { responseCode: 421 }));
        else done();
      });
    },
  }).on('error', () => undefined);
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}
