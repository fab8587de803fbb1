export {
  decide,
  evolve,
  type IdentifyPersonCommand,
  initialPersonIdentity,
  type PersonIdentity,
} from './person-identity.js';
