import { type Permissions, ROLES } from '#access';
import { AUTHORITIES } from '#contracts';

/** A page to choose whom to be, which sends the choice back with what the client asked. */
export function signInPage(asked: Readonly<Record<string, string>>, { roles }: Permissions): string {
  const kept = Object.entries(asked).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const choices = ROLES.map(
    (role) =>
      `<p><label><input type="radio" name="role" value="${role}" required> ${role}</label>: ${escaped(roles[role].meaning)}</p>`,
  );
  const authorities = AUTHORITIES.map((authority) => `<option>${authority}</option>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Who are you? - Polku demo</title>
<h1>Who are you?</h1>
<p>This is the demo issuer: it believes what you say. A real installation signs people in with its own.</p>
<form method="post" action="/demo-issuer/authorize">
${kept.join('\n')}
<fieldset><legend>Role</legend>
${choices.join('\n')}
</fieldset>
<p><label>Authority, where the role has several <select name="authority"><option value="">the role's own</option>${authorities.join('')}</select></label></p>
<p><label>Municipalities, three digits with commas between; everywhere when empty <input name="municipalities" pattern="(\\d{3}|unknown)(,(\\d{3}|unknown))*"></label></p>
<p><label>Jobseeker, for a review of one case and for the person herself <input name="jobseeker"></label></p>
<p><button>Sign in</button></p>
</form>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
