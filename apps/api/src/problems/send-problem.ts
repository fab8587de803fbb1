import type { FastifyReply } from 'fastify';
import type { ApiProblem } from './problem.js';

/** As bytes, since Fastify would add a charset to text, and JSON has none. */
export function sendProblem(reply: FastifyReply, { problem, headers }: ApiProblem): void {
  reply
    .code(problem.status)
    .headers({ 'Cache-Control': 'no-store', ...headers })
    .header('Content-Type', 'application/problem+json')
    .send(Buffer.from(JSON.stringify(problem)));
}
