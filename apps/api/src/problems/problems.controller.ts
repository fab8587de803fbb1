import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../identity/route-access.js';
import { problem } from './make-problem.js';
import {
  PROBLEM_PAGES,
  type ProblemPage,
  problemListHtml,
  problemPage,
  problemPageHtml,
} from './problem-page.js';

/** The addresses that problems have as their `type`: they explain themselves. */
@ApiTags('Problems')
@Controller('problems')
export class ProblemsController {
  @Get()
  @OpenToAll()
  @ApiOperation({
    operationId: 'list-problems',
    summary: 'All problem types: of the API, and the refusals of the domain',
  })
  @ApiResponse({ status: 200, description: 'All of them, as JSON or as a page.' })
  list(@Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return negotiated(reply, accept, PROBLEM_PAGES, problemListHtml);
  }

  @Get(':name')
  @OpenToAll()
  @ApiOperation({ operationId: 'explain-problem', summary: 'What a problem type means and what to do' })
  @ApiParam({ name: 'name', example: 'stale-revision' })
  @ApiResponse({ status: 200, description: 'The explanation, as JSON or as a page.' })
  explain(
    @Param('name') name: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = problemPage(name);
    if (page === undefined) throw problem('no-such-resource');
    return negotiated<ProblemPage>(reply, accept, page, problemPageHtml);
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
