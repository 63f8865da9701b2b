import { signIn } from '../../licensing';
import { demoPeople } from '../people';
import type { DemoCustomer } from '../world';
import type { Day } from './calendar';
import { deed, type Script } from './steps';

/** Who looks at the portal that day, of the customer's people; the vendor's go with the first customer. */
export function signIns(customer: DemoCustomer, isFirst: boolean, day: Day): Script[] {
  if (!day.isWorkday) return [];
  return demoPeople
    .filter(({ customerCode }) => (customerCode === undefined ? isFirst : customerCode === customer.code))
    .flatMap(({ email, password }) => {
      const random = day.random('sign-in', email);
      if (!random.chance(0.11)) return [];
      return [
        deed(day.at(random.between(7.6, 16.8)), email, ({ ctx }) =>
          signIn({ ctx, input: { email, password } }),
        ),
      ];
    });
}
