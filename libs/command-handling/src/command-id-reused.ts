/** The command id was used before for a command with another content. Nothing was stored. */
export class CommandIdReused extends Error {
  constructor(readonly commandId: string) {
    super('the command id was used before for another command');
    this.name = 'CommandIdReused';
  }
}
