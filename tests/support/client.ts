import supertest, { type Response, type Test } from 'supertest';

/** Further headers of a request. */
export type Headers = Readonly<Record<string, string>>;

/** Sends requests in somebody's name. */
export interface Client {
  get(path: string, headers?: Headers): Test;
  post(path: string, body?: object, headers?: Headers): Test;
  put(path: string, body: object): Test;
  delete(path: string): Test;
  /** Any method. */
  ask(method: string, path: string): Test;
  /** Puts a file into the media library, or sends it to another of its routes. */
  upload(file: UploadedFile, path?: string): Test;
  /** Sends a file in a field of a form. */
  uploadAs(field: string, file: UploadedFile, path: string): Test;
}

/** A file as a form sends it. */
export interface UploadedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  readonly alternativeText?: string | undefined;
}

/** A client of the server at this address; without a token, nobody's. */
export function createClient(address: string, token: string | null): Client {
  const agent = supertest(address);
  const signed = (test: Test, headers: Headers = {}) => {
    if (token !== null) void test.set('Authorization', `Bearer ${token}`);
    return test.set(headers);
  };
  return {
    get: (path, headers) => signed(agent.get(path), headers),
    post: (path, body, headers) => signed(agent.post(path), headers).send(body),
    put: (path, body) => signed(agent.put(path)).send(body),
    delete: (path) => signed(agent.delete(path)),
    ask: (method, path) => signed(askBy(agent, method)(path)),
    upload: ({ name, mime, bytes, alternativeText }, path = '/upload') =>
      signed(agent.post(path))
        .field('fileInfo', JSON.stringify({ name, alternativeText }))
        .attach('files', bytes, { filename: name, contentType: mime }),
    uploadAs: (field, { name, mime, bytes }, path) =>
      signed(agent.post(path)).attach(field, bytes, { filename: name, contentType: mime }),
  };
}

/** The document that was just written; throws with the answer when it was not. */
export function documentOf(answer: Response): string {
  const documentId: unknown = answer.body.data?.documentId;
  if (typeof documentId === 'string') return documentId;
  throw new Error(`Not written (${answer.status}): ${JSON.stringify(answer.body)}`);
}

function askBy(agent: ReturnType<typeof supertest>, method: string): (path: string) => Test {
  const name = method.toLowerCase();
  if (name === 'get' || name === 'post' || name === 'put' || name === 'delete') {
    return (path) => (name === 'get' ? agent.get(path) : agent[name](path).send({}));
  }
  throw new Error(`No route is expected to answer to ${method}`);
}
