// Drives yaml-language-server over its protocol, as an editor does: for each question a line of JSON on standard
// input ({"schema", "text", "line", "character"}), for each a line with what it says on standard output.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const server = spawn(process.execPath, [process.argv[2], "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
let buffer = Buffer.alloc(0);
let next = 1;
const waiting = new Map();
const told = new Map();

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

function ask(method, params) {
  const id = next++;
  send({ id, method, params });
  return new Promise((resolve) => waiting.set(id, resolve));
}

let settings = {};
server.stdout.on("data", (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, end).toString())[1]);
    if (buffer.length < end + 4 + length) return;
    const message = JSON.parse(buffer.subarray(end + 4, end + 4 + length).toString());
    buffer = buffer.subarray(end + 4 + length);
    if (message.id !== undefined && message.method === undefined) {
      waiting.get(message.id)?.(message.result ?? null);
    } else if (message.method === "workspace/configuration") {
      send({ id: message.id, result: message.params.items.map((item) => (item.section === "yaml" ? settings : {})) });
    } else if (message.method === "textDocument/publishDiagnostics") {
      told.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.id !== undefined) {
      send({ id: message.id, result: null });
    }
  }
});

await ask("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: {
    workspace: { configuration: true },
    textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: { contentFormat: ["markdown"] } },
  },
});
send({ method: "initialized", params: {} });

let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { schema, text, line: at, character } = JSON.parse(line);
  const uri = `file:///charter-${number++}.samskap.yaml`;
  settings = { schemas: { [schema]: [uri] }, validate: true, hover: true, completion: true };
  send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: settings } } });
  const diagnosed = new Promise((resolve) => told.set(uri, resolve));
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
  const diagnostics = await diagnosed;
  const position = { textDocument: { uri }, position: { line: at, character } };
  const completion = await ask("textDocument/completion", position);
  const hover = await ask("textDocument/hover", position);
  const items = completion?.items ?? completion ?? [];
  console.log(
    JSON.stringify({
      diagnostics: diagnostics.map((one) => ({ line: one.range.start.line, message: one.message })),
      completions: items.map((one) => ({ label: one.label, insert: one.insertText, text: one.documentation?.value ?? one.documentation ?? "" })),
      hover: hover?.contents?.value ?? "",
    }),
  );
}
server.kill();
process.exit(0);
