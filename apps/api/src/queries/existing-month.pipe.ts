import { Injectable, type PipeTransform } from '@nestjs/common';
import { isCalendarDate, type Month } from '#calendar-date';
import { invalidParameter } from '../problems/make-problem.js';

/** A month in the address. */
@Injectable()
export class ExistingMonthPipe implements PipeTransform<string, Month> {
  transform(given: string): Month {
    if (isCalendarDate(`${given}-01`)) return given as Month;
    throw invalidParameter('month', 'The address names no month.', 'a month, written yyyy-mm: 2025-06');
  }
}
