/** The small invented sets of people by which withholding is explained. A test holds them against the rules, so that the page cannot say what is not so. */
import type { Facts } from "./cells.ts";

/** Four people from three schools. */
export const fewPeople: Facts = { respondents: 4, schools: 3, largestSchool: 2 };

/** Six people, three from each of two schools. */
export const fewSchools: Facts = { respondents: 6, schools: 2, largestSchool: 3 };

/** Ten people from three schools, eight of them from one. */
export const oneSchool: Facts = { respondents: 10, schools: 3, largestSchool: 8 };

/** A large group, a small one, and the two together: the second follows from the others. */
export const subtraction = {
  large: { respondents: 12, schools: 5, largestSchool: 3, agree: 9 },
  small: { respondents: 3, schools: 3, largestSchool: 1, agree: 1 },
  together: { respondents: 15, schools: 8, largestSchool: 3, agree: 10 },
} as const;
