/*
 * node receiver.mjs <port> <secret> [<events>]: is sent webhooks by a Polku on this machine, checks the signature of each as Standard
 * Webhooks say, and prints it. Ends after so many events, where a number is given. It keeps nothing: a real receiver keeps the ids
 * beside the effects of what it was sent.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const [port = '9090', secret = '', most] = process.argv.slice(2);
if (!secret.startsWith('whsec_')) {
  console.error(
    'error: the second argument is the secret that the answer to the subscription showed: whsec_...',
  );
  process.exit(1);
}
const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
const LATE_SECONDS = 300;
const seen = new Set();

/** Whether one of the signatures is that of the body, and the attempt was made now. */
function isSigned(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > LATE_SECONDS) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return signatures.split(' ').some((each) => {
    const given = Buffer.from(each.replace(/^v1,/, ''), 'base64');
    return each.startsWith('v1,') && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  // As it came: what was parsed and written again may be other bytes.
  const body = Buffer.concat(chunks).toString('utf8');
  const id = request.headers['webhook-id'];
  if (!isSigned(request.headers, body)) {
    console.error(`refused: ${id} is not signed with this secret`);
    response.writeHead(401).end();
    return;
  }
  // Whoever has enough takes no more: it is sent again.
  if (seen.size >= Number(most)) {
    response.writeHead(503).end();
    return;
  }
  if (!seen.has(id)) {
    seen.add(id);
    const { type, subject, time } = JSON.parse(body);
    console.log(`${type} of ${subject}, recorded ${time}`);
  }
  response.writeHead(204).end();
  if (seen.size >= Number(most)) server.close();
});
server.listen(Number(port), '127.0.0.1');
