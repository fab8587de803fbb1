/** Name and version of the program, as in package.json: what makes a document says so in it. */
export const PROGRAM = 'Polku 0.1.0';
