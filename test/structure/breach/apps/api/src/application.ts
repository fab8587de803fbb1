export const APPLICATION = 'made of libraries';
