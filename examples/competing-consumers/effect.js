// @ts-check

/**
 * Your effect. It must be safe to repeat: a worker may die between it and its acknowledgement. So write it into one database that
 * all workers share, in a transaction that first inserts `id` under a unique key and does nothing where it is already there.
 *
 * @param {string} id of the event, the same each time that it comes
 * @param {import('@polku/contracts').PolkuEvent} event
 */
export async function takeEffect(id, event) {
  if (event.type === 'BenefitPaid') console.log(id, event.data.paymentId, event.data.perDayEur);
}
