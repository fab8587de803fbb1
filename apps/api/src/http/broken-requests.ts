import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isForReaders, sendProblemPage } from '../pages/problem-page.js';
import { problem } from '../problems/make-problem.js';
import { problemOfError } from '../problems/problem-of-error.js';
import { sendProblem } from '../problems/send-problem.js';

/** Bytes that are not HTTP, headers beyond the limit, a request that does not end: answered before there is a request. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { problem: said } = brokenRequestProblem(error.code);
  const body = JSON.stringify(said);
  socket.end(
    [
      `HTTP/1.1 ${said.status} ${said.title}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function brokenRequestProblem(code: string | undefined) {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return problem('headers-too-large');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problem('request-timeout');
    default:
      return problem('invalid-request', { detail: 'The request is not HTTP/1.1 as it should be.' });
  }
}

/** Addresses that the router cannot even read. */
export function answerUnreadableAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const found = problemOfError(error, { insistsOnRevision: false }) ?? problem('no-such-resource');
  if (isForReaders(request)) sendProblemPage(request, reply, found);
  else sendProblem(reply, found);
}
