/** Another node works on the folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    /** Connection string of the node that has the folder, when it could be read. */
    readonly usedBy: string | undefined,
  ) {
    super(
      usedBy
        ? `the data folder ${folder} is in use by the node at ${usedBy}; connect to that one, stop it first, or choose another folder`
        : `the data folder ${folder} is in use by another node; stop it first, or choose another folder`,
    );
    this.name = 'FolderInUse';
  }
}
