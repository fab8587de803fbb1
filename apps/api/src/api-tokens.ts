/** The maker of new identifiers, which the classes of Nest ask for by this token. */
export const NEW_ID = Symbol('maker of new identifiers');
