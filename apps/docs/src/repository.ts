import { fileURLToPath } from 'node:url';

/** Where the repository is, with a separator at its end. The sources lie beside the built program, whichever of the two runs. */
export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url)).replace(/dist[\\/]$/, '');
