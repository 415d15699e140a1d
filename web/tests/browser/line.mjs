// The line between phones and the centre: a small server in front of the program that can be cut, be slow, lose answers,
// refuse, hold a request, and bring a new version of the app. Whatever a phone sends goes through it, its worker's too.
import { createServer, request } from 'node:http';

const piece_bytes = 8 * 1024;
const soon = (ms) => new Promise((done) => setTimeout(done, Math.max(0, ms)));

export class Line {
  /** What becomes of the next words of a phone: null, a status, 'lost' (the centre has it, the phone is not told). */
  fate = null;
  /** A phone's words stop here until it is undone. */
  held = null;
  slow = null;
  versions = 0;
  bytes_down = 0;
  /** What came over it: when it was asked, when it was whole, how long the centre took, how large it was. */
  passed = [];
  #cut = false;
  #sockets = new Set();
  #free = { down: 0, up: 0 };
  #arrived = [];

  async open(centre) {
    this.centre = new URL(centre);
    this.server = createServer((asked, answer) => void this.#pass(asked, answer).catch(() => answer.destroy()));
    this.server.on('connection', (socket) => {
      if (this.#cut) return socket.destroy();
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => undefined);
    });
    await new Promise((done) => this.server.listen(0, '127.0.0.1', done));
    this.address = `http://127.0.0.1:${this.server.address().port}`;
  }

  cut(down) {
    this.#cut = down;
    if (down) for (const socket of this.#sockets) socket.destroy();
  }

  /** The next words of a phone have come to the centre. */
  arrival = () => new Promise((done) => this.#arrived.push(done));

  close() {
    this.cut(true);
    this.server.close();
  }

  /** One line for everybody: each byte waits for those before it. */
  async #through(bytes, way) {
    if (!this.slow) return;
    const from = Math.max(Date.now(), this.#free[way]);
    this.#free[way] = from + (bytes / this.slow[way]) * 1000;
    await soon(this.#free[way] - Date.now());
  }

  async #pass(asked, answer) {
    const told = { path: asked.url, began_ms: Date.now(), centre_ms: 0, bytes: 0, ended_ms: 0 };
    this.passed.push(told);
    const parts = [];
    for await (const part of asked) parts.push(part);
    const body = Buffer.concat(parts);
    const words = asked.method === 'POST' && /\/fieldwork\/(pushes|files)/.test(asked.url);
    if (this.slow) await soon(this.slow.latency_ms);
    await this.#through(body.length, 'up');
    if (words && this.held) await this.held;
    if (words && typeof this.fate === 'number') return void answer.writeHead(this.fate, { 'Content-Type': 'application/json' }).end('{}');
    const asked_ms = Date.now();
    const got = await this.#ask(asked, body);
    told.centre_ms = Date.now() - asked_ms;
    if (words) for (const tell of this.#arrived.splice(0)) tell();
    if (words && this.fate === 'lost') return void answer.destroy();
    const before = this.bytes_down;
    await this.#answer(asked, got, answer);
    told.ended_ms = Date.now();
    told.bytes = this.bytes_down - before;
  }

  #ask(asked, body) {
    const headers = { ...asked.headers };
    const worker = asked.url === '/sw.js';
    for (const name of worker ? ['accept-encoding', 'if-none-match', 'if-modified-since'] : []) delete headers[name];
    return new Promise((done, failed) => {
      const asking = request({ host: this.centre.hostname, port: this.centre.port, method: asked.method, path: asked.url, headers }, done);
      asking.on('error', failed);
      asking.end(body);
    });
  }

  async #answer(asked, got, answer) {
    const headers = { ...got.headers };
    const live = /event-stream/.test(headers['content-type'] ?? '');
    if (asked.url === '/sw.js') {
      let text = '';
      for await (const part of got) text += part;
      delete headers['content-length'];
      return void answer.writeHead(got.statusCode, headers).end(text.replace(/shell-(\w+)/, `shell-$1-${this.versions}`));
    }
    answer.writeHead(got.statusCode, headers);
    if (live) return void got.pipe(answer);
    for await (const part of got)
      for (let at = 0; at < part.length; at += piece_bytes) {
        const piece = part.subarray(at, at + piece_bytes);
        await this.#through(piece.length, 'down');
        this.bytes_down += piece.length;
        answer.write(piece);
      }
    answer.end();
  }
}
