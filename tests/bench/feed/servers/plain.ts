import http from 'node:http';
import Koa from 'koa';
import { serve } from './report';

/** The floor: the same bytes as a page of the feed, written by node:http or by a bare Koa. */
const bytes = Buffer.alloc(Number(process.argv[3] ?? 13_000), 'x');
const TYPE = 'application/json; charset=utf-8';

function plain(): http.RequestListener {
  return (_req, res) => {
    res.writeHead(200, ['Content-Type', TYPE, 'Content-Length', String(bytes.length)]);
    res.end(bytes);
  };
}

function bareKoa(): http.RequestListener {
  const handle = new Koa()
    .use((ctx) => {
      ctx.type = TYPE;
      ctx.body = bytes;
    })
    .callback();
  return (req, res) => void handle(req, res);
}

serve(http.createServer(process.argv[2] === 'koa' ? bareKoa() : plain()));
