import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy on loopback that lets nothing through and keeps the hosts that were asked for. */
export class CountingProxy {
  readonly hosts: string[] = [];
  readonly #server = createServer((request, response) => {
    this.hosts.push(new URL(request.url ?? '', 'http://unknown').host);
    response.writeHead(502).end();
  }).on('connect', (request, socket) => {
    this.hosts.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });

  static async start(): Promise<CountingProxy> {
    const proxy = new CountingProxy();
    await new Promise<void>((done) => proxy.#server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
