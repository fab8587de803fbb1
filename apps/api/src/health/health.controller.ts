import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../identity/route-access.js';
import { Readiness, type ReadinessReport } from './readiness.js';

@ApiTags('Operation')
@Controller()
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('health')
  @OpenToAll()
  @ApiOperation({ operationId: 'health', summary: 'The process is alive' })
  @ApiResponse({ status: 200, description: 'Alive.' })
  health(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('ready')
  @OpenToAll()
  @ApiOperation({ operationId: 'ready', summary: 'The parts that the API needs can do their work' })
  @ApiResponse({ status: 200, description: 'All can.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    reply.status(report.ready ? 200 : 503);
    return report;
  }
}
