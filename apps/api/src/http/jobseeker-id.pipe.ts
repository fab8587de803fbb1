import { Injectable, type PipeTransform } from '@nestjs/common';
import { looksLikePersonalIdentityCode } from '#contracts';
import { invalidParameter, problem } from '../problems/make-problem.js';
import { isJobseekerIdentifier } from './opaque-identifier.js';

/** The jobseeker of the address. A personal identity code is refused here and never repeated. */
@Injectable()
export class JobseekerIdPipe implements PipeTransform<string, string> {
  transform(given: string): string {
    if (looksLikePersonalIdentityCode(given)) throw problem('personal-identity-code');
    if (isJobseekerIdentifier(given)) return given;
    throw invalidParameter(
      'jobseekerId',
      "The address names no jobseeker: this cannot be a jobseeker's identifier.",
      'letters, digits, `.`, `_` and `-`, at most 64 characters, the first a letter or digit, and no date',
    );
  }
}
