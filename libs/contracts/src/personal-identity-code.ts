import { FinnishSSN } from 'finnish-ssn';

/** Day, month, year, century sign, individual number, control character; on its own or inside a longer text. */
const CODE_FORM =
  /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y](?![A-Za-z0-9])/i;
/** The same without its sign. As any number may look like that, it is one only with the right control character. */
const WITHOUT_SIGN = /(?<![A-Za-z0-9])(\d{6})(\d{3}[0-9A-FHJ-NPR-Y])(?![A-Za-z0-9])/gi;
/** What every code without its sign has. Asked first, as identifiers are by the million. */
const NINE_DIGITS = /\d{9}/;
/** One sign for each century: the day may exist in one of them only. */
const CENTURIES = ['+', '-', 'A'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether a text has something in it that reads as a Finnish personal identity code (henkilötunnus). The control character
 * is not computed: a mistyped code says as much about a person as a right one. Only a code without its sign has to be right.
 */
export function looksLikePersonalIdentityCode(text: string): boolean {
  return (CODE_FORM.test(text) || hasCodeWithoutSign(text)) && !UUID.test(text);
}

/** Whether a text is a personal identity code: a day that exists, a century sign, the right control character. */
export function isPersonalIdentityCode(text: string): boolean {
  return FinnishSSN.validate(text);
}

function hasCodeWithoutSign(text: string): boolean {
  return (
    NINE_DIGITS.test(text) &&
    [...text.toUpperCase().matchAll(WITHOUT_SIGN)].some(([, day = '', rest = '']) =>
      CENTURIES.some((sign) => isPersonalIdentityCode(day + sign + rest)),
    )
  );
}
