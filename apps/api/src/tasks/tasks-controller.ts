import { Body, Controller, Inject, Param, Post, Req, Res, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NEW_ID } from '../api-tokens.js';
import { DescribedPipe } from '../fields/described-pipe.js';
import { revisionTag } from '../http/command-conditions.js';
import { envelopeOf } from '../http/command-envelope.js';
import { JobseekerIdPipe } from '../http/jobseeker-id.pipe.js';
import { correlationIdOf } from '../http/request-identity.js';
import { grantOfRequest } from '../identity/request-grant.js';
import { Permitted } from '../identity/route-access.js';
import { type CommandAnswer, commandAnswer } from './command-answer.js';
import { describeTask } from './describe-task.js';
import { type RegisteredTask, type Subject, TASKS } from './registered-task.js';

/** Where the result of a command can be read. Who a person is can be read nowhere. */
const READABLE_AT: Readonly<Record<Subject, string>> = {
  pathway: 'pathway',
  benefits: 'cost-timeline',
  person: 'pathway',
  protection: 'pathway',
};

@Controller('v1/jobseekers')
class TasksController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(NEW_ID) private readonly newId: () => string,
  ) {}

  async carryOut(
    task: RegisteredTask,
    jobseekerId: string,
    body: object,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<CommandAnswer> {
    const grant = grantOfRequest(request);
    const correlationId = correlationIdOf(request);
    const envelope = envelopeOf(task.subject, request.headers, grant, correlationId, this.newId);
    const outcome = await this.commands.execute(task.command(jobseekerId, body, envelope));
    const tag = revisionTag(task.subject, outcome.revision);
    if (tag !== undefined) reply.header('ETag', tag);
    if (outcome.repeated) reply.header('Idempotent-Replayed', 'true');
    reply.header('Location', `/v1/jobseekers/${jobseekerId}/${READABLE_AT[task.subject]}`);
    reply.status(outcome.recorded.length > 0 ? 201 : 200);
    return commandAnswer(jobseekerId, outcome);
  }
}

/** A method of the controller for each task: the same translation, with the task's own body and description. */
function addTask(controller: Type<TasksController>, task: RegisteredTask): void {
  const { prototype } = controller;
  const method = task.name;
  Object.defineProperty(prototype, method, {
    configurable: true,
    value(
      this: TasksController,
      jobseekerId: string,
      body: object,
      request: FastifyRequest,
      reply: FastifyReply,
    ) {
      return this.carryOut(task, jobseekerId, body, request, reply);
    },
  });
  Reflect.defineMetadata('design:paramtypes', [String, task.body, Object, Object], prototype, method);
  Param('jobseekerId', JobseekerIdPipe)(prototype, method, 0);
  Body(new DescribedPipe(task.body, 'body'))(prototype, method, 1);
  Req()(prototype, method, 2);
  Res({ passthrough: true })(prototype, method, 3);
  const descriptor = Object.getOwnPropertyDescriptor(prototype, method) ?? {};
  const { subject, name } = task;
  const permitted = Permitted({ needs: [], about: 'person', task: { subject, name } });
  for (const decorate of [Post(`:jobseekerId/${name}`), permitted, ...describeTask(task)]) {
    decorate(prototype, method, descriptor);
  }
}

for (const task of TASKS) addTask(TasksController, task);

export { TasksController };
