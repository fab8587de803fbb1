/** Day, month, year, century sign, individual number, control character; on its own or inside a longer text. */
const CODE_FORM =
  /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![A-Za-z0-9])/i;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether a text has something in it that reads as a Finnish personal identity code (henkilötunnus). The control character
 * is not computed: a mistyped code says as much about a person as a right one.
 */
export function looksLikePersonalIdentityCode(text: string): boolean {
  return CODE_FORM.test(text) && !UUID.test(text);
}
