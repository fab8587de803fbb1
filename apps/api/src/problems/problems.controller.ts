import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { problem } from './make-problem.js';
import { PROBLEM_TYPES } from './problem-catalogue.js';
import { type ProblemPage, problemListHtml, problemPage, problemPageHtml } from './problem-page.js';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+){0,12}$/;
const ALL = Object.keys(PROBLEM_TYPES).map(problemPage);

/** The addresses that problems have as their `type`: they explain themselves. */
@ApiTags('Problems')
@Controller('problems')
export class ProblemsController {
  @Get()
  @ApiOperation({ operationId: 'list-problems', summary: "The API's own problem types" })
  @ApiResponse({ status: 200, description: 'All of them, as JSON or as a page.' })
  list(@Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return negotiated(reply, accept, ALL, problemListHtml);
  }

  @Get(':name')
  @ApiOperation({ operationId: 'explain-problem', summary: 'What a problem type means and what to do' })
  @ApiParam({ name: 'name', example: 'stale-revision' })
  @ApiResponse({ status: 200, description: 'The explanation, as JSON or as a page.' })
  explain(
    @Param('name') name: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (!NAME.test(name)) throw problem('no-such-resource');
    return negotiated<ProblemPage>(reply, accept, problemPage(name), problemPageHtml);
  }
}

function negotiated<Page extends object>(
  reply: FastifyReply,
  accept: string | undefined,
  page: Page,
  html: (page: Page) => string,
): Page | string {
  if (accept?.includes('text/html') !== true) return page;
  reply.type('text/html; charset=utf-8');
  return html(page);
}
