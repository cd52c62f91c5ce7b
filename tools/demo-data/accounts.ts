import type { Person } from '../api/sign-in.ts';

const password = 'roost-demo-1234';
const account = (role: Person['role'], username: string, first_name: string, last_name: string): Person => ({
  role,
  username,
  email: `${username}@roost.example`,
  password,
  first_name,
  last_name,
});

/** People of the demo; their passwords are public, so they belong on no system that others can reach. */
export const demoAccounts = {
  owners: [
    account('owner', 'olivia', 'Olivia', 'Hart'),
    account('owner', 'mateo', 'Mateo', 'Ferrer'),
    account('owner', 'aiko', 'Aiko', 'Tanabe'),
  ] as [Person, ...Person[]],
  traveler: account('traveler', 'tom', 'Tom', 'Lindqvist'),
};
