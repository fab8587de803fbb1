import type { IdentifyPersonCommand } from '#person-identity';
import type { Chance } from '#population';

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** A name, and a personal identity code of the range 900 to 999, which is never given to anybody. */
export function inventedPerson(chance: Chance): Omit<IdentifyPersonCommand, 'type'> {
  return {
    personalIdentityCode: inventedCode(chance),
    givenNames: chance.oneOf(
      'Aino',
      'Eero',
      'Fatima',
      'Helmi',
      'Ilkka',
      'Johan',
      'Leena',
      'Mikael',
      'Olga',
      'Pekka',
      'Saara',
      'Timo',
    ),
    familyName: chance.oneOf(
      'Karjalainen',
      'Kemppainen',
      'Heikkinen',
      'Huotari',
      'Lindholm',
      'Moilanen',
      'Petrov',
      'Schroderus',
      'Tervo',
      'Yusuf',
    ),
  };
}

function inventedCode(chance: Chance): string {
  const birth = [chance.between(1, 28), chance.between(1, 12), chance.between(62, 99)]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  const individual = String(chance.between(900, 999));
  return `${birth}-${individual}${CHECK_CHARACTERS[Number(birth + individual) % 31]}`;
}
