import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../identity/route-access.js';
import { problem } from '../problems/make-problem.js';
import { PAGE_ASSETS } from './frame/page-assets.js';

@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(':file')
  @OpenToAll()
  file(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    const asset = PAGE_ASSETS.get(file);
    if (asset === undefined) throw problem('no-such-resource');
    reply.headers({
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    return asset.content;
  }
}
