import { Injectable, type PipeTransform } from '@nestjs/common';
import { type CalendarDate, isCalendarDate } from '#calendar-date';
import { invalidParameter } from '../problems/make-problem.js';

/** A date in the address. */
@Injectable()
export class ExistingDatePipe implements PipeTransform<string, CalendarDate> {
  transform(given: string): CalendarDate {
    if (isCalendarDate(given)) return given;
    throw invalidParameter(
      'date',
      'The address names no existing date.',
      'an existing date, written yyyy-mm-dd: 2025-03-03',
    );
  }
}
