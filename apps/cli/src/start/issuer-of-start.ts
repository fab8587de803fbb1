import { DemoIssuer } from '#apps/api/src/demo-issuer/demo-issuer.js';
import { remoteIssuer } from '#apps/api/src/identity/remote-issuer.js';
import type { TrustedIssuer } from '#apps/api/src/identity/trusted-issuer.js';
import type { SignInSettings } from '#apps/api/src/sign-in/sign-in-settings.js';
import { isProduction, issuerFrom, signInFrom, withoutIssuer } from '#apps/api/src/standalone-settings.js';
import { newIdentifier } from '#event-store';

/**
 * Whose tokens are taken: those of OIDC_ISSUER, or of a demo issuer where Polku is only being tried.
 * @param data folder of the demo issuer's key
 * @throws UnusableSetting where an issuer is missing
 */
export async function issuerOfStart(
  environment: NodeJS.ProcessEnv,
  host: string,
  data: string,
): Promise<{
  readonly issuer: TrustedIssuer;
  readonly demoIssuer?: DemoIssuer;
  readonly signIn?: SignInSettings;
}> {
  const settings = issuerFrom(environment);
  if (settings !== undefined) {
    const signIn = signInFrom(environment, settings);
    return { issuer: remoteIssuer(settings), ...(signIn === undefined ? {} : { signIn }) };
  }
  if (isProduction(environment, host)) withoutIssuer();
  const demoIssuer = await DemoIssuer.open(data, newIdentifier);
  return { issuer: demoIssuer.trusted, demoIssuer };
}
