/** The environment lacks something or has something that cannot be; the message says what to do. */
export class UnusableSetting extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnusableSetting';
  }
}
