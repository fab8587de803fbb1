// @ts-check

/** @typedef {import('@polku/contracts').PolkuEvent} PolkuEvent */

/**
 * What an event does to the ledger: the payments of everybody, and how many there were of each benefit. A counter shows at once when
 * something is counted twice.
 *
 * @param {import('libsql').Database} database within a transaction
 * @param {string} stream `benefits-<jobseeker>`
 * @param {PolkuEvent} event in the newest version; fields that are not used here are ignored, whichever they are
 */
export function effectOf(database, stream, event) {
  switch (event.type) {
    case 'BenefitPaid': {
      const { paymentId, firstDay, lastDay, perDayEur, benefit } = event.data;
      const jobseeker = stream.slice(stream.indexOf('-') + 1);
      // A correction that was set aside once may have come to stand here before its payment.
      database
        .prepare(
          `INSERT INTO payment VALUES (?, ?, ?, ?, ?, NULL) ON CONFLICT DO UPDATE SET
             jobseeker = excluded.jobseeker, first_day = excluded.first_day,
             last_day = excluded.last_day, per_day_eur = excluded.per_day_eur`,
        )
        .run(paymentId, jobseeker, firstDay, lastDay, perDayEur);
      database
        .prepare('INSERT INTO total VALUES (?, 1) ON CONFLICT DO UPDATE SET payments = payments + 1')
        .run(benefit);
      return;
    }
    case 'BenefitPaymentCorrected': {
      const { paymentId, corrects } = event.data;
      database
        .prepare(
          `INSERT INTO payment (payment, corrected_by) VALUES (?, ?)
             ON CONFLICT DO UPDATE SET corrected_by = excluded.corrected_by`,
        )
        .run(corrects, paymentId);
      return;
    }
    default:
    // Known, and nothing that this consumer keeps.
  }
}
