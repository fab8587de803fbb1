import { Injectable, type PipeTransform } from '@nestjs/common';
import { problem } from '../problems/make-problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The subscription, or the event, of the address. One that Polku can't have made is unknown. */
@Injectable()
export class WebhookIdPipe implements PipeTransform<string, string> {
  transform(given: string): string {
    if (UUID.test(given)) return given;
    throw problem('unknown-webhook');
  }
}
