/** The floor for a language server: it reads nothing, and answers each change with one finding or none, in turn. */
let buffer = Buffer.alloc(0), odd = false;
const send = (message) => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};
process.stdin.on('data', (data) => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1]);
    if (buffer.length < head + 4 + length) return;
    const { id, method, params } = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length));
    buffer = buffer.subarray(head + 4 + length);
    if (id !== undefined) send({ id, result: method === 'initialize' ? { capabilities: {} } : [] });
    else if (method === 'textDocument/didChange' || method === 'textDocument/didOpen') {
      odd = method === 'textDocument/didChange' && !odd;
      send({ method: 'textDocument/publishDiagnostics', params: { uri: params.textDocument.uri, diagnostics: odd ? [{ message: 'x', severity: 1 }] : [] } });
    }
  }
});
