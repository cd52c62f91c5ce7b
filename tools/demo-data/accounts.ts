import type { Person } from '../api/sign-in.ts';

const password = 'roost-demo-1234';
type Profile = NonNullable<Person['profile']>;
const account = (
  role: Person['role'],
  username: string,
  first_name: string,
  last_name: string,
  profile: Profile = {},
): Person => ({
  role,
  username,
  email: `${username}@roost.example`,
  password,
  first_name,
  last_name,
  profile,
});

/** People of the demo; their passwords are public, so they belong on no system that others can reach. */
export const demoAccounts = {
  owners: [
    account('owner', 'olivia', 'Olivia', 'Hart', {
      about_me: 'I restore old houses and cannot stop. Ask me where the good bread is.',
      city: 'Lisbon',
      country: 'Portugal',
      languages: ['English', 'Portuguese'],
    }),
    account('owner', 'mateo', 'Mateo', 'Ferrer', {
      about_me: 'Carpenter, sailor, father of three. The kettle is always on when you arrive.',
      city: 'Barcelona',
      country: 'Spain',
      languages: ['Spanish', 'Catalan', 'English'],
    }),
    account('owner', 'aiko', 'Aiko', 'Tanabe', {
      about_me: 'I write about gardens and let the houses they belong to.',
      city: 'Kyoto',
      country: 'Japan',
      languages: ['Japanese', 'English'],
    }),
  ] as [Person, ...Person[]],
  traveler: account('traveler', 'tom', 'Tom', 'Lindqvist'),
};
