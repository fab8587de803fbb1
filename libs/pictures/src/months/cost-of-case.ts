import { Decimal } from 'decimal.js';
import { type Month, monthOf } from '#calendar-date';
import type { PaidDay } from '#cost-responsibility';
import type { Picture, PictureSettings } from '../picture.js';
import { WORDS_IN } from '../words/words-in.js';
import { eurosInWords } from '../words/written.js';
import { stackedMonths } from './stacked-months.js';

type CostDay = Pick<PaidDay, 'date' | 'counter' | 'sharePercent' | 'municipal' | 'state'>;

interface CostMonth {
  readonly first: CostDay;
  last: CostDay;
  readonly shares: Set<number>;
  municipal: Decimal;
  state: Decimal;
}

/**
 * Who pays the benefits of one person, month by month, with the counted days and the share; where the share changes, the day of the
 * count from which it does.
 * @param days of the cost timeline, in order
 */
export function costOfCase(
  days: Iterable<CostDay>,
  settings: PictureSettings & { readonly addressOf?: (month: Month) => string | undefined },
): Picture {
  const words = WORDS_IN[settings.language];
  const months = new Map<Month, CostMonth>();
  const changes = new Map<Month, string>();
  let percent: number | undefined;
  for (const day of days) {
    const month = monthOf(day.date);
    const known = months.get(month);
    if (known === undefined) months.set(month, begin(day));
    else add(known, day);
    if (percent !== day.sharePercent)
      changes.set(month, `${day.sharePercent} %, ${words.cost.dayReached(day.counter)}`);
    percent = day.sharePercent;
  }
  const amounts = [...months].map(([month, { municipal, state }]) => {
    const href = settings.addressOf?.(month);
    return {
      month,
      amounts: [municipal.toFixed(), state.toFixed()],
      ...(href === undefined ? {} : { href }),
    };
  });
  const total = (of: 'municipal' | 'state') => {
    const all = [...months.values()].reduce((sum, month) => sum.plus(month[of]), new Decimal(0));
    return eurosInWords(all.toFixed(), settings.language);
  };
  return stackedMonths(
    {
      series: [
        { name: words.municipal, fill: 'solid' },
        { name: words.state, fill: 'plain' },
      ],
      months: amounts,
    },
    {
      ...settings,
      title: settings.title ?? words.cost.title,
      description: words.cost.description(months.size, total('municipal'), total('state')),
      more: {
        columns: [words.cost.counter, words.share],
        of: (month) => {
          const cost = months.get(month);
          if (cost === undefined) return ['', ''];
          const { first, last, shares } = cost;
          return [
            words.cost.days(String(first.counter), String(last.counter)),
            [...shares].map((share) => `${share} %`).join(' → '),
          ];
        },
        above: (month) => changes.get(month),
      },
    },
  );
}

function begin(day: CostDay): CostMonth {
  const { municipal, state, sharePercent } = day;
  return {
    first: day,
    last: day,
    shares: new Set([sharePercent]),
    municipal: new Decimal(municipal),
    state: new Decimal(state),
  };
}

function add(month: CostMonth, day: CostDay): void {
  month.last = day;
  month.shares.add(day.sharePercent);
  month.municipal = month.municipal.plus(day.municipal);
  month.state = month.state.plus(day.state);
}
