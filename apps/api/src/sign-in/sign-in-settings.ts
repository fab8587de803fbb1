/** As whom the pages sign people in with the issuer. */
export interface SignInSettings {
  /** Exactly the issuer of the tokens; where its metadata are. */
  readonly issuer: string;
  readonly clientId: string;
  /** A public client when absent. */
  readonly clientSecret?: string;
  readonly scope: string;
}
